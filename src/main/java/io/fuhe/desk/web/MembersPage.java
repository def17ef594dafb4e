package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.UnitWarnings;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.access.Passwords;
import io.fuhe.desk.access.Role;
import io.fuhe.i18n.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may work at the desk. */
@Controller
class MembersPage {

  private final Members members;
  private final UnitWarnings unitWarnings;
  private final DeskMessages messages;

  MembersPage(Members members, UnitWarnings unitWarnings, DeskMessages messages) {
    this.unitWarnings = unitWarnings;
    this.members = members;
    this.messages = messages;
  }

  @GetMapping("/members")
  String list(Model model) {
    model.addAttribute("members", members.all());
    model.addAttribute("roles", Role.values());
    return "members";
  }

  /** Enters somebody; the password is made up and shown once. */
  @PostMapping("/members/add")
  String add(
      @RequestParam String name,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String units,
      Locale locale,
      RedirectAttributes after) {
    String wanted = name.strip();
    if (!Members.isName(wanted)) {
      return refused("desk.members.badName", locale, after);
    }
    if (members.find(wanted).isPresent()) {
      return refused("desk.members.known", locale, after);
    }
    return withNewPassword(new Member(wanted, "", role, true, lines(units)), locale, after);
  }

  /** Changes what somebody may do; whoever it is logs in anew. */
  @PostMapping("/members/change")
  String change(
      @RequestParam String name,
      @RequestParam Role role,
      @RequestParam(defaultValue = "false") boolean enabled,
      @RequestParam(defaultValue = "") String units,
      Locale locale,
      RedirectAttributes after) {
    Optional<Member> known = members.find(name);
    if (known.isEmpty()) {
      return refused("desk.members.unknown", locale, after);
    }
    boolean rules = role == Role.ADMINISTRATOR && enabled;
    if (!rules && !members.hasOtherAdministrator(name)) {
      return refused("desk.members.last", locale, after);
    }
    members.put(new Member(name, known.get().password(), role, enabled, lines(units)));
    members.logOut(name);
    Messages words = messages.in(locale);
    String said = words.get("desk.members.changed", name);
    after.addFlashAttribute("said", said + warnings(name, lines(units), words));
    return "redirect:/members";
  }

  /** Gives somebody a new password, shown once. */
  @PostMapping("/members/password")
  String password(
      @RequestParam String name,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    Optional<Member> known = members.find(name);
    if (known.isEmpty()) {
      return refused("desk.members.unknown", locale, after);
    }
    if (!name.equals(who.member().name())) {
      members.logOut(name);
    }
    return withNewPassword(known.get(), locale, after);
  }

  private String withNewPassword(Member member, Locale locale, RedirectAttributes after) {
    Messages words = messages.in(locale);
    String password = Passwords.generate();
    members.put(
        new Member(
            member.name(),
            Passwords.encoder().encode(password),
            member.role(),
            member.enabled(),
            member.units()));
    after.addFlashAttribute(
        "said",
        words.get("desk.members.password", member.name(), password)
            + warnings(member.name(), member.units(), words));
    return "redirect:/members";
  }

  private String warnings(String name, List<String> units, Messages words) {
    return unitWarnings.of(name, units, words).stream()
        .map(warning -> " " + warning)
        .collect(Collectors.joining());
  }

  private String refused(String key, Locale locale, RedirectAttributes after) {
    after.addFlashAttribute("said", messages.in(locale).get(key));
    after.addFlashAttribute("refused", true);
    return "redirect:/members";
  }

  private static List<String> lines(String units) {
    return Arrays.stream(units.split("[\\r\\n]+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
