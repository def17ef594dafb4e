package io.fuhe.desk.api;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.RunComparison;
import io.fuhe.desk.store.RunComparison.Differing;
import io.fuhe.desk.store.RunComparison.Run;
import io.fuhe.report.text.AnomalyText;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two runs beside each other: what is new, gone and changed. */
@RestController
@RequestMapping(Api.V1)
class ComparisonCalls {

  private static final int MOST = 200;

  private final RunComparison comparison;
  private final Freshness freshness;
  private final DeskMessages messages;

  ComparisonCalls(RunComparison comparison, Freshness freshness, DeskMessages messages) {
    this.comparison = comparison;
    this.freshness = freshness;
    this.messages = messages;
  }

  /**
   * A page of what differs.
   *
   * @param next what to send as {@code after} for the next page; null on the last one
   */
  record Page(List<DifferenceJson> differences, String next) {}

  /** The last runs that changed anything, the latest first. */
  @GetMapping("/runs")
  List<Run> runs() {
    freshness.look();
    return comparison.runs();
  }

  @GetMapping("/comparison")
  Page comparison(
      @RequestParam long from,
      @RequestParam long to,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale) {
    if (limit < 1 || limit > MOST) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
    if (from > to) {
      throw new Unfit("desk.compare.order");
    }
    freshness.look();
    List<Differing> found = comparison.page(from, to, who.member().actor(), after, limit + 1);
    AnomalyText text = new AnomalyText(messages.in(locale));
    return new Page(
        found.stream().limit(limit).map(each -> DifferenceJson.of(each, text)).toList(),
        found.size() > limit ? found.get(limit - 1).fingerprint() : null);
  }
}
