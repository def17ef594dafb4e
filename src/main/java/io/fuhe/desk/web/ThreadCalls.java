package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.FilterQuery;
import io.fuhe.desk.Here;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.decision.Words;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Chosen;
import io.fuhe.desk.store.Threads;
import io.fuhe.desk.store.Threads.Given;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.i18n.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says something about the question of a finding, and gives questions to people. */
@Controller
class ThreadCalls {

  /** What giving all that a filter shows says besides it. */
  private static final Set<String> BESIDES = Set.of("to", "back", "_csrf", "lang");

  private final Threads threads;
  private final Worklist worklist;
  private final Members members;
  private final DeskMessages messages;

  ThreadCalls(Threads threads, Worklist worklist, Members members, DeskMessages messages) {
    this.threads = threads;
    this.worklist = worklist;
    this.members = members;
    this.messages = messages;
  }

  @PostMapping("/findings/{fingerprint}/note")
  String note(
      @PathVariable String fingerprint,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "/") String back,
      @AuthenticationPrincipal LoggedIn who) {
    Actor actor = who.member().actor();
    WorkRow row =
        worklist
            .find(actor, fingerprint)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String said = Words.of(note);
    if (!said.isEmpty()) {
      threads.note(actor, row, said);
    }
    return "redirect:" + Here.orList(back);
  }

  @PostMapping("/findings/{fingerprint}/assign")
  String assign(
      @PathVariable String fingerprint,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "/") String back,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    give(who.member().actor(), List.of(fingerprint), to, locale, after);
    return "redirect:" + Here.orList(back);
  }

  /** Gives all that a filter shows to somebody. */
  @PostMapping("/bulk/assign")
  String assignAll(
      @RequestParam(defaultValue = "") String to,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes after) {
    FilterQuery query = FilterQuery.alone(parameters, BESIDES);
    Actor actor = who.member().actor();
    List<String> all =
        worklist.all(query.filter(), actor).stream().map(Chosen::fingerprint).toList();
    give(actor, all, to, locale, after);
    return "redirect:" + query.at("/");
  }

  private void give(
      Actor actor, Collection<String> all, String to, Locale locale, RedirectAttributes after) {
    Messages words = messages.in(locale);
    Optional<Actor> whose =
        to.isEmpty() ? Optional.of(Actor.NOBODY) : members.deciding(to).map(Member::actor);
    if (whose.isEmpty()) {
      throw new Unfit("desk.assign.unknown");
    }
    Given given = threads.assign(actor, all, whose.get());
    String said =
        given.changed() == 0 && given.unseen() > 0
            ? ""
            : words.get(
                to.isEmpty() ? "desk.assign.nobody.did" : "desk.assign.did", given.changed(), to);
    String refused = given.unseen() == 0 ? "" : words.get("desk.assign.unseen", given.unseen(), to);
    after.addFlashAttribute("said", (said + " " + refused).strip());
    after.addFlashAttribute("refused", given.unseen() > 0);
  }
}
