package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** What is asked in a night without anything new goes through no table as long as the store. */
class NothingNewTest {

  private static final Pattern SCAN =
      Pattern.compile(
          "table=(CONTENT|READING|SUBMISSION|FORM|UNIT_NAME|FINDING|ANOMALY|CROSS_ANOMALY)\\s+"
              + "access=FULL SCAN");

  private DataSource source;
  private StatementCount noted;
  private JdbcClient db;

  @BeforeEach
  void migrate() {
    source = new DriverManagerDataSource(TestDatabase.HSQLDB.freshUrl());
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    noted = new StatementCount(source);
    db = JdbcClient.create(noted.counted());
  }

  @Test
  void nothingGoesThroughAllFilesOrForms() throws SQLException {
    new ReportSets(db).fold(1);
    new UnitNameStore(db).tidy();
    new CopyNotes(db).isAnySeenTo();
    new Submissions(db).settle();
    new GoneFindings(db, 1, TransactionOperations.withoutTransaction()).note();

    for (String statement : noted.taken()) {
      assertThat(Plans.of(source, statement)).doesNotContainPattern(SCAN);
    }
  }

  @Test
  void noMoreContentsAreLookedAtThanHasToBe() {
    Submissions submissions = new Submissions(db);
    for (String sha256 : List.of("aa", "bb")) {
      submissions.enter(
          new Came(new Met(sha256, sha256), new Presented(1, 0)), new Kept(sha256, 1), 1);
    }
    ReportSets sets = new ReportSets(db);
    assertThat(sets.hasMoreContents(1)).isTrue();
    assertThat(sets.hasMoreContents(2)).isFalse();
  }
}
