package io.fuhe.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.desk.store.DeskDatabase;
import io.fuhe.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens hold for a while, for what they were made for, and nowhere in the database. */
class TokensTest {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aTokenHoldsUntilItEndsOrIsTakenBack(TestDatabase kind) {
    try (DeskDatabase database = new DeskDatabase(kind)) {
      Tokens tokens = tokens(database);
      Tokens.Made first = tokens.make("li", "统计", Set.of(Scope.READ, Scope.RUN), 10);
      Tokens.Made second = tokens.make("wu", "", Set.of(Scope.DECIDE), 1);

      assertThat(tokens.of(first.secret()).orElseThrow().owner()).isEqualTo("li");
      assertThat(tokens.of(first.secret() + "x")).isEmpty();
      assertThat(tokens.of("")).isEmpty();
      assertThat(tokens.ofOwner("li"))
          .singleElement()
          .satisfies(
              token -> {
                assertThat(token.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.RUN);
                assertThat(token.used()).isEqualTo(START);
              });

      now.set(START.plus(Duration.ofDays(1)));
      assertThat(tokens.of(second.secret())).as("it has ended").isEmpty();
      assertThat(tokens.revoke(first.token().id(), "wu")).as("not wu's").isFalse();
      assertThat(tokens.of(first.secret())).isPresent();
      assertThat(tokens.revoke(first.token().id(), "li")).isTrue();
      assertThat(tokens.of(first.secret())).isEmpty();
      assertThat(tokens.revoke(second.token().id(), null)).isTrue();
      assertThat(tokens.all()).isEmpty();
    }
  }

  @Test
  void theDatabaseHoldsOnlyItsHash() {
    try (DeskDatabase database = new DeskDatabase(TestDatabase.HSQLDB)) {
      Tokens.Made made = tokens(database).make("li", "x", Set.of(Scope.READ), 1);
      assertThat(database.db.sql("select * from desk_token").query().listOfRows().toString())
          .doesNotContain(made.secret().substring(5));
      assertThat(made.toString()).doesNotContain(made.secret());
      assertThat(made.secret()).matches("fuhe_[\\w-]{43}");
    }
  }

  @Test
  void whatNoTokenIs() {
    try (DeskDatabase database = new DeskDatabase(TestDatabase.HSQLDB)) {
      Tokens tokens = tokens(database);
      for (int days : new int[] {0, -1, 367}) {
        assertThatThrownBy(() -> tokens.make("li", "", Set.of(Scope.READ), days))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(() -> tokens.make("li", "", Set.of(), 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Tokens tokens(DeskDatabase database) {
    Members members =
        new Members(
            database.db,
            new TransactionTemplate(new DataSourceTransactionManager(database.source)));
    for (String name : List.of("li", "wu")) {
      members.put(new Member(name, "", Role.AUDITOR, true, List.of()));
    }
    return new Tokens(database.db, clock);
  }
}
