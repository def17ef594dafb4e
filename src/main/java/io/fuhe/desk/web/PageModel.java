package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

  private final DeskMessages messages;

  PageModel(DeskMessages messages) {
    this.messages = messages;
  }

  @ModelAttribute("lang")
  String lang(Locale locale) {
    return messages.in(locale).language().tag();
  }

  @ModelAttribute("text")
  FindingText text(Locale locale) {
    return new FindingText(messages.in(locale));
  }

  @ModelAttribute("me")
  Member me(@AuthenticationPrincipal LoggedIn who) {
    return who == null ? null : who.member();
  }

  @ModelAttribute("decides")
  boolean decides(@AuthenticationPrincipal LoggedIn who) {
    return who != null && who.member().role().compareTo(Role.AUDITOR) >= 0;
  }

  /** The address of this page, but for the language, which the links to the other one add. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    String query = request.getQueryString();
    String rest = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "");
    return request.getRequestURI() + "?" + (rest.isEmpty() ? "" : rest + "&");
  }
}
