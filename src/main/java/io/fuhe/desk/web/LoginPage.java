package io.fuhe.desk.web;

import io.fuhe.desk.access.Members;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one logs in. */
@Controller
class LoginPage {

  private final Members members;

  LoginPage(Members members) {
    this.members = members;
  }

  @GetMapping("/login")
  String login(Model model, @RequestParam(required = false) String next) {
    model.addAttribute("next", next);
    model.addAttribute("nobody", members.none());
    return "login";
  }
}
