package io.fuhe.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which decision may follow which, and what the two sides come to. */
class StateChartTest {

  @ParameterizedTest
  @CsvSource({
    "CONFIRM, STILL, OPEN,",
    "DISMISS, NEW, OPEN,",
    "ASK, STILL, OPEN,",
    "ANSWER, STILL, OPEN, NOT_NOW",
    "ANSWER, STILL, ASKED,",
    "ANSWER, GONE, ASKED,",
    "CONFIRM, STILL, ANSWERED,",
    "DISMISS, STILL, CONFIRMED,",
    "ASK, STILL, ASKED,",
    "CONFIRM, STILL, CONFIRMED, NOT_NOW",
    "CONFIRM, RETURNED, CONFIRMED,",
    "DISMISS, RETURNED, DISMISSED,",
    "CONFIRM, RETURNED, CORRECTED,",
    "CONFIRM, GONE, OPEN, GONE",
    "DISMISS, GONE, CORRECTED, GONE",
    "CORRECT, STILL, CONFIRMED, NOT_NOW",
    "CORRECT, GONE, CONFIRMED, GONE"
  })
  void steps(Act act, MachineState machine, PersonState person, Refusal refusal) {
    assertThat(StateChart.refusal(act, machine, person).orElse(null)).isEqualTo(refusal);
  }

  @Test
  void aFindingStaysDecidedWhileItsFiguresDo() {
    Judgement dismissed = new Judgement(PersonState.DISMISSED, "97", 5);

    assertThat(StateChart.machine(new Standing("97", 3, false, 8), dismissed))
        .isEqualTo(MachineState.STILL);
    assertThat(StateChart.isToDo(new Standing("97", 3, false, 8), dismissed)).isFalse();
  }

  @Test
  void withOtherFiguresItReturnsAndIsToBeDecided() {
    Judgement dismissed = new Judgement(PersonState.DISMISSED, "97", 5);
    Standing changed = new Standing("98", 3, false, 8);

    assertThat(StateChart.machine(changed, dismissed)).isEqualTo(MachineState.RETURNED);
    assertThat(StateChart.isToDo(changed, dismissed)).isTrue();
  }

  @Test
  void backWithTheSameFiguresItSaysSoAndTheDecisionStands() {
    Judgement dismissed = new Judgement(PersonState.DISMISSED, "97", 5);
    Standing back = new Standing("97", 8, false, 8);

    assertThat(StateChart.machine(back, dismissed)).isEqualTo(MachineState.RETURNED);
    assertThat(StateChart.isToDo(back, dismissed)).isFalse();
  }

  @Test
  void whatWasCorrectedAndIsBackIsToBeDecidedWhateverItsFigures() {
    Judgement corrected = new Judgement(PersonState.CORRECTED, "97", 6);

    assertThat(StateChart.isToDo(new Standing("97", 8, false, 8), corrected)).isTrue();
    assertThat(StateChart.isToDo(new Standing("97", 3, true, 8), corrected)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(PersonState.class)
  void goneIsGoneWhateverWasDecided(PersonState person) {
    Standing gone = new Standing("97", 3, true, 8);

    assertThat(StateChart.machine(gone, new Judgement(person, "97", 5)))
        .isEqualTo(MachineState.GONE);
    assertThat(StateChart.isToDo(gone, new Judgement(person, "97", 5))).isFalse();
  }

  @Test
  void undecidedIsNewInTheRunThatFoundItAndStillThereAfterwards() {
    assertThat(StateChart.machine(new Standing("97", 8, false, 8), Judgement.OPEN))
        .isEqualTo(MachineState.NEW);
    assertThat(StateChart.machine(new Standing("98", 3, false, 8), Judgement.OPEN))
        .isEqualTo(MachineState.STILL);
  }

  @Test
  void onlyWhatWasPursuedIsCorrected() {
    assertThat(PersonState.values())
        .filteredOn(StateChart::isCorrectedByResubmission)
        .containsExactly(PersonState.CONFIRMED, PersonState.ASKED, PersonState.ANSWERED);
  }

  @Test
  void nothingIsDismissedWithoutAReasonAndNobodyAskedWithoutADate() {
    assertThat(Why.NONE.missingFor(Act.DISMISS)).isEqualTo(Refusal.NO_REASON);
    assertThat(new Why("", " ", null).missingFor(Act.DISMISS)).isEqualTo(Refusal.NO_REASON);
    assertThat(new Why("rounding", "", null).missingFor(Act.DISMISS)).isNull();
    assertThat(Why.NONE.missingFor(Act.ASK)).isEqualTo(Refusal.NO_DATE);
    assertThat(new Why("", "", LocalDate.of(2024, 4, 1)).missingFor(Act.ASK)).isNull();
    assertThat(Why.NONE.missingFor(Act.CONFIRM)).isNull();
  }
}
