package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Role;
import io.fuhe.desk.decision.Words;
import io.fuhe.report.content.Reasons;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

  private final DeskMessages messages;
  private final Reasons reasons;
  private final Freshness freshness;

  PageModel(DeskMessages messages, Reasons reasons, Freshness freshness) {
    this.freshness = freshness;
    this.messages = messages;
    this.reasons = reasons;
  }

  @ModelAttribute("lang")
  String lang(Locale locale) {
    return messages.in(locale).language().tag();
  }

  @ModelAttribute("text")
  FindingText text(Locale locale) {
    return new FindingText(messages.in(locale), reasons);
  }

  /** From the keys of the bureau's reasons to their words, in the order of the list. */
  @ModelAttribute("reasons")
  Map<String, String> reasons(Locale locale) {
    Map<String, String> all = new LinkedHashMap<>();
    reasons.keys().forEach(key -> all.put(key, reasons.words(key, messages.in(locale).language())));
    return all;
  }

  @ModelAttribute("me")
  Member me(@AuthenticationPrincipal LoggedIn who) {
    return who == null ? null : who.member();
  }

  @ModelAttribute("decides")
  boolean decides(@AuthenticationPrincipal LoggedIn who) {
    return who != null && who.member().role().compareTo(Role.AUDITOR) >= 0;
  }

  /** Asked while the page is written: looking for what is new may fail only then. */
  @ModelAttribute("freshness")
  Freshness freshness() {
    return freshness;
  }

  /** How long what people write may be. */
  @ModelAttribute("longest")
  int longest() {
    return Words.LONGEST;
  }

  /** The address of this page, but for the language, which the links to the other one add. */
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    String query = request.getQueryString();
    String rest = query == null ? "" : query.replaceAll("(^|&)lang=[^&]*", "");
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String page = failed == null ? request.getRequestURI() : failed.toString();
    return page + "?" + (rest.isEmpty() ? "" : rest + "&");
  }
}
