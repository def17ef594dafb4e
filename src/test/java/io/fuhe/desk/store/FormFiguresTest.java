package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.LineSketch;
import io.fuhe.check.Severity;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.document.Reason;
import io.fuhe.store.FormStore;
import io.fuhe.store.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionOperations;

/** What the pages of years and units tell follows the forms, the findings and the letters. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FormFiguresTest {

  private static final Actor LI = new Actor("li", null);
  private static final Actor OF_ONE = new Actor("qian", List.of(UnitId.of("柳岸街道")));

  @Parameter private TestDatabase database;
  private DeskDatabase desk;
  private FormFigures figures;

  @BeforeEach
  void open() {
    desk = new DeskDatabase(database);
    figures = new FormFigures(desk.db, TransactionOperations.withoutTransaction());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void formsAreCountedOnceAndAnewWhenTheyChange() {
    desk.form("a", FormSketch.clean().unit("柳岸街道").total("97.9").build());
    desk.form("b", FormSketch.clean().unit("望湖街道").total("97.1").build());
    desk.form("c", FormSketch.clean().unit("望湖街道").totalPoints("120").total("110").build());
    figures.refresh();

    assertThat(figures.scores(2020, LI)).containsExactly(Map.entry(97, 2L));
    assertThat(figures.scores(2020, OF_ONE)).containsExactly(Map.entry(97, 1L));
    assertThat(figures.rates(2020, LI).values().stream().mapToLong(n -> n).sum()).isEqualTo(3);
    assertThat(figures.of(UnitId.of("望湖街道"), LI, 9))
        .extracting(FormFigures.ListedForm::id)
        .containsExactly("b", "c");
    assertThat(figures.of(UnitId.of("望湖街道"), OF_ONE, 9)).isEmpty();

    new FormStore(desk.db).stand(List.of("b"), false, "a");
    desk.db.sql("update form set corrected = 1 where id = 'a'").update();
    desk.db
        .sql(
            "update form_text set content = (select content from form_text where form_id ="
                + " 'c') where form_id = 'a'")
        .update();
    figures.refresh();
    assertThat(figures.scores(2020, LI)).isEmpty();
  }

  @Test
  void theYearIsCountedByRuleAndUnit() {
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.found("two", "柳岸街道", "97", Severity.WARNING, 1);
    desk.found("three", "柳岸街道", "97", Severity.NOTICE, 1);
    desk.findings.refresh();
    Years years = new Years(desk.db, new Worklist(desk.db));

    assertThat(years.overview(2023, LI, 9).byUnit())
        .extracting(Years.Counted::name, Years.Counted::errors, Years.Counted::all)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("柳岸街道", 0L, 2L),
            org.assertj.core.groups.Tuple.tuple("望湖街道", 1L, 1L));
    assertThat(years.overview(2023, OF_ONE, 9).byRule())
        .extracting(Years.Counted::all)
        .containsExactly(2L);
    assertThat(years.overview(2023, LI, 9).whole().standing()).isEqualTo(3);
    assertThat(years.overview(1999, LI, 9).whole().standing()).isZero();
    assertThat(years.of(UnitId.of("望湖街道"), LI)).hasSize(1);
    assertThat(years.of(UnitId.of("望湖街道"), OF_ONE)).isEmpty();
  }

  @Test
  void lettersAreNotedAndAnswersAwaited() {
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.findings.refresh();
    LocalDate over = LocalDate.now().minusDays(1);
    desk.decisions.decide(LI, Act.ASK, new Why("", "", over), List.of(desk.seen("one")));
    SentLetters letters = new SentLetters(desk.db);
    letters.note(LI, UnitId.of("望湖街道"), "望湖街道", 2023, over, over, 1);

    assertThat(letters.awaited(2023, LI))
        .extracting(SentLetters.Awaited::unit, SentLetters.Awaited::isOverdue)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("望湖街道", true));
    assertThat(letters.awaited(2023, OF_ONE)).isEmpty();
    assertThat(letters.of(2023, LI)).extracting(SentLetters.Sent::actor).containsExactly("li");
    assertThat(letters.of(2023, OF_ONE)).isEmpty();
  }

  @Test
  void theLedgerIsForWhomAllUnitsAre() {
    desk.form("A", FormSketch.clean().add(new LineSketch()).build());
    desk.form("b", FormSketch.clean().build());
    DeskLedger ledger = new DeskLedger(desk.db);

    assertThat(ledger.page(LI, false, "", -1, 9).rows()).hasSize(2);
    assertThat(ledger.page(LI, false, "", -1, 1).more()).isTrue();
    assertThat(ledger.page(LI, false, "", -1, 2).more()).isFalse();
    assertThat(ledger.page(LI, false, "a.x", -1, 9).rows())
        .extracting(each -> each.entry().path())
        .containsExactly("A.xlsx");
    assertThat(ledger.page(LI, true, "", -1, 9).rows()).isEmpty();
    assertThat(ledger.page(OF_ONE, false, "", -1, 9).rows()).isEmpty();
    assertThat(ledger.count(LI, false)).isEqualTo(2);
    assertThat(ledger.count(OF_ONE, false)).isZero();
  }

  @Test
  void whatSystemsLeaveIsNoFileThatWasNotAccepted() {
    refused(".DS_Store", Reason.LEFTOVER);
    refused("表.xlsx", Reason.NOT_A_FILE);
    DeskLedger ledger = new DeskLedger(desk.db);

    assertThat(ledger.page(LI, true, "", -1, 9).rows())
        .extracting(each -> each.entry().path())
        .containsExactly("表.xlsx");
    assertThat(ledger.count(LI, true)).isEqualTo(1);
    assertThat(ledger.count(LI, false)).isEqualTo(2);
    assertThat(new Years(desk.db, new Worklist(desk.db)).refused(LI)).hasSize(1);
  }

  private void refused(String path, Reason reason) {
    desk.db
        .sql(
            "insert into submission (path, refused, seen_from, met_run, last_run, presented_run)"
                + " values (?, ?, 1, 1, 1, 1)")
        .params(path, reason.name())
        .update();
  }
}
