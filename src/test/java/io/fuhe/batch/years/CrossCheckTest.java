package io.fuhe.batch.years;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.batch.years.StoredYears.Due;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.CrossStore;
import io.fuhe.store.Schema;
import io.fuhe.store.TestDatabase;
import io.fuhe.unit.Unit;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One unit's year that cannot be checked, or stored, takes no other with it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CrossCheckTest {

  @Parameter private TestDatabase database;
  private DriverManagerDataSource source;
  private CrossStore store;
  private AnomalyStore findings;

  @BeforeEach
  void migrate() {
    source = new DriverManagerDataSource(database.freshUrl());
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    store = new CrossStore(JdbcClient.create(source));
    findings = new AnomalyStore(JdbcClient.create(source));
  }

  @Test
  void whatCannotBeStoredIsForgottenAlone() {
    run(year -> List.of(found("a fingerprint")));
    assertThat(checked()).containsExactlyInAnyOrder("一", "二", "部".repeat(900));

    run(year -> List.of(found(year.unit().key().equals("二") ? "long".repeat(99) : "other")));

    assertThat(checked()).containsExactlyInAnyOrder("一", "部".repeat(900));
    assertThat(
            JdbcClient.create(source)
                .sql("select about from cross_anomaly")
                .query(String.class)
                .list())
        .containsExactly("other", "other");
  }

  @Test
  void whatCannotBeCheckedIsForgottenAlone() {
    run(year -> List.of());
    run(
        year -> {
          if (year.unit().key().equals("二")) {
            throw new IllegalStateException("any");
          }
          return List.of();
        });

    assertThat(checked()).containsExactlyInAnyOrder("一", "部".repeat(900));
  }

  @Test
  void aYearThatDoesNotFitIntoMemoryTakesNoOtherWithIt() {
    run(
        year -> {
          if (year.unit().key().equals("二")) {
            throw new TooLargeYear(10_000, 100_000_000);
          }
          return List.of(found("other"));
        });

    assertThat(checked()).containsExactlyInAnyOrder("一", "二", "部".repeat(900));
    assertThat(store.tooLarge())
        .containsExactly(new CrossStore.TooLarge("二", 2022, 10_000, 100_000_000));
    assertThat(
            JdbcClient.create(source)
                .sql("select unit_name from cross_anomaly")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("一", "部".repeat(900));

    run(year -> List.of());
    assertThat(store.tooLarge()).isEmpty();
  }

  @Test
  void aDatabaseThatFailsEndsTheRun() {
    SQLException gone = new SQLException("any", "08006");
    assertThatThrownBy(
            () ->
                run(
                    year -> {
                      throw new UncategorizedSQLException("any", "any", gone);
                    }))
        .isInstanceOf(UncategorizedSQLException.class);
  }

  private void run(Function<Due, List<Anomaly>> check) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    CrossCheck step = new CrossCheck(check, store, findings, transactions);
    List<CheckedYear> years =
        List.of("一", "二", "部".repeat(900)).stream()
            .map(
                key ->
                    step.process(
                        new Due(
                            unit(key), 2022, List.of(), List.of(), List.of(), Map.of(), "basis")))
            .toList();
    new TransactionTemplate(transactions)
        .executeWithoutResult(any -> step.write(new Chunk<>(years)));
  }

  private List<String> checked() {
    return JdbcClient.create(source)
        .sql("select unit_key from unit_year")
        .query(String.class)
        .list();
  }

  private static Unit unit(String key) {
    return new Unit(key, key, List.of(key));
  }

  private static Anomaly found(String fingerprint) {
    return new Anomaly(
        "any",
        Severity.ERROR,
        "",
        false,
        List.of(),
        "",
        Map.of(),
        "any",
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        fingerprint,
        fingerprint,
        List.of());
  }
}
