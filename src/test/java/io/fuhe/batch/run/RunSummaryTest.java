package io.fuhe.batch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.run.RunSummary.Done;
import io.fuhe.batch.run.RunSummary.Received;
import io.fuhe.check.Anomaly;
import io.fuhe.check.FormSketch;
import io.fuhe.check.State;
import io.fuhe.check.rules.TotalScoreMismatch;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.Tally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Text, fields, mail and metrics take their counts from one place, so that they are the same. */
class RunSummaryTest {

  private final ExecutionContext job = new ExecutionContext();

  @Test
  void toARunThatChangedNothingNothingIsNew() {
    RunSummary.keep(told(10, 3), false, job);

    assertThat(summary().states())
        .containsEntry(State.NEW, 0)
        .containsEntry(State.STILL, 10)
        .containsEntry(State.GONE, 0);
  }

  @Test
  void aRunThatChangedSomethingTellsWhat() {
    RunSummary.keep(told(10, 3), true, job);

    assertThat(summary().states()).containsEntry(State.NEW, 10).containsEntry(State.GONE, 3);
  }

  @Test
  void whetherAReportWasRewrittenIsKept() {
    Tally tally = new Tally();
    RunSummary.keep(tally, false, job);
    assertThat(summary().rewritten()).isFalse();

    tally.rewrite();
    RunSummary.keep(tally, false, job);
    assertThat(summary().rewritten()).isTrue();
  }

  private static Tally told(int found, int gone) {
    Anomaly anomaly = FormSketch.clean().total("98").foundBy(new TotalScoreMismatch()).get(0);
    Tally tally = new Tally();
    for (int i = 0; i < found; i++) {
      tally.across(new ReportedAnomaly("", "", null, List.of(), anomaly, State.NEW));
    }
    for (int i = 0; i < gone; i++) {
      tally.gone(new ReportedAnomaly("", "", null, List.of(), anomaly, State.GONE));
    }
    return tally;
  }

  private RunSummary summary() {
    return RunSummary.of(
        new Received(1, Map.of(Status.ACCEPTED, 1), Map.of(), 0), new Done(0, 0), job);
  }
}
