package io.fuhe.batch.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.BatchConfiguration;
import io.fuhe.batch.Runs;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.run.RunFailed;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ManyUnits;
import io.fuhe.i18n.Language;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Status;
import io.fuhe.store.FormStore;
import io.fuhe.store.Readings;
import io.fuhe.store.Submissions;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The cross-check in the job itself: every unit once, and again only where something changed. */
class CrossCheckScaleTest {

  @TempDir private Path folder;

  @Test
  void onlyWhatChangedIsCheckedAgain() throws RunFailed {
    try (ConfigurableApplicationContext context = start("few")) {
      handIn(context, 0, 6);
      RunSummary first = recheck(context);
      assertThat(first.forms()).isEqualTo(6 * ManyUnits.FORMS);
      assertThat(first.anomalies().values().stream().mapToInt(n -> n).sum()).isPositive();
      assertThat(yearsChecked(context)).isEqualTo(6);

      assertThat(recheck(context).anomalies()).isEqualTo(first.anomalies());
      assertThat(yearsChecked(context)).isZero();

      handIn(context, 6, 7);
      recheck(context);
      assertThat(yearsChecked(context)).isEqualTo(1);
    }
  }

  /** Prints how long the step takes for 500, 1,000 and 2,000 forms; run with -Dfuhe.timing. */
  @Test
  @EnabledIfSystemProperty(named = "fuhe.timing", matches = ".*")
  void timing() throws RunFailed {
    for (int units : new int[] {50, 50, 100, 200, 50, 100, 200}) {
      try (ConfigurableApplicationContext context = start("units-" + System.nanoTime())) {
        handIn(context, 0, units);
        recheck(context);
        System.out.printf(
            "%d forms: cross-check %d ms%n", units * ManyUnits.FORMS, took(context).toMillis());
      }
    }
  }

  private ConfigurableApplicationContext start(String data) {
    return new SpringApplicationBuilder(BatchConfiguration.class)
        .run("--fuhe.data=" + folder.resolve(data), "--logging.level.root=WARN");
  }

  /** Stores each unit's forms as one file's. */
  private static void handIn(ConfigurableApplicationContext context, int from, int to) {
    Submissions submissions = context.getBean(Submissions.class);
    Readings readings = context.getBean(Readings.class);
    FormStore forms = context.getBean(FormStore.class);
    for (int u = from; u < to; u++) {
      int unit = u;
      context
          .getBean(TransactionTemplate.class)
          .executeWithoutResult(
              status -> {
                String content = "h" + unit;
                Met met = new Met("u" + unit, content);
                submissions.enter(
                    new Came(met, new Presented(1 + unit, 0)), new Kept(content, 1), 1);
                submissions.settle();
                List<CheckedForm> its = ManyUnits.forms(unit);
                for (int i = 0; i < its.size(); i++) {
                  forms.put(content, i, its.get(i).form(), List.of(), "");
                }
                readings.close(content, Status.ACCEPTED, null, List.of(), its.size(), "any", "");
              });
    }
  }

  private RunSummary recheck(ConfigurableApplicationContext context) throws RunFailed {
    return context
        .getBean(Runs.class)
        .recheck(
            new RecheckRequest(
                2020,
                null,
                From.FORMS,
                new ReportRequest(folder.resolve("out"), Language.CHINESE, null)));
  }

  private static int yearsChecked(ConfigurableApplicationContext context) {
    return context
        .getBean(JdbcClient.class)
        .sql(
            "select sum(write_count) from BATCH_STEP_EXECUTION where step_name like 'crossCheck:%'"
                + " and job_execution_id = (select max(job_execution_id) from"
                + " BATCH_JOB_EXECUTION)")
        .query(Integer.class)
        .single();
  }

  private static Duration took(ConfigurableApplicationContext context) {
    return context
        .getBean(JdbcClient.class)
        .sql("select start_time, end_time from BATCH_STEP_EXECUTION where step_name = ?")
        .param("crossCheckAll")
        .query(
            (row, i) -> {
              Timestamp start = row.getTimestamp(1);
              Timestamp end = row.getTimestamp(2);
              return Duration.between(start.toInstant(), end.toInstant());
            })
        .single();
  }
}
