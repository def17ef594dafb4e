package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A list of what changed may be as long as the store. */
class ChangesTest {

  private static final int CONTENTS = 4_500;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void contentsAreStruckOutSomeAtATime(TestDatabase database) {
    DataSource source = new DriverManagerDataSource(database.freshUrl());
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    Changes changes = new Changes(JdbcClient.create(source));
    List<String> contents = IntStream.range(0, CONTENTS).mapToObj("%064d"::formatted).toList();
    changes.touchContents(contents);
    changes.touchContents(contents.subList(0, 10));

    assertThat(changes.strikeOutContents()).isTrue();
    assertThat(changes.contentsAfter("")).first().isEqualTo(contents.get(2_000));
    assertThat(changes.strikeOutContents()).isTrue();
    assertThat(changes.isNothing()).isFalse();
    assertThat(changes.strikeOutContents()).isFalse();
    assertThat(changes.isNothing()).isTrue();
    assertThat(changes.strikeOutContents()).isFalse();
  }
}
