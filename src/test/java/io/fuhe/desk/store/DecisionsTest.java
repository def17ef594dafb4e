package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Decision;
import io.fuhe.check.Severity;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Refusal;
import io.fuhe.desk.decision.Why;
import io.fuhe.store.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions outlive runs, meet one another, and can be taken back. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DecisionsTest {

  private static final Actor LI = new Actor("li", null);
  private static final Actor WU = new Actor("wu", null);
  private static final Why ROUNDED = new Why("rounding", "按整数填报", null);
  private static final Why BY_APRIL = new Why("", "", LocalDate.of(2024, 4, 1));

  @Parameter private TestDatabase database;
  private DeskDatabase desk;

  @BeforeEach
  void aNightThatFoundTwo() {
    desk = new DeskDatabase(database);
    desk.found("one", "望湖街道", "97", Severity.ERROR, 1);
    desk.found("two", "柳岸街道", "97", Severity.WARNING, 1);
    desk.findings.refresh();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aDecisionStandsThroughNightsThatChangeNothing() {
    assertThat(desk.states("one")).isEqualTo("NEW OPEN to do");
    decide(LI, Act.DISMISS, ROUNDED, "one");
    assertThat(desk.states("one")).isEqualTo("NEW DISMISSED");

    desk.findings.refresh();
    desk.found("three", "望湖街道", "1", Severity.ERROR, 2);
    desk.findings.refresh();

    assertThat(desk.states("one")).isEqualTo("STILL DISMISSED");
    assertThat(desk.decisions.history("one")).hasSize(1);
  }

  @Test
  void otherFiguresBringItBackAndTheHistoryTellsWhatItRestedOn() {
    decide(LI, Act.DISMISS, ROUNDED, "one");
    desk.changed("one", "98", 2);
    desk.findings.refresh();

    assertThat(desk.states("one")).isEqualTo("RETURNED DISMISSED to do");
    Decision event = desk.decisions.history("one").get(0);
    assertThat(event.figures().declared()).isEqualTo("97");
    assertThat(event.reason()).isEqualTo(ROUNDED.reason());
    assertThat(event.actor()).isEqualTo("li");
    assertThat(event.run()).isEqualTo(1);

    decide(WU, Act.CONFIRM, Why.NONE, "one");
    assertThat(desk.states("one")).isEqualTo("STILL CONFIRMED");

    desk.changed("one", "97", 3);
    desk.findings.refresh();
    assertThat(desk.states("one")).as("the former figures are others again").endsWith("to do");
  }

  @Test
  void theSecondOfTwoIsTold() {
    Chosen seen = desk.seen("one");
    desk.decisions.decide(LI, Act.CONFIRM, Why.NONE, List.of(seen));

    Outcome second = desk.decisions.decide(WU, Act.DISMISS, ROUNDED, List.of(seen));

    assertThat(second.decided()).isZero();
    assertThat(second.batch()).isZero();
    assertThat(second.refused()).containsExactly(new Refused("one", Refusal.DECIDED_SINCE));
    assertThat(desk.states("one")).isEqualTo("NEW CONFIRMED");
  }

  @Test
  void figuresThatChangeWhileItIsLookedAtAreNotDecidedOn() {
    Chosen seen = desk.seen("one");
    desk.changed("one", "98", 2);
    desk.findings.refresh();

    assertThat(desk.decisions.decide(LI, Act.CONFIRM, Why.NONE, List.of(seen)).refused())
        .containsExactly(new Refused("one", Refusal.FIGURES_CHANGED));
  }

  @Test
  void correctedIsSetWhenAResubmissionClearedWhatWasAskedAbout() {
    decide(LI, Act.ASK, BY_APRIL, "one");
    desk.gone("one", 2);
    desk.findings.refresh();
    assertThat(desk.states("one")).as("taken away, not handed in anew").isEqualTo("GONE ASKED");

    desk.resubmitted();
    desk.findings.refresh();
    desk.findings.refresh();
    assertThat(desk.states("one")).isEqualTo("GONE CORRECTED");
    assertThat(desk.decisions.history("one"))
        .extracting(Decision::actor, Decision::before, Decision::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("li", "OPEN", "ASKED"),
            org.assertj.core.groups.Tuple.tuple("fuhe", "ASKED", "CORRECTED"));

    desk.back("one", 3);
    desk.findings.refresh();
    assertThat(desk.states("one")).isEqualTo("RETURNED CORRECTED to do");
  }

  @Test
  void whatWasDismissedIsNotCorrected() {
    decide(LI, Act.DISMISS, ROUNDED, "one");
    desk.gone("one", 2);
    desk.resubmitted();
    desk.findings.refresh();

    assertThat(desk.states("one")).isEqualTo("GONE DISMISSED");
  }

  @Test
  void undoTakesABatchBackRowByRow() {
    decide(LI, Act.ASK, BY_APRIL, "two");
    long batch = decide(LI, Act.CONFIRM, Why.NONE, "one", "two").batch();
    decide(WU, Act.DISMISS, ROUNDED, "one");
    assertThat(desk.decisions.lastOf(LI)).contains(batch);
    assertThat(desk.decisions.undo(WU, batch)).as("not theirs").isEmpty();

    Outcome undone = desk.decisions.undo(LI, batch).orElseThrow();

    assertThat(undone.decided()).isEqualTo(1);
    assertThat(undone.refused()).containsExactly(new Refused("one", Refusal.DECIDED_SINCE));
    assertThat(desk.states("one")).isEqualTo("NEW DISMISSED");
    assertThat(desk.states("two")).isEqualTo("NEW ASKED");
    assertThat(
            desk.db
                .sql("select due from desk_finding where fingerprint = 'two'")
                .query(LocalDate.class)
                .single())
        .isEqualTo(BY_APRIL.due());
    assertThat(desk.decisions.history("two")).hasSize(3);
    assertThat(desk.decisions.lastOf(LI)).isPresent().isNotEqualTo(java.util.Optional.of(batch));
  }

  @Test
  void theFirstBatchOfAllIsOneBatch() {
    long batch = decide(LI, Act.CONFIRM, Why.NONE, "one", "two").batch();

    assertThat(batch).isPositive();
    assertThat(desk.decisions.undo(LI, batch).orElseThrow().decided()).isEqualTo(2);
  }

  @Test
  void undoneToTheBeginningItIsOpenAndCanBeDecidedAnew() {
    long batch = decide(LI, Act.CONFIRM, Why.NONE, "one").batch();
    desk.decisions.undo(LI, batch);

    assertThat(desk.states("one")).isEqualTo("NEW OPEN to do");
    assertThat(desk.decisions.lastOf(LI)).isEmpty();
    assertThat(decide(LI, Act.DISMISS, ROUNDED, "one").decided()).isEqualTo(1);
  }

  @Test
  void onesOwnUnitsOnly() {
    Actor ofOne = new Actor("qian", List.of(UnitId.of("望湖街道")));

    Outcome outcome =
        desk.decisions.decide(
            ofOne, Act.CONFIRM, Why.NONE, List.of(desk.seen("one"), desk.seen("two")));

    assertThat(outcome.decided()).isEqualTo(1);
    assertThat(outcome.refused()).containsExactly(new Refused("two", Refusal.UNKNOWN));
  }

  @Test
  void theYearTellsHowFarItIs() {
    decide(LI, Act.CONFIRM, Why.NONE, "one");
    Years years = new Years(desk.db, new Worklist(desk.db));
    Actor ofOne = new Actor("qian", List.of(UnitId.of("望湖街道")));

    assertThat(years.years(LI)).containsExactly(2023);
    assertThat(years.units(2023, LI))
        .extracting(
            Years.UnitYear::unit,
            Years.UnitYear::toDo,
            Years.UnitYear::confirmed,
            Years.UnitYear::inLetter,
            Years.UnitYear::progress)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("柳岸街道", 1L, 0L, 0L, 0L),
            org.assertj.core.groups.Tuple.tuple("望湖街道", 0L, 1L, 1L, 100L));
    assertThat(years.units(2023, ofOne)).extracting(Years.UnitYear::unit).containsExactly("望湖街道");
    assertThat(years.refused(LI)).isEmpty();
    assertThat(years.refused(ofOne)).isEmpty();
  }

  @Test
  void theListIsPagedAndCountedAsTheFilterSays() {
    Worklist list = new Worklist(desk.db);
    desk.found("three", "望湖街道", "1", Severity.NOTICE, 1);
    desk.findings.refresh();

    assertThat(list.page(Filter.TO_DO, LI, null, 2))
        .extracting(WorkRow::fingerprint)
        .containsExactly("one", "two");
    String last = list.page(Filter.TO_DO, LI, null, 2).get(1).place();
    assertThat(list.page(Filter.TO_DO, LI, last, 2))
        .extracting(WorkRow::fingerprint)
        .containsExactly("three");
    assertThat(list.before(Filter.TO_DO, LI, last).orElseThrow().fingerprint()).isEqualTo("one");
    assertThat(list.values(Filter.Facet.UNIT, Filter.TO_DO, LI))
        .extracting(Worklist.FacetValue::name, Worklist.FacetValue::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("望湖街道", 2L),
            org.assertj.core.groups.Tuple.tuple("柳岸街道", 1L));
    Filter year = new Filter(java.util.Map.of(Filter.Facet.YEAR, "2023"), true, "望湖 总分");
    assertThat(list.count(year, LI)).isEqualTo(2);
    assertThat(list.count(new Filter(java.util.Map.of(), true, "100%"), LI)).isZero();
    assertThat(list.all(year, LI)).hasSize(2);
  }

  @Test
  void reasonsAndDatesAreAskedFor() {
    assertThat(decide(LI, Act.DISMISS, Why.NONE, "one").refused())
        .containsExactly(new Refused("one", Refusal.NO_REASON));
    assertThat(decide(LI, Act.ASK, Why.NONE, "one").refused())
        .containsExactly(new Refused("one", Refusal.NO_DATE));
    assertThat(desk.states("one")).isEqualTo("NEW OPEN to do");
  }

  private Outcome decide(Actor actor, Act act, Why why, String... fingerprints) {
    return desk.decisions.decide(
        actor, act, why, List.of(fingerprints).stream().map(desk::seen).toList());
  }
}
