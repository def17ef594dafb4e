package io.fuhe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Severity;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskDatabase;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.FormFigures;
import io.fuhe.desk.store.WorkRow;
import io.fuhe.desk.store.Worklist;
import io.fuhe.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** What a run found and cannot be taken over costs nobody the list that was there before. */
class FreshnessTest {

  private static final Actor LI = new Actor("li", null);

  private final AtomicLong nanos = new AtomicLong();
  private DeskDatabase desk;
  private Worklist worklist;
  private Freshness freshness;

  @BeforeEach
  void open() {
    desk = new DeskDatabase(TestDatabase.HSQLDB);
    desk.db
        .sql("create table batch_job_execution (job_execution_id bigint, end_time timestamp)")
        .update();
    worklist = new Worklist(desk.db);
    freshness =
        new Freshness(
            desk.db,
            desk.findings,
            new FormFigures(desk.db, TransactionOperations.withoutTransaction()),
            worklist,
            nanos::get);
  }

  @AfterEach
  void close() throws InterruptedException {
    freshness.stop();
    desk.close();
  }

  @Test
  void aTakeoverThatFailsKeepsTheListAndIsToldUntilOneSucceeds() {
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    ended(1);
    look();
    assertThat(shown()).containsExactly("one");
    assertThat(freshness.isBehind()).isFalse();

    desk.found("two", "望湖街道", "97", Severity.ERROR, 2);
    ended(2);
    desk.db.sql("alter table desk_form rename to away").update();
    look();
    assertThat(freshness.isBehind()).isTrue();
    assertThat(shown()).contains("one");

    desk.db.sql("alter table away rename to desk_form").update();
    look();
    assertThat(freshness.isBehind()).isFalse();
    assertThat(shown()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void whatIsTakenOverIsToldUntilItIsThereAndNobodyHasToLookFirst() throws InterruptedException {
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    ended(1);
    CountDownLatch held = new CountDownLatch(1);
    Freshness opening =
        new Freshness(
            desk.db,
            desk.findings,
            new FormFigures(desk.db, heldUntil(held)),
            worklist,
            nanos::get);

    opening.warm();
    assertThat(opening.isComing()).isTrue();
    held.countDown();
    opening.look();

    assertThat(opening.isComing()).isFalse();
    assertThat(shown()).containsExactly("one");
    opening.stop();
  }

  private static TransactionOperations heldUntil(CountDownLatch held) {
    return new TransactionOperations() {
      @Override
      public <T> T execute(TransactionCallback<T> action) {
        try {
          held.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return TransactionOperations.withoutTransaction().execute(action);
      }
    };
  }

  private void look() {
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    freshness.look();
  }

  private void ended(long run) {
    desk.db
        .sql("insert into batch_job_execution values (?, current_timestamp)")
        .param(run)
        .update();
  }

  private List<String> shown() {
    return worklist.page(new Filter(Map.of(), true, ""), LI, null, 10).stream()
        .map(WorkRow::fingerprint)
        .toList();
  }
}
