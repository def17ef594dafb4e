package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is stored is read back equal. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FormStoreTest {

  @Parameter private TestDatabase database;
  private SingleConnectionDataSource connection;
  private Ledger ledger;
  private FormStore store;
  private FindingStore findings;

  @BeforeEach
  void migrate() {
    String url = database.freshUrl();
    DataSource source = new DriverManagerDataSource(url);
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    connection = new SingleConnectionDataSource(url, true);
    JdbcClient db = JdbcClient.create(connection);
    ledger = new Ledger(db);
    store = new FormStore(db);
    findings = new FindingStore(db);
  }

  @AfterEach
  void disconnect() {
    if (connection != null) {
      connection.destroy();
    }
  }

  @Test
  void formsAndAnomaliesComeBackEqual() {
    long file = receive("a.xlsx", "aa");
    int ordinal = 0;
    Map<String, List<Anomaly>> stored = new HashMap<>();
    for (Gold.Entry gold : Gold.in(Gold.CORPORA.resolve("real-excel/gold"))) {
      Form form = Gold.form(gold);
      List<Anomaly> anomalies = Catalogue.check(form, Policy.DEFAULT);
      store.put(file, ordinal, form, anomalies);

      assertThat(store.formsOf(file).get(ordinal)).isEqualTo(form);
      stored.put(form.id(), anomalies);
      ordinal++;
    }
    ledger.close(file, Status.ACCEPTED, null, List.of(), ordinal, "engine");
    findings.remember(1);
    assertThat(store.heads()).hasSize(14);
    stored.forEach(
        (form, anomalies) ->
            assertThat(findings.of(form, 1))
                .extracting(FindingStore.Standing::anomaly)
                .isEqualTo(anomalies));

    store.clear(file);
    assertThat(store.formsOf(file)).isEmpty();
  }

  @Test
  void theLedgerKnowsWhatItMet() {
    long first = receive("a.xlsx", "aa");
    ledger.receive("b.xlsx", new Kept("aa", 5), 1, "engine");
    assertThat(ledger.toRead(1, 0, 1)).hasSize(1);
    ledger.receive("c.xlsx", new Kept("cc", 5), 1, "engine");
    assertThat(ledger.toRead(1, 0, 1)).hasSize(2);
    List<Note> notes = List.of(Note.of(Note.Code.HIDDEN_SHEET, "旧稿"));
    ledger.close(first, Status.ACCEPTED, null, notes, 2, "engine");
    long third = ledger.toRead(1, 0, 1).get(0).id();
    ledger.close(third, Status.QUARANTINED, Reason.DAMAGED, List.of(), 0, "engine");

    List<LedgerEntry> entries = ledger.of(1);
    assertThat(entries)
        .extracting(LedgerEntry::status)
        .containsExactly(Status.ACCEPTED, Status.DUPLICATE, Status.QUARANTINED);
    assertThat(entries.get(0).notes()).isEqualTo(notes);
    assertThat(entries.get(1).duplicateOf()).isEqualTo("a.xlsx");
    assertThat(entries.get(2).reason()).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void manyFilesAreInSharesAndAFewInOne() {
    IntStream.range(0, 5).forEach(i -> receive(i + ".xlsx", "sha" + i));
    assertThat(shares()).filteredOn(share -> !share.isEmpty()).hasSize(1);

    IntStream.range(5, 95).forEach(i -> receive(i + ".xlsx", "sha" + i));
    assertThat(shares()).allSatisfy(share -> assertThat(share).hasSizeBetween(25, 40));
    assertThat(shares().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(ledger.toRead(1, 0, 1));
  }

  private List<List<LedgerEntry>> shares() {
    return IntStream.range(0, 3).mapToObj(share -> ledger.toRead(1, share, 3)).toList();
  }

  @Test
  void otherRulesReadAFileAgain() {
    long file = receive("a.xlsx", "aa");
    ledger.close(file, Status.ACCEPTED, null, List.of(), 1, "engine");

    ledger.receive("a.xlsx", new Kept("aa", 5), 2, "engine");
    assertThat(ledger.toRead(2, 0, 1)).isEmpty();
    ledger.receive("a.xlsx", new Kept("aa", 5), 3, "other");
    assertThat(ledger.toRead(3, 0, 1)).hasSize(1);
    ledger.receive("a.xlsx", new Kept("bb", 5), 3, "engine");
    assertThat(ledger.toRead(3, 0, 1)).hasSize(2);
  }

  @Test
  void whatIsNewStillThereGoneAndBack() {
    long file = receive("a.xlsx", "aa");
    Form form =
        Gold.in(Gold.CORPORA.resolve("real-excel/gold")).stream()
            .map(Gold::form)
            .filter(f -> Catalogue.check(f, Policy.DEFAULT).size() > 2)
            .findFirst()
            .orElseThrow();
    List<Anomaly> found = Catalogue.check(form, Policy.DEFAULT);
    store.put(file, 0, form, found);
    ledger.close(file, Status.ACCEPTED, null, List.of(), 1, "engine");

    findings.remember(1);
    assertThat(states(form, 1)).containsOnly(State.NEW);

    store.judged(form.id(), found.subList(1, found.size()));
    findings.remember(2);
    assertThat(findings.lastChange()).isEqualTo(2);
    assertThat(states(form, 2)).hasSize(found.size() - 1).containsOnly(State.STILL);
    assertThat(findings.goneIn(2))
        .extracting(FindingStore.Found::anomaly)
        .containsExactly(found.get(0));

    findings.remember(3);
    assertThat(findings.lastChange()).isEqualTo(2);

    store.judged(form.id(), found);
    findings.remember(4);
    assertThat(states(form, 4)).startsWith(State.NEW, State.STILL);
    assertThat(findings.goneIn(2)).isEmpty();
  }

  private List<State> states(Form form, long run) {
    return findings.of(form.id(), run).stream().map(FindingStore.Standing::state).toList();
  }

  private long receive(String path, String sha256) {
    return ledger.receive(path, new Kept(sha256, 5), 1, "engine");
  }
}
