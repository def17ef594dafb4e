package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Severity;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.store.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk that is broken off leaves nothing half done, at whichever statement that is. */
class DeskBrokenOffTest {

  private static final Actor LI = new Actor("li", null);

  /** One statement later each time, until none is left to break off at. */
  @Test
  void whereverItIsBrokenOffTheNextOneEndsIt() {
    try (DeskDatabase desk = new DeskDatabase(TestDatabase.HSQLDB)) {
      desk.resubmitted();
      int at = 0;
      for (boolean broken = true; broken; at++) {
        String cleared = "cleared" + at;
        String fresh = "fresh" + at;
        desk.found(cleared, "望湖街道", "97", Severity.ERROR, 2 * at + 1);
        desk.findings.refresh();
        desk.decisions.decide(LI, Act.CONFIRM, Why.NONE, List.of(desk.seen(cleared)));
        desk.gone(cleared, 2 * at + 2);
        desk.found(fresh, "望湖街道", "97", Severity.ERROR, 2 * at + 2);

        JdbcClient breaking = breaking(desk, at);
        broken = isBrokenOff(() -> takeOver(desk, breaking));
        takeOver(desk, desk.db);

        assertThat(desk.states(cleared)).as("at statement %d", at).isEqualTo("GONE CORRECTED");
        assertThat(desk.states(fresh)).as("at statement %d", at).isEqualTo("NEW OPEN to do");
        assertThat(desk.decisions.history(cleared)).as("at statement %d", at).hasSize(2);
      }
      assertThat(at).isGreaterThan(5);
    }
  }

  /** The same of an undo: a batch is taken back whole or not at all. */
  @Test
  void aBatchIsTakenBackWholeOrNotAtAll() {
    try (DeskDatabase desk = new DeskDatabase(TestDatabase.HSQLDB)) {
      desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
      desk.found("two", "望湖街道", "97", Severity.ERROR, 1);
      desk.findings.refresh();
      long batch =
          desk.decisions
              .decide(LI, Act.CONFIRM, Why.NONE, List.of(desk.seen("one"), desk.seen("two")))
              .batch();
      int at = 0;
      while (isBrokenOff(undo(desk, batch, at))) {
        assertThat(desk.states("one")).as("at statement %d", at).isEqualTo("NEW CONFIRMED");
        assertThat(desk.states("two")).as("at statement %d", at).isEqualTo("NEW CONFIRMED");
        at++;
      }
      assertThat(at).isGreaterThan(5);
      assertThat(desk.states("one")).isEqualTo("NEW OPEN to do");
      assertThat(desk.states("two")).isEqualTo("NEW OPEN to do");
    }
  }

  private static Runnable undo(DeskDatabase desk, long batch, int statement) {
    return () -> decisions(desk, breaking(desk, statement)).undo(LI, batch);
  }

  private static boolean isBrokenOff(Runnable work) {
    try {
      work.run();
      return false;
    } catch (BrokenOff e) {
      return true;
    }
  }

  private static JdbcClient breaking(DeskDatabase desk, int statement) {
    int[] left = {statement};
    return (JdbcClient)
        Proxy.newProxyInstance(
            DeskBrokenOffTest.class.getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (proxy, method, arguments) -> {
              if (left[0]-- == 0) {
                throw new BrokenOff();
              }
              try {
                return method.invoke(desk.db, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** As a desk that was opened just now does. */
  private static void takeOver(DeskDatabase desk, JdbcClient db) {
    new DeskFindings(db, transaction(desk), decisions(desk, db)).refresh();
  }

  private static Decisions decisions(DeskDatabase desk, JdbcClient db) {
    return new Decisions(db, transaction(desk), Clock.systemUTC());
  }

  private static TransactionTemplate transaction(DeskDatabase desk) {
    return new TransactionTemplate(new DataSourceTransactionManager(desk.source));
  }

  /** What a process that is killed does not throw. */
  private static final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
