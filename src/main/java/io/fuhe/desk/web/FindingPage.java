package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DecisionEvent;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.Originals;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A finding with all that proves it, and all that was decided about it. */
@Controller
class FindingPage {

  private final Worklist worklist;
  private final Decisions decisions;
  private final Originals originals;
  private final DeskMessages messages;

  FindingPage(Worklist worklist, Decisions decisions, Originals originals, DeskMessages messages) {
    this.worklist = worklist;
    this.decisions = decisions;
    this.originals = originals;
    this.messages = messages;
  }

  @GetMapping("/findings/{fingerprint}")
  String finding(
      Model model,
      @PathVariable String fingerprint,
      @AuthenticationPrincipal LoggedIn who,
      @ModelAttribute("text") FindingText text,
      Locale locale,
      @RequestParam Map<String, String> parameters) {
    Actor actor = who.member().actor();
    WorkRow row =
        worklist
            .find(actor, fingerprint)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    FilterQuery query = FilterQuery.of(parameters);
    List<DecisionEvent> history = decisions.history(fingerprint);
    model.addAttribute("row", row);
    model.addAttribute("query", query);
    model.addAttribute("history", history);
    model.addAttribute("returned", text.returned(row, history));
    if (!originals.of(row.anomaly()).isEmpty()) {
      model.addAttribute("original", "/findings/" + fingerprint + "/original");
    }
    model.addAttribute("sum", SumView.of(row.anomaly(), messages.in(locale)));
    model.addAttribute("rulePage", RuleView.of(row.anomaly().rule(), messages.in(locale)));
    worklist
        .before(query.filter(), actor, row.place())
        .ifPresent(each -> model.addAttribute("prev", at(query, each)));
    worklist
        .after(query.filter(), actor, row.place())
        .ifPresent(each -> model.addAttribute("next", at(query, each)));
    return "finding";
  }

  private static String at(FilterQuery query, WorkRow row) {
    return query.at("/findings/" + row.fingerprint());
  }
}
