package io.fuhe.desk.api;

import io.fuhe.check.Decision;
import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.Decisions;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.Slice;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.desk.store.Worklist.FacetValue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.DecisionText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The findings: their list, one of them, what was decided about it. */
@RestController
@RequestMapping(Api.V1)
class FindingCalls {

  private final Worklist worklist;
  private final Decisions decisions;
  private final Freshness freshness;
  private final DeskMessages messages;

  FindingCalls(Worklist worklist, Decisions decisions, Freshness freshness, DeskMessages messages) {
    this.worklist = worklist;
    this.decisions = decisions;
    this.freshness = freshness;
    this.messages = messages;
  }

  /**
   * A page of the list.
   *
   * @param next what to send as {@code after} for the next page; null on the last one
   */
  record Page(List<FindingJson> findings, String next) {}

  /** How many findings a filter shows, and how many of each kind. */
  record Counts(long count, Map<String, List<FacetValue>> facets) {}

  @GetMapping("/findings")
  Page list(
      @ModelAttribute FindingFilter filter,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    int size = PageSize.of(limit);
    freshness.look();
    Messages words = messages.in(locale);
    Slice<WorkRow> page =
        Slice.of(worklist.page(filter.filter(), who.member().actor(), after, size + 1), size);
    return new Page(
        page.map(row -> FindingJson.brief(row, words)).rows(), page.next(WorkRow::place));
  }

  @GetMapping("/facets")
  Counts facets(@ModelAttribute FindingFilter filter, @AuthenticationPrincipal LoggedIn who) {
    freshness.look();
    Worklist.Counts counts = worklist.counts(filter.filter(), who.member().actor());
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    counts
        .values()
        .forEach(
            (facet, values) ->
                facets.put(facet.key(), values.stream().map(each -> named(facet, each)).toList()));
    return new Counts(counts.count(), facets);
  }

  /** A run is called by when it began. */
  private static FacetValue named(Facet facet, FacetValue value) {
    return facet == Facet.RUN
        ? new FacetValue(
            value.value(), DecisionText.run(Long.parseLong(value.value())), value.count())
        : value;
  }

  @GetMapping("/findings/{fingerprint}")
  FindingJson finding(
      @PathVariable String fingerprint, @AuthenticationPrincipal LoggedIn who, Locale locale) {
    return FindingJson.whole(known(fingerprint, who), messages.in(locale));
  }

  @GetMapping("/findings/{fingerprint}/history")
  List<Decision> history(@PathVariable String fingerprint, @AuthenticationPrincipal LoggedIn who) {
    return decisions.history(known(fingerprint, who).fingerprint());
  }

  private WorkRow known(String fingerprint, LoggedIn who) {
    return worklist
        .find(who.member().actor(), fingerprint)
        .orElseThrow(() -> new Unfulfilled(Problem.NOT_FOUND));
  }
}
