package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fuhe.check.Fingerprint;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Presence.Known;
import io.fuhe.inbox.Presence.Seen;
import io.fuhe.inbox.Status;
import io.fuhe.unit.UnitName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What an older version stored is there after the tables changed: three nights of small forms, one
 * corrected under another name and one under its own, one twice, one that cannot be read, two that
 * were taken away.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MigrationTest {

  private static final String OLD = "3";

  private static final Whose WHOSE =
      (unit, project, year) -> Fingerprint.whose(UnitName.of(unit).key(), project, year);

  @Parameter private TestDatabase database;

  @Test
  void whatStoodStands() throws IOException {
    SingleConnectionDataSource source = new SingleConnectionDataSource(database.freshUrl(), true);
    flyway(source, OLD).migrate();
    JdbcClient db = JdbcClient.create(source);
    for (String insert : old()) {
      db.sql(insert).update();
    }
    TreeSet<String> stood = standing(db, "form.superseded_by is null");
    TreeSet<String> found =
        new TreeSet<>(
            db.sql("select fingerprint from finding where gone_run is null")
                .query(String.class)
                .list());
    long last = db.sql("select max(last_run) from received_file").query(Long.class).single();

    flyway(source, "latest").migrate();

    Ledger ledger = new Ledger(db);
    Submissions submissions = new Submissions(db);
    Readings readings = new Readings(db);
    assertThat(standing(db, "form.stands")).isEqualTo(stood).hasSize(3);
    AnomalyStore findings = new AnomalyStore(db);
    findings.remember(last + 1, WHOSE);
    assertThat(findings.goneIn(last + 1, null)).isEmpty();
    assertThat(
            new TreeSet<>(
                db.sql("select fingerprint from finding where gone_run is null")
                    .query(String.class)
                    .list()))
        .isEqualTo(found)
        .isNotEmpty();
    assertThat(ledger.current())
        .extracting(LedgerEntry::path, LedgerEntry::status, LedgerEntry::supersededBy)
        .containsExactly(
            tuple("一稿.xlsx", Status.SUPERSEDED, "二稿.xlsx"),
            tuple("上年.xlsx", Status.ACCEPTED, null),
            tuple("二稿.xlsx", Status.ACCEPTED, null),
            tuple("坏的.xlsx", Status.QUARANTINED, null),
            tuple("绿化.xlsx", Status.ACCEPTED, null),
            tuple("绿化（副本）.xlsx", Status.SUPERSEDED, "绿化.xlsx"));
    assertThat(submissions.submissionsAt(List.of("一稿.xlsx", "二稿.xlsx", "绿化.xlsx")))
        .filteredOn(known -> known.seen() == Seen.GONE)
        .extracting(Known::path)
        .containsExactly("绿化.xlsx");
    assertThat(submissions.metBefore()).hasSize(4);
    assertThat(readings.unread("another reader", "")).hasSize(6);
    List<FormHead> heads = new FormStore(db).heads().all();
    assertThat(heads).hasSize(5);
    assertThat(heads)
        .extracting(head -> new FormStore(db).form(head.id()))
        .hasOnlyElementsOfType(Form.class);
    source.destroy();
  }

  @Test
  void whatIsFoundAgainIsStillThereUnderTheNameThatItHad() throws IOException {
    SingleConnectionDataSource source = new SingleConnectionDataSource(database.freshUrl(), true);
    flyway(source, OLD).migrate();
    JdbcClient db = JdbcClient.create(source);
    for (String insert : old()) {
      db.sql(insert).update();
    }
    List<String> stood = remembered(db);
    long last = db.sql("select max(last_run) from received_file").query(Long.class).single();
    flyway(source, "latest").migrate();

    db.sql("alter table anomaly alter column id restart with 1000").update();
    FormStore forms = new FormStore(db);
    for (FormHead head : forms.heads().all()) {
      forms.judged(
          head.id(), Catalogue.check(forms.form(head.id()), Policy.DEFAULT), "another judge");
    }
    AnomalyStore anomalies = new AnomalyStore(db);
    anomalies.remember(last + 1, WHOSE);

    assertThat(anomalies.goneIn(last + 1, null)).isEmpty();
    assertThat(remembered(db)).containsAll(stood);
    assertThat(
            forms.heads().all().stream()
                .filter(FormHead::stands)
                .flatMap(head -> anomalies.of(head.id(), last + 1).stream())
                .filter(each -> stood.contains(each.anomaly().fingerprint())))
        .isNotEmpty()
        .allMatch(each -> each.state() == State.STILL && each.previous() == null);
    source.destroy();
  }

  /** Killed between the two, the next start would make again what is there. */
  @Test
  void aMigrationAndTheNoteOfItAreOneTransaction() {
    assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
    DataSource source = new DriverManagerDataSource(database.freshUrl(), "postgres", "postgres");
    flyway(source, "latest").migrate();

    assertThat(
            JdbcClient.create(source)
                .sql(
                    "select distinct note.script from flyway_schema_history note, pg_attribute made"
                        + " where made.xmin = note.xmin and made.attnum > 0")
                .query(String.class)
                .list())
        .contains("V1__ledger_forms_anomalies.sql", "V160__what_was_told_of_forms.sql");
  }

  private static List<String> remembered(JdbcClient db) {
    return db.sql("select fingerprint from finding where gone_run is null order by fingerprint")
        .query(String.class)
        .list();
  }

  private static TreeSet<String> standing(JdbcClient db, String condition) {
    return new TreeSet<>(
        db.sql("select id from form where " + condition).query(String.class).list());
  }

  private static Flyway flyway(DataSource source, String target) {
    return Schema.in(Flyway.configure().dataSource(source).target(target)).load();
  }

  /** One statement a line. */
  private static List<String> old() throws IOException {
    try (InputStream in = MigrationTest.class.getResourceAsStream("/store/three-nights.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.substring(0, line.lastIndexOf(';')))
          .toList();
    }
  }
}
