package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Role;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.access.Tokens;
import io.fuhe.i18n.Messages;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens that programs log in with: one's own, and everybody's for administrators. */
@Controller
class TokensPage {

  private static final String DAYS = "90";

  private final Tokens tokens;
  private final DeskMessages messages;

  TokensPage(Tokens tokens, DeskMessages messages) {
    this.tokens = tokens;
    this.messages = messages;
  }

  @GetMapping("/tokens")
  String list(Model model, @AuthenticationPrincipal LoggedIn who) {
    Member member = who.member();
    model.addAttribute(
        "tokens", isAdministrator(member) ? tokens.all() : tokens.ofOwner(member.name()));
    model.addAttribute("scopes", scopes(member));
    model.addAttribute("days", DAYS);
    model.addAttribute("most", Tokens.LONGEST_DAYS);
    model.addAttribute("now", Instant.now());
    return "tokens";
  }

  /** Makes one for oneself, shown once. */
  @PostMapping("/tokens/add")
  String add(
      @RequestParam(defaultValue = "") String label,
      @RequestParam(required = false) Set<Scope> scope,
      @RequestParam(defaultValue = DAYS) int days,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    Messages words = messages.in(locale);
    Member member = who.member();
    boolean fit =
        scope != null
            && !scope.isEmpty()
            && scopes(member).containsAll(scope)
            && days >= 1
            && days <= Tokens.LONGEST_DAYS
            && label.length() <= Tokens.LONGEST_LABEL;
    if (fit) {
      Tokens.Made made = tokens.make(member.name(), label.replace("\0", "").strip(), scope, days);
      after.addFlashAttribute("said", words.get("desk.tokens.made"));
      after.addFlashAttribute("secret", made.secret());
    } else {
      after.addFlashAttribute("said", words.get("desk.tokens.unfit", Tokens.LONGEST_DAYS));
      after.addFlashAttribute("refused", true);
    }
    return "redirect:/tokens";
  }

  /** Takes one back: one of one's own, or anybody's for administrators. */
  @PostMapping("/tokens/revoke")
  String revoke(
      @RequestParam long id,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    Member member = who.member();
    boolean gone = tokens.revoke(id, isAdministrator(member) ? null : member.name());
    after.addFlashAttribute(
        "said", messages.in(locale).get(gone ? "desk.tokens.revoked" : "desk.tokens.unknown"));
    after.addFlashAttribute("refused", !gone);
    return "redirect:/tokens";
  }

  private static boolean isAdministrator(Member member) {
    return member.role() == Role.ADMINISTRATOR;
  }

  private static List<Scope> scopes(Member member) {
    return Arrays.stream(Scope.values()).filter(scope -> scope.isFor(member.role())).toList();
  }
}
