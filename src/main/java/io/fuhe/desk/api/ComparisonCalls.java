package io.fuhe.desk.api;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Freshness;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.RunComparison;
import io.fuhe.desk.store.RunComparison.Differing;
import io.fuhe.desk.store.RunComparison.Run;
import io.fuhe.desk.store.Slice;
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
    int size = PageSize.of(limit);
    if (from > to) {
      throw new Unfit("desk.compare.order");
    }
    freshness.look();
    Slice<Differing> page =
        Slice.of(comparison.page(from, to, who.member().actor(), after, size + 1), size);
    AnomalyText text = new AnomalyText(messages.in(locale));
    return new Page(
        page.map(each -> DifferenceJson.of(each, text)).rows(), page.next(Differing::fingerprint));
  }
}
