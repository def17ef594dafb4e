package io.fuhe.desk.web;

import io.fuhe.check.Decision;
import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.FilterQuery;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.Originals;
import io.fuhe.desk.store.Threads;
import io.fuhe.desk.store.UnitId;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  private static final int MOST_OTHERS = 10;

  private final Worklist worklist;
  private final Decisions decisions;
  private final Originals originals;
  private final Threads threads;
  private final DecidedBefore decidedBefore;
  private final Members members;
  private final DeskMessages messages;

  FindingPage(
      Worklist worklist,
      Decisions decisions,
      Originals originals,
      Threads threads,
      Members members,
      DeskMessages messages) {
    this.threads = threads;
    this.decidedBefore = new DecidedBefore(worklist, decisions, threads);
    this.members = members;
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
    List<Decision> history = decisions.history(fingerprint);
    model.addAttribute("row", row);
    model.addAttribute("query", query);
    model.addAttribute("history", history);
    model.addAttribute("returned", text.returned(row, history));
    if (!originals.of(row.anomaly()).isEmpty()) {
      model.addAttribute("original", "/findings/" + fingerprint + "/original");
    }
    String before = decidedBefore.of(List.of(row), actor, text).get(fingerprint);
    if (before != null) {
      model.addAttribute("before", before);
    }
    model.addAttribute("others", others(row, actor, text));
    model.addAttribute("entries", threads.entries(row));
    model.addAttribute("people", people(row));
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

  /** Those whom it can be given to: who may decide, and see the unit. */
  private List<String> people(WorkRow row) {
    return members.deciding().stream()
        .filter(each -> each.actor().sees(UnitId.of(row.unit())))
        .map(Member::name)
        .toList();
  }

  /**
   * Another finding of the same question.
   *
   * @param decided what was decided on it
   */
  public record Other(WorkRow row, String decided) {}

  private List<Other> others(WorkRow row, Actor actor, FindingText text) {
    List<String> others = threads.others(row, MOST_OTHERS);
    Map<String, WorkRow> found = worklist.find(actor, others);
    Map<String, List<Decision>> histories = decisions.histories(found.values());
    return others.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .map(each -> new Other(each, text.decided(each, histories.get(each.fingerprint()))))
        .toList();
  }

  private static String at(FilterQuery query, WorkRow row) {
    return query.at("/findings/" + row.fingerprint());
  }
}
