package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Severity;
import io.fuhe.store.StatementCount;
import io.fuhe.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** A store of a million findings gets its worklist some at a time, not one by one. */
class FirstBuildTest {

  @Test
  void manyNewFindingsTakeAsManyStatementsAsFew() {
    assertThat(statements(40)).isEqualTo(statements(2));
  }

  private static int statements(int findings) {
    try (DeskDatabase desk = new DeskDatabase(TestDatabase.HSQLDB)) {
      for (int i = 0; i < findings; i++) {
        desk.found("f" + i, "望湖街道", "95", Severity.ERROR, 1);
      }
      StatementCount noted = new StatementCount(new DriverManagerDataSource(desk.url));
      new DeskFindings(
              JdbcClient.create(noted.counted()),
              TransactionOperations.withoutTransaction(),
              desk.decisions)
          .refresh();
      assertThat(
              desk.db
                  .sql("select count(*) from desk_finding where to_do")
                  .query(Integer.class)
                  .single())
          .isEqualTo(findings);
      return noted.taken().size();
    }
  }
}
