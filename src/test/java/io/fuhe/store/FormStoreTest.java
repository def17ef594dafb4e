package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
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
  private AnomalyStore findings;

  @BeforeEach
  void migrate() {
    String url = database.freshUrl();
    DataSource source = new DriverManagerDataSource(url);
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    connection = new SingleConnectionDataSource(url, true);
    JdbcClient db = JdbcClient.create(connection);
    ledger = new Ledger(db);
    store = new FormStore(db);
    findings = new AnomalyStore(db);
  }

  @AfterEach
  void disconnect() {
    if (connection != null) {
      connection.destroy();
    }
  }

  @Test
  void formsAndAnomaliesComeBackEqual() {
    receive("a.xlsx", "aa", 1);
    int ordinal = 0;
    Map<String, List<Anomaly>> stored = new HashMap<>();
    for (Gold.Entry gold : Gold.in(Gold.CORPORA.resolve("real-excel/gold"))) {
      Form form = Gold.form(gold);
      List<Anomaly> anomalies = Catalogue.check(form, Policy.DEFAULT);
      store.put("aa", ordinal, form, anomalies, "judge");
      store.stand(form.id(), true, null);

      assertThat(store.formsOf("aa").get(ordinal)).isEqualTo(form);
      stored.put(form.id(), anomalies);
      ordinal++;
    }
    close("aa", Status.ACCEPTED, null, List.of(), ordinal);
    findings.remember(1);
    assertThat(store.heads().stream().filter(FormHead::isAboutUnitAndYear)).hasSize(14);
    stored.forEach(
        (form, anomalies) ->
            assertThat(findings.of(form, 1))
                .extracting(StandingAnomaly::anomaly)
                .isEqualTo(anomalies));

    store.clear("aa");
    assertThat(store.formsOf("aa")).isEmpty();
  }

  @Test
  void theLedgerKnowsWhatItMet() {
    receive("a.xlsx", "aa", 1);
    receive("b.xlsx", "aa", 1);
    assertThat(ledger.toRead(1, 0, 1)).hasSize(1);
    receive("c.xlsx", "cc", 1);
    assertThat(ledger.toRead(1, 0, 1)).hasSize(2);
    List<Note> notes = List.of(Note.of(Note.Code.HIDDEN_SHEET, "旧稿"));
    close("aa", Status.ACCEPTED, null, notes, 2);
    close("cc", Status.QUARANTINED, Reason.DAMAGED, List.of(), 0);

    List<LedgerEntry> entries = ledger.of(1);
    assertThat(entries)
        .extracting(LedgerEntry::status)
        .containsExactly(Status.ACCEPTED, Status.DUPLICATE, Status.QUARANTINED);
    assertThat(entries.get(0).notes()).isEqualTo(notes);
    assertThat(entries.get(1).duplicateOf()).isEqualTo("a.xlsx");
    assertThat(entries.get(2).reason()).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void whatIsGoneIsToldAsWithdrawnAndItsTwinTakesOver() {
    receive("a.xlsx", "aa", 1);
    receive("b.xlsx", "aa", 1);
    receive("c.xlsx", "cc", 1);
    close("aa", Status.ACCEPTED, null, List.of(), 2);
    close("cc", Status.ACCEPTED, null, List.of(), 1);

    ledger.gone(List.of(id("a.xlsx"), id("c.xlsx")), 2, false);
    ledger.settle();

    assertThat(ledger.current())
        .extracting(LedgerEntry::path, LedgerEntry::status, LedgerEntry::forms)
        .containsExactly(tuple("b.xlsx", Status.ACCEPTED, 2), tuple("c.xlsx", Status.WITHDRAWN, 1));
    assertThat(ledger.withdrawn()).isEqualTo(1);
  }

  @Test
  void manyFilesAreInSharesAndAFewInOne() {
    IntStream.range(0, 5).forEach(i -> receive(i + ".xlsx", "sha" + i, 1));
    assertThat(shares()).filteredOn(share -> !share.isEmpty()).hasSize(1);

    IntStream.range(5, 95).forEach(i -> receive(i + ".xlsx", "sha" + i, 1));
    assertThat(shares()).allSatisfy(share -> assertThat(share).hasSizeBetween(25, 40));
    assertThat(shares().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(ledger.toRead(1, 0, 1));
  }

  private List<List<LedgerEntry>> shares() {
    return IntStream.range(0, 3).mapToObj(share -> ledger.toRead(1, share, 3)).toList();
  }

  @Test
  void anotherReaderReadsAgainAndOtherLimitsOnlyWhatWasRefused() {
    receive("a.xlsx", "aa", 1);
    receive("b.xlsx", "bb", 1);
    close("aa", Status.ACCEPTED, null, List.of(), 1);
    close("bb", Status.QUARANTINED, Reason.TOO_LARGE, List.of(), 0);

    assertThat(ledger.unread("reader", "limits")).isEmpty();
    assertThat(ledger.unread("reader", "other")).containsExactly("bb");
    assertThat(ledger.unread("other", "limits")).containsExactly("aa", "bb");
  }

  @Test
  void formsAreJudgedAgainByOtherRules() {
    receive("a.xlsx", "aa", 1);
    Form form = Gold.form(Gold.in(Gold.CORPORA.resolve("real-excel/gold")).get(0));
    store.put("aa", 0, form, List.of(), "judge");
    close("aa", Status.ACCEPTED, null, List.of(), 1);

    assertThat(store.judgedByOthers("judge")).isEmpty();
    assertThat(store.judgedByOthers("other")).containsExactly(form.id());
    store.judged(form.id(), List.of(), "other");
    assertThat(store.judgedByOthers("other")).isEmpty();
  }

  @Test
  void whatIsNewStillThereGoneAndBack() {
    receive("a.xlsx", "aa", 1);
    Form form =
        Gold.in(Gold.CORPORA.resolve("real-excel/gold")).stream()
            .map(Gold::form)
            .filter(f -> Catalogue.check(f, Policy.DEFAULT).size() > 2)
            .findFirst()
            .orElseThrow();
    List<Anomaly> found = Catalogue.check(form, Policy.DEFAULT);
    store.put("aa", 0, form, found, "judge");
    store.stand(form.id(), true, null);
    close("aa", Status.ACCEPTED, null, List.of(), 1);

    findings.remember(1);
    assertThat(states(form, 1)).containsOnly(State.NEW);

    store.judged(form.id(), found.subList(1, found.size()), "judge");
    findings.remember(2);
    assertThat(findings.lastChange()).isEqualTo(2);
    assertThat(states(form, 2)).hasSize(found.size() - 1).containsOnly(State.STILL);
    assertThat(findings.goneIn(2))
        .extracting(RememberedAnomaly::anomaly)
        .containsExactly(found.get(0));

    findings.remember(3);
    assertThat(findings.lastChange()).isEqualTo(2);

    store.judged(form.id(), found, "judge");
    findings.remember(4);
    assertThat(states(form, 4)).startsWith(State.NEW, State.STILL);
    assertThat(findings.goneIn(2)).isEmpty();
  }

  private List<State> states(Form form, long run) {
    return findings.of(form.id(), run).stream().map(StandingAnomaly::state).toList();
  }

  private void receive(String path, String sha256, long run) {
    Came came = new Came(new Met(path, sha256), new Presented(run, 0));
    ledger.enter(came, new Kept(sha256, 5), run);
    ledger.settle();
    ledger.unread("reader", "limits").forEach(content -> ledger.read(content, run));
  }

  private void close(String sha256, Status status, Reason reason, List<Note> notes, int forms) {
    ledger.close(sha256, status, reason, notes, forms, "reader", "limits");
  }

  private long id(String path) {
    return ledger.known().stream()
        .filter(k -> k.path().equals(path))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
