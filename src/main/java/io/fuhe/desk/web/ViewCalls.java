package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.FilterQuery;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.SavedViews;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps filters by name, for whoever keeps them. */
@Controller
class ViewCalls {

  private final SavedViews views;
  private final DeskMessages messages;

  ViewCalls(SavedViews views, DeskMessages messages) {
    this.views = views;
    this.messages = messages;
  }

  @PostMapping("/views")
  String keep(
      @RequestParam(defaultValue = "") String name,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes after) {
    Actor owner = who.member().actor();
    String address = FilterQuery.of(parameters).at("/");
    String called = views.keep(owner, name, address);
    after.addFlashAttribute("said", messages.in(locale).get("desk.views.kept", called));
    return "redirect:" + address;
  }

  @PostMapping("/views/remove")
  String remove(@RequestParam String name, @AuthenticationPrincipal LoggedIn who) {
    views.remove(who.member().actor(), name);
    return "redirect:/";
  }
}
