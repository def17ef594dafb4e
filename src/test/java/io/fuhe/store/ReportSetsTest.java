package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.store.ReportSets.ReportSet;
import io.fuhe.store.ReportSets.SetCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs that met no file write reports too, and later runs have greater numbers than these. */
class ReportSetsTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theLastRunIsTheLastThatWroteOrChangedAnything(TestDatabase database) {
    SingleConnectionDataSource source = database.migrated();
    JdbcClient db = JdbcClient.create(source);
    ReportSets sets = new ReportSets(db);
    assertThat(sets.lastRun()).isZero();

    sets.put("folder", 2022, new ReportSet("", 3, 3, 7, "", new SetCounts(0, 0, 0, 0, 0, 0, 0)));
    assertThat(sets.lastRun()).isEqualTo(7);

    db.sql("insert into fiscal_year_touched (fiscal_year) values (2022)").update();
    sets.fold(9);
    assertThat(sets.lastRun()).isEqualTo(9);
    source.destroy();
  }
}
