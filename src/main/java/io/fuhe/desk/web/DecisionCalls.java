package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.FilterQuery;
import io.fuhe.desk.Here;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.Outcome;
import io.fuhe.desk.store.Refused;
import io.fuhe.desk.store.Worklist;
import io.fuhe.i18n.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decides and takes back, and says what came of it on the page that follows. */
@Controller
class DecisionCalls {

  private static final int SAMPLE = 10;

  /** What a decision about a filter says besides it. */
  private static final Set<String> BESIDES =
      Set.of("act", "reason", "words", "due", "back", "count", "_csrf", "lang");

  private final Decisions decisions;
  private final Worklist worklist;
  private final Members members;
  private final DeskMessages messages;

  DecisionCalls(Decisions decisions, Worklist worklist, Members members, DeskMessages messages) {
    this.members = members;
    this.decisions = decisions;
    this.worklist = worklist;
    this.messages = messages;
  }

  @PostMapping("/decide")
  String decide(
      DecisionForm form,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    Outcome outcome =
        decisions.decide(who.member().actor(), form.asked(), form.why(), form.chosen());
    tell(outcome, form.asked(), locale, after);
    if (outcome.decided() == 0) {
      after.addFlashAttribute("asked", form);
    }
    boolean stays = outcome.decided() == 0 && form.stay() != null;
    return "redirect:" + Here.orList(stays ? form.stay() : form.back());
  }

  @PostMapping("/undo")
  String undo(
      @RequestParam(required = false) Long batch,
      @RequestParam(required = false) String back,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    Actor actor = who.member().actor();
    Optional<Long> asked = batch == null ? decisions.lastOf(actor) : Optional.of(batch);
    Optional<Outcome> outcome = asked.flatMap(number -> decisions.undo(actor, number));
    if (outcome.isPresent()) {
      tell(outcome.get(), Act.UNDO, locale, after);
    } else {
      after.addFlashAttribute("said", messages.in(locale).get("desk.undo.nothing"));
    }
    return "redirect:" + Here.orList(back);
  }

  /** What would be decided about: how many, and the first of them. */
  @GetMapping("/bulk")
  String preview(
      Model model,
      @AuthenticationPrincipal LoggedIn who,
      @RequestParam Map<String, String> parameters) {
    FilterQuery query = FilterQuery.of(parameters);
    Actor actor = who.member().actor();
    model.addAttribute("query", query);
    model.addAttribute("count", worklist.count(query.filter(), actor));
    model.addAttribute("rows", worklist.page(query.filter(), actor, null, SAMPLE));
    model.addAttribute("acts", Act.OF_PEOPLE);
    model.addAttribute("people", members.deciding().stream().map(Member::name).toList());
    return "bulk";
  }

  /** Decides about all that a filter shows, when that is as many as the preview said. */
  @PostMapping("/bulk")
  String decideAll(
      DecisionForm form,
      @RequestParam long count,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      @RequestParam Map<String, String> parameters,
      RedirectAttributes after) {
    FilterQuery query = FilterQuery.alone(parameters, BESIDES);
    Actor actor = who.member().actor();
    var chosen = worklist.all(query.filter(), actor);
    if (chosen.size() != count) {
      after.addFlashAttribute(
          "said", messages.in(locale).get("desk.bulk.changed", count, chosen.size()));
      return "redirect:" + query.at("/bulk");
    }
    tell(decisions.decide(actor, form.asked(), form.why(), chosen), form.asked(), locale, after);
    return "redirect:" + query.at("/");
  }

  private void tell(Outcome outcome, Act act, Locale locale, RedirectAttributes after) {
    Messages words = messages.in(locale);
    String said =
        outcome.decided() == 0
            ? ""
            : words.get("desk.did", words.get("desk.did." + act), outcome.decided());
    String refused =
        outcome.refused().stream()
            .collect(Collectors.groupingBy(Refused::why, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(
                why ->
                    words.get(
                        "desk.refused", why.getValue(), words.get("desk.refusal." + why.getKey())))
            .collect(Collectors.joining(" "));
    after.addFlashAttribute("said", (said + " " + refused).strip());
    after.addFlashAttribute("refused", !outcome.refused().isEmpty());
    if (outcome.decided() > 0 && act != Act.UNDO) {
      after.addFlashAttribute("batch", outcome.batch());
    }
  }
}
