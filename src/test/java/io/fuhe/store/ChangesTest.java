package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.unit.UnitYearKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** A list of what changed may be as long as the store. */
class ChangesTest {

  private static final int CONTENTS = 4_500;

  private static final TransactionOperations NONE = TransactionOperations.withoutTransaction();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void contentsAreStruckOutSomeAtATime(TestDatabase database) {
    Changes changes = new Changes(db(database));
    List<String> contents = IntStream.range(0, CONTENTS).mapToObj("%064d"::formatted).toList();
    changes.touchContents(contents);
    changes.touchContents(contents.subList(0, 10));
    List<List<String>> left = new ArrayList<>();

    changes.strikeOutContents(pages(() -> left.add(changes.contentsAfter(""))));
    assertThat(left)
        .extracting(page -> page.isEmpty() ? "" : page.get(0))
        .containsExactly(contents.get(1_990), contents.get(3_991), "");
    assertThat(changes.isNothing()).isTrue();
    changes.strikeOutContents(NONE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsOnAListOftenIsTakenOnceAndStruckOut(TestDatabase database) {
    JdbcClient db = db(database);
    Changes changes = new Changes(db);
    for (int i = 0; i < 5; i++) {
      changes.touch(Collections.nCopies(TouchedList.ROWS, "b"));
      changes.touch(List.of("a", "c"));
    }
    assertThat(changes.subjectsAfter("")).containsExactly("a", "b");
    assertThat(changes.subjectsAfter("b")).containsExactly("c");
    assertThat(changes.subjectsAfter("c")).isEmpty();

    AtomicInteger pages = new AtomicInteger();
    changes.subjectsSettled(pages(pages::incrementAndGet));
    assertThat(changes.subjectsAfter("")).isEmpty();
    assertThat(pages.get()).isGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theYearsOfAUnitThatFailedStay(TestDatabase database) {
    JdbcClient db = db(database);
    Changes changes = new Changes(db);
    UnitYearKey failed = new UnitYearKey("unit", 2021);
    changes.touchYears(List.of(failed, failed));
    db.sql("insert into unit_year (unit_id, unit_key, fiscal_year, basis) values (?, ?, ?, ?)")
        .params("unit", "unit", 2022, "any")
        .update();

    assertThat(changes.unitYearsAfter(new UnitYearKey("", 0)))
        .containsExactly(failed, new UnitYearKey("unit", 2022));
    changes.unitYearsChecked(NONE);
    assertThat(changes.unitYearsAfter(new UnitYearKey("", 0))).containsExactly(failed);
  }

  private static JdbcClient db(TestDatabase database) {
    DataSource source = new DriverManagerDataSource(database.freshUrl());
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    return JdbcClient.create(source);
  }

  /** Says after every page that it is done. */
  private static TransactionOperations pages(Runnable done) {
    return new TransactionOperations() {
      @Override
      public <T> T execute(TransactionCallback<T> page) {
        T result = NONE.execute(page);
        done.run();
        return result;
      }
    };
  }
}
