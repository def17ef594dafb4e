package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Fingerprint;
import io.fuhe.check.FormSketch;
import io.fuhe.check.RowSketch;
import io.fuhe.check.State;
import io.fuhe.check.TextMark;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Heading;
import io.fuhe.form.Policy;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Status;
import io.fuhe.json.Json;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
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

  /** All ways of writing a unit that begin alike are one. */
  private static final Whose WHOSE =
      (unit, project, year) -> Fingerprint.whose(unit.substring(0, 2), project, year);

  @Parameter private TestDatabase database;
  private SingleConnectionDataSource connection;
  private JdbcClient db;
  private Ledger ledger;
  private Submissions submissions;
  private Readings readings;
  private FormStore store;
  private AnomalyStore findings;

  @BeforeEach
  void migrate() {
    String url = database.freshUrl();
    DataSource source = new DriverManagerDataSource(url);
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    connection = new SingleConnectionDataSource(url, true);
    db = JdbcClient.create(connection);
    ledger = new Ledger(db);
    submissions = new Submissions(db);
    readings = new Readings(db);
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
      store.stand(List.of(form.id()), true, null);

      assertThat(store.formsOf("aa").get(ordinal)).isEqualTo(form);
      stored.put(form.id(), anomalies);
      ordinal++;
    }
    close("aa", Status.ACCEPTED, null, List.of(), ordinal);
    findings.remember(1, WHOSE);
    assertThat(store.beginningsOf(List.of("aa")).get("aa"))
        .extracting(Form::id, Form::heading, FormPlaces::first)
        .isEqualTo(
            store.formsOf("aa").stream()
                .map(form -> tuple(form.id(), form.heading(), FormPlaces.first(form)))
                .toList());
    assertThat(store.forms(stored.keySet())).hasSize(ordinal);
    assertThat(store.forms(stored.keySet()).values())
        .containsExactlyInAnyOrderElementsOf(store.formsOf("aa"));
    assertThat(store.heads().all().stream().filter(FormHead::isAboutUnitAndYear)).hasSize(14);
    stored.forEach(
        (form, anomalies) ->
            assertThat(findings.of(form, 1))
                .extracting(StandingAnomaly::anomaly)
                .isEqualTo(anomalies));

    store.clear("aa");
    assertThat(store.formsOf("aa")).isEmpty();
  }

  /** Where a form without a heading begins, the rest of it tells. */
  @Test
  void aFormBeginsWithItsFirstValue() {
    Form whole = Gold.form(Gold.in(Gold.CORPORA.resolve("real-excel/gold")).get(0));
    Heading none = new Heading(null, 2020, null, null, null, null, null);
    String json = Json.write(whole).replace(Json.write(whole.heading()), Json.write(none));

    assertThat(FormBeginning.of(json)).isEqualTo(Json.read(json, Form.class));
    assertThat(FormPlaces.first(FormBeginning.of(json))).isNotNull();
  }

  @Test
  void marksThatSeveralUnitsHave() {
    List<TextMark> marks =
        List.of(
            new TextMark(TextMark.Kind.SENTENCE, "shared"),
            new TextMark(TextMark.Kind.RELATED, "财政局"));
    for (String unit : List.of("甲街道", "乙街道")) {
      receive(unit + ".xlsx", unit, 1);
      Form form = FormSketch.clean().unit(unit).build(unit + "-1");
      store.put(unit, 0, form, List.of(), "judge");
      store.marked(form.id(), marks);
      store.stand(List.of(form.id()), true, null);
      store.identify(List.of(new FormStore.Identity(form.id(), unit, unit)));
      close(unit, Status.ACCEPTED, null, List.of(), 1);
    }
    MarkStore texts = new MarkStore(db);
    CommonMarks common = new CommonMarks();
    assertThat(texts.shared(List.of("甲街道"), 5, common)).hasSize(2);
    assertThat(common.has("shared")).isFalse();
    assertThat(texts.shared(List.of("甲街道"), 0, common)).isEmpty();
    assertThat(common.has("shared")).isTrue();
    assertThat(texts.shared(List.of("甲街道"), 5, common)).as("not counted again").isEmpty();
    assertThat(texts.related(List.of("甲街道")))
        .extracting(StoredMark::mark)
        .containsExactly(marks.get(1));
    assertThat(texts.yearsWith(List.of("shared"), 5)).hasSize(2);

    store.clear("乙街道");
    assertThat(texts.shared(List.of("甲街道"), 5, new CommonMarks())).isEmpty();
  }

  @Test
  void theLedgerKnowsWhatItMet() {
    receive("a.xlsx", "aa", 1);
    receive("b.xlsx", "aa", 1);
    assertThat(readings.toRead(1, 0, 1)).hasSize(1);
    receive("c.xlsx", "cc", 1);
    assertThat(readings.toRead(1, 0, 1)).hasSize(2);
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

    submissions.gone(List.of(id("a.xlsx"), id("c.xlsx")), 2, false);
    submissions.settle();

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
        .containsExactlyInAnyOrderElementsOf(readings.toRead(1, 0, 1));
  }

  private List<List<Long>> shares() {
    return IntStream.range(0, 3).mapToObj(share -> readings.toRead(1, share, 3)).toList();
  }

  @Test
  void anotherReaderReadsAgainAndOtherLimitsOnlyWhatWasRefused() {
    receive("a.xlsx", "aa", 1);
    receive("b.xlsx", "bb", 1);
    close("aa", Status.ACCEPTED, null, List.of(), 1);
    close("bb", Status.QUARANTINED, Reason.TOO_LARGE, List.of(), 0);

    assertThat(readings.unread("reader", "limits")).isEmpty();
    assertThat(readings.unread("reader", "other")).containsExactly("bb");
    assertThat(readings.unread("other", "limits")).containsExactly("aa", "bb");
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
    store.stand(List.of(form.id()), true, null);
    close("aa", Status.ACCEPTED, null, List.of(), 1);

    findings.remember(1, WHOSE);
    assertThat(states(form, 1)).containsOnly(State.NEW);

    store.judged(form.id(), found.subList(1, found.size()), "judge");
    findings.remember(2, WHOSE);
    assertThat(findings.lastChange()).isEqualTo(2);
    assertThat(states(form, 2)).hasSize(found.size() - 1).containsOnly(State.STILL);
    assertThat(findings.goneIn(2, null).flatMap(List::stream))
        .extracting(RememberedAnomaly::anomaly)
        .containsExactly(found.get(0));
    assertThat(findings.goneIn(2, form.heading().fiscalYear())).hasSize(1);
    assertThat(findings.goneIn(2, form.heading().fiscalYear() + 1)).isEmpty();
    assertThat(findings.goneIn(2, 0)).isEmpty();

    findings.remember(3, WHOSE);
    assertThat(findings.lastChange()).isEqualTo(2);

    store.judged(form.id(), found, "judge");
    findings.remember(4, WHOSE);
    assertThat(states(form, 4)).startsWith(State.NEW, State.STILL);
    assertThat(findings.goneIn(2, null)).isEmpty();
  }

  @Test
  void aCorrectionThatSpellsTheUnitDifferentlyAndChangesFiguresKeepsWhatItDoesNotMend() {
    Form before = FormSketch.clean().total("97").build("aa-1");
    FormSketch after =
        FormSketch.clean()
            .unit("洪山街道办事处（本级）")
            .total("95")
            .row(0, r -> r.actual("12次"))
            .insert(0, new RowSketch("产出指标", "50", "数量指标", "新增").points("0").score("0"));
    present("aa", before, 1);
    findings.remember(1, WHOSE);
    store.stand(List.of(before.id()), false, "bb-1");
    present("bb", after.build("bb-1"), 2);
    findings.remember(2, WHOSE);

    StandingAnomaly kept = total("bb-1", 2);
    assertThat(kept.state()).isEqualTo(State.STILL);
    assertThat(kept.previous().declared()).isEqualTo("97");
    assertThat(kept.anomaly().fingerprint())
        .isEqualTo(total(before.id(), 1).anomaly().fingerprint());
    assertThat(findings.lastChange()).isEqualTo(2);
    assertThat(findings.goneIn(2, null)).isEmpty();

    findings.remember(3, WHOSE);
    assertThat(total("bb-1", 3).previous()).isNull();
  }

  /** More than fit into one statement, each with values of its own. */
  @Test
  void manyAreNotedTogether() {
    Map<String, String> by = new HashMap<>();
    List<FormStore.Identity> identities = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String content = "c%03d".formatted(i);
      receive(content + ".xlsx", content, 1);
      Form form = FormSketch.clean().build(content + "-1");
      store.put(content, 0, form, List.of(), "judge");
      close(content, Status.ACCEPTED, null, List.of(), 1);
      identities.add(new FormStore.Identity(form.id(), "u" + i, "s" + i));
      by.put(form.id(), "new" + i);
    }
    store.stand(by.keySet(), true, null);
    store.identify(identities);
    store.superseded(by);
    readings.supersede(
        List.of(
            new Readings.Superseded("c000", Status.SUPERSEDED, "c001"),
            new Readings.Superseded("c001", Status.ACCEPTED, null)));

    List<FormHead> heads = store.heads().about(List.of("s7", "s119"));
    assertThat(heads).extracting(FormHead::id).containsExactly("c007-1", "c119-1");
    assertThat(heads).extracting(FormHead::unitId).containsExactly("u7", "u119");
    assertThat(heads).extracting(FormHead::supersededBy).containsExactly("new7", "new119");
    assertThat(store.heads().all()).noneMatch(FormHead::stands);
    assertThat(readings.contents(List.of("c000", "c001")))
        .extracting(Readings.Content::read, Readings.Content::supersededBy)
        .containsExactly(tuple(Status.SUPERSEDED, "c001"), tuple(Status.ACCEPTED, null));
  }

  @Test
  void twoFormsThatSayDifferentThingsOfTheSameHoldTwo() {
    Form one = FormSketch.clean().total("97").build("aa-1");
    Form other = FormSketch.clean().total("95").build("bb-1");
    present("aa", one, 1);
    present("bb", other, 1);
    findings.remember(1, WHOSE);
    String first = total("aa-1", 1).anomaly().fingerprint();
    String second = total("bb-1", 1).anomaly().fingerprint();
    assertThat(first).isNotEqualTo(second);

    store.judged("aa-1", Catalogue.check(one, Policy.DEFAULT), "other");
    store.judged("bb-1", Catalogue.check(other, Policy.DEFAULT), "other");
    findings.remember(2, WHOSE);
    assertThat(findings.lastChange()).isEqualTo(1);
    assertThat(total("aa-1", 2).anomaly().fingerprint()).isEqualTo(first);

    store.stand(List.of("aa-1"), false, null);
    findings.remember(3, WHOSE);
    assertThat(total("bb-1", 3).state()).isEqualTo(State.STILL);
    assertThat(findings.goneIn(3, null).flatMap(List::stream))
        .extracting(gone -> gone.anomaly().fingerprint())
        .containsExactly(first);
  }

  @Test
  void twoFormsThatSayTheSameHoldOne() {
    present("aa", FormSketch.clean().total("97").build("aa-1"), 1);
    present("bb", FormSketch.clean().total("97").build("bb-1"), 1);
    findings.remember(1, WHOSE);
    assertThat(total("aa-1", 1).anomaly().fingerprint())
        .isEqualTo(total("bb-1", 1).anomaly().fingerprint());

    store.stand(List.of("aa-1"), false, null);
    findings.remember(2, WHOSE);
    assertThat(findings.goneIn(2, null)).isEmpty();
    assertThat(total("bb-1", 2).state()).isEqualTo(State.STILL);
  }

  @Test
  void manyThatSayOtherFiguresThanBeforeAreTakenTogether() {
    StatementCount count = new StatementCount(connection);
    AnomalyStore counted = new AnomalyStore(JdbcClient.create(count.counted()));
    List<Integer> statements = new ArrayList<>();
    for (int forms : new int[] {2, 30}) {
      List<String> ids = IntStream.range(0, forms).mapToObj(i -> forms + "-" + i).toList();
      int run = forms * 10;
      ids.forEach(id -> present(id, of(id).total("97").build(id), run));
      findings.remember(run, WHOSE);
      ids.forEach(
          id ->
              store.judged(
                  id, Catalogue.check(of(id).total("95").build(id), Policy.DEFAULT), "other"));
      count.taken();
      counted.remember(run + 1, WHOSE);
      statements.add(count.taken().size());

      assertThat(ids)
          .allSatisfy(
              id -> {
                StandingAnomaly total = total(id, run + 1);
                assertThat(total.state()).isEqualTo(State.STILL);
                assertThat(total.previous().declared()).isEqualTo("97");
              });
    }
    assertThat(statements.get(1)).isEqualTo(statements.get(0));
  }

  /** A few that changed do not go through all that was ever found and still is. */
  @Test
  void whatIsKnownIsLookedUpByWhatItIs() throws SQLException {
    Assumptions.assumeTrue(database == TestDatabase.HSQLDB, "plans of the other are its own");
    StatementCount count = new StatementCount(connection);
    AnomalyStore counted = new AnomalyStore(JdbcClient.create(count.counted()));
    present("aa", FormSketch.clean().total("97").build("aa-1"), 1);
    counted.remember(1, WHOSE);
    present("bb", FormSketch.clean().total("97").build("bb-1"), 2);
    store.judged(
        "aa-1",
        Catalogue.check(FormSketch.clean().total("95").build("aa-1"), Policy.DEFAULT),
        "other");
    counted.remember(2, WHOSE);

    List<String> asked =
        count.taken().stream().filter(sql -> sql.contains("from finding where")).toList();
    assertThat(asked).hasSizeGreaterThan(3);
    for (String sql : asked) {
      assertThat(Plans.of(connection, sql))
          .doesNotContain("index=FINDING_GONE")
          .doesNotContainPattern("table=FINDING\\s+access=FULL SCAN");
    }
  }

  /** Of a unit of its own. */
  private static FormSketch of(String id) {
    return FormSketch.clean().unit(Fingerprint.whose(id, "", 0).substring(0, 6) + "街道办事处");
  }

  private void present(String sha256, Form form, long run) {
    receive(sha256 + ".xlsx", sha256, run);
    store.put(sha256, 0, form, Catalogue.check(form, Policy.DEFAULT), "judge");
    store.stand(List.of(form.id()), true, null);
    close(sha256, Status.ACCEPTED, null, List.of(), 1);
  }

  private StandingAnomaly total(String form, long run) {
    return findings.of(form, run).stream()
        .filter(each -> each.anomaly().rule().equals("total-score-mismatch"))
        .findFirst()
        .orElseThrow();
  }

  private List<State> states(Form form, long run) {
    return findings.of(form.id(), run).stream().map(StandingAnomaly::state).toList();
  }

  private void receive(String path, String sha256, long run) {
    Came came = new Came(new Met(path, sha256), new Presented(run, 0));
    submissions.enter(came, new Kept(sha256, 5), run);
    submissions.settle();
    readings.unread("reader", "limits").forEach(content -> readings.read(content, run));
  }

  private void close(String sha256, Status status, Reason reason, List<Note> notes, int forms) {
    readings.close(sha256, status, reason, notes, forms, "reader", "limits");
  }

  private long id(String path) {
    return submissions.submissionsAt(List.of(path)).get(0).id();
  }
}
