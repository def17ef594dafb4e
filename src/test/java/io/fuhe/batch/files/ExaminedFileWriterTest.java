package io.fuhe.batch.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.Gold;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.years.Versions;
import io.fuhe.check.Anomaly;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Reason;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Status;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.store.Readings;
import io.fuhe.store.Schema;
import io.fuhe.store.StoreFailure;
import io.fuhe.store.Submissions;
import io.fuhe.store.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One file that cannot be stored takes no other with it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExaminedFileWriterTest {

  @Parameter private TestDatabase database;
  private Ledger ledger;
  private Submissions submissions;
  private Readings readings;
  private FormStore forms;
  private ExaminedFileWriter writer;
  private TransactionTemplate chunk;

  @BeforeEach
  void migrate() {
    DriverManagerDataSource source = new DriverManagerDataSource(database.freshUrl());
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    JdbcClient db = JdbcClient.create(source);
    ledger = new Ledger(db);
    submissions = new Submissions(db);
    readings = new Readings(db);
    forms = new FormStore(db);
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    chunk = new TransactionTemplate(transactions);
    writer =
        new ExaminedFileWriter(
            forms,
            readings,
            new Versions("any", "any", "any", "any"),
            Progress.SILENT,
            transactions);
  }

  @Test
  void theOneAtFaultIsSetAside() {
    List<Gold.Entry> gold = Gold.in(Gold.CORPORA.resolve("real-excel/gold"));
    ExaminedFile first = file("1", Gold.form(gold.get(0)), "any");
    ExaminedFile bad = file("2", Gold.form(gold.get(1)), "a rule's id of no such length".repeat(9));
    ExaminedFile last = file("3", Gold.form(gold.get(2)), "any");

    chunk.executeWithoutResult(any -> write(first, bad, last));

    assertThat(ledger.of(1))
        .extracting(LedgerEntry::status)
        .containsExactly(Status.ACCEPTED, Status.QUARANTINED, Status.ACCEPTED);
    assertThat(ledger.of(1)).element(1).extracting("reason").isEqualTo(Reason.TOO_COMPLEX);
    assertThat(forms.heads().all())
        .extracting(FormHead::sha256)
        .containsExactly(first.entry().sha256(), last.entry().sha256());
  }

  @ParameterizedTest
  @CsvSource({
    "08006, 0, true",
    "40001, -4861, true",
    "53100, 0, true",
    "57P01, 0, true",
    "58030, 0, true",
    "S1000, 452, true",
    "S1000, -468, true",
    "S1000, 471, false",
    "S1000, -471, false",
    "22021, 0, false",
    "22001, 3401, false",
    "54000, 0, false",
    ", 0, false"
  })
  void aDatabaseThatFailsIsNoFilesFault(String state, int code, boolean itsFault) {
    SQLException met = new SQLException("any", state, code);
    DataAccessException e = new UncategorizedSQLException("insert", "any", met);

    assertThat(StoreFailure.isOfTheDatabase(e)).isEqualTo(itsFault);
    assertThat(StoreFailure.kind(e)).contains(String.valueOf(state)).doesNotContain("any");
  }

  @Test
  void aDatabaseThatIsGoneEndsTheRun() {
    ExaminedFile file =
        file("1", Gold.form(Gold.in(Gold.CORPORA.resolve("real-excel/gold")).get(0)), "any");
    JdbcTransactionManager gone =
        new JdbcTransactionManager(new DriverManagerDataSource("jdbc:none:"));
    ExaminedFileWriter writer =
        new ExaminedFileWriter(
            forms, readings, new Versions("any", "any", "any", "any"), Progress.SILENT, gone);

    assertThatThrownBy(() -> writer.write(Chunk.of(file))).isInstanceOf(RuntimeException.class);
    assertThat(readings.toRead(1, 0, 1)).hasSize(1);
  }

  @Test
  void picturesOfCellsGoWithTheForm() {
    Form form = Gold.form(Gold.in(Gold.CORPORA.resolve("real-excel/gold")).get(0));
    ExaminedFile plain = file("1", form, "any");
    ExaminedForm its = plain.examined().forms().get(0);
    Map<String, String> pictures = Map.of("1!B7", "iVBORw==", "2!C3", "iVBORw==");
    ExaminedForm seen = new ExaminedForm(its.form(), its.anomalies(), its.marks(), pictures);
    assertThat(forms.anySeen()).isFalse();

    write(new ExaminedFile(plain.entry(), new Examined(null, null, List.of(), List.of(seen))));

    assertThat(forms.anySeen()).isTrue();
    assertThat(forms.seen(List.of(form.id(), "other")))
        .containsOnly(Map.entry(form.id(), pictures));

    write(plain);
    assertThat(forms.anySeen()).isFalse();
  }

  private void write(ExaminedFile... files) {
    writer.write(Chunk.of(files));
  }

  private ExaminedFile file(String name, Form form, String rule) {
    String content = "sha" + name;
    Came came = new Came(new Met(name, content), new Presented(1, 0));
    submissions.enter(came, new Kept(content, 5), 1);
    submissions.settle();
    readings.read(content, 1);
    Anomaly found =
        Gold.in(Gold.CORPORA.resolve("real-excel/gold")).stream()
            .flatMap(gold -> Catalogue.check(Gold.form(gold), Policy.DEFAULT).stream())
            .findFirst()
            .orElseThrow();
    Anomaly anomaly =
        new Anomaly(
            rule,
            found.severity(),
            found.variant(),
            found.roundingExplains(),
            found.forms(),
            found.where(),
            found.places(),
            found.subject(),
            found.declared(),
            found.expected(),
            found.difference(),
            found.details(),
            found.addends(),
            found.share(),
            found.basis(),
            found.fingerprint(),
            found.about(),
            List.of());
    return new ExaminedFile(
        ledger.entry(content),
        new Examined(
            null, null, List.of(), List.of(new ExaminedForm(form, List.of(anomaly), List.of()))));
  }
}
