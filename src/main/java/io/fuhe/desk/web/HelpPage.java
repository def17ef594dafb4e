package io.fuhe.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The state chart, and what the keys do. */
@Controller
class HelpPage {

  @GetMapping("/help")
  String help() {
    return "help";
  }
}
