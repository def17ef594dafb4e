package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Repeatable;
import io.fuhe.check.rules.BudgetScoreMismatch;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.check.rules.TotalScoreMismatch;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every form: the right ones are left alone, the wrong ones are not. */
class FormProperties {

  private static final FormRule TOTAL = new TotalScoreMismatch();

  @Provide
  Arbitrary<FormSketch> cleanForms() {
    return Arbitraries.randomValue(RandomForm::clean);
  }

  @Provide
  Arbitrary<FormSketch> roundedForms() {
    return Arbitraries.randomValue(RandomForm::withRoundedDeclarations);
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void aCleanFormRaisesNothing(@ForAll("cleanForms") FormSketch form) {
    assertThat(Catalogue.check(form.build(), Policy.DEFAULT)).isEmpty();
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void roundingWhatAFormDeclaresIsNoError(@ForAll("roundedForms") FormSketch form) {
    assertThat(Catalogue.check(form.build(), Policy.DEFAULT))
        .noneMatch(anomaly -> anomaly.severity() == Severity.ERROR);
  }

  @Property(seed = Repeatable.SEED, tries = 300)
  void roundingTheBudgetScoreIsNoMismatch(
      @ForAll("cleanForms") FormSketch form, @ForAll @IntRange(max = 3) int places) {
    BudgetLine line = form.build().budget().get(0);
    BigDecimal earned =
        value(line.points())
            .multiply(value(line.executed()))
            .divide(value(line.initial()), places, RoundingMode.HALF_UP);
    form.budget(b -> b.score(earned.toPlainString()));
    assertThat(form.seenBy(new BudgetScoreMismatch())).isEmpty();
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void aScoreChangedBeyondRoundingIsAnError(
      @ForAll("cleanForms") FormSketch form,
      @ForAll @IntRange(max = 30) int which,
      @ForAll @IntRange(max = 3) int places,
      @ForAll @IntRange(min = 1, max = 50) int units,
      @ForAll boolean up) {
    Change change = new Change(form, which, places, up);
    change.by(change.unitsThatRoundingExplains() + units);
    assertThat(form.seenBy(TOTAL))
        .singleElement()
        .matches(seen -> seen.severity() == Severity.ERROR || isCutOff(seen));
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void aScoreChangedWithinRoundingIsNoError(
      @ForAll("cleanForms") FormSketch form,
      @ForAll @IntRange(max = 30) int which,
      @ForAll @IntRange(max = 3) int places,
      @ForAll boolean up) {
    Change change = new Change(form, which, places, up);
    change.by(change.unitsThatRoundingExplains());
    assertThat(form.seenBy(TOTAL)).noneMatch(seen -> seen.severity() == Severity.ERROR);
  }

  private static boolean isCutOff(Seen seen) {
    BigDecimal declared = new BigDecimal(seen.declared());
    BigDecimal expected = new BigDecimal(seen.expected());
    return expected.setScale(declared.scale(), RoundingMode.DOWN).compareTo(declared) == 0;
  }

  private static BigDecimal value(Figure figure) {
    return figure.value().orElseThrow();
  }

  /** Changes one score of a form, the declared total staying what it was. */
  private static final class Change {

    private final FormSketch form;
    private final boolean up;
    private final int places;
    private final int row;
    private final BigDecimal before;
    private final BigDecimal explained;

    Change(FormSketch form, int which, int places, boolean up) {
      this.form = form.total(form.sumOfScores());
      this.up = up;
      List<BigDecimal> scores = new ArrayList<>(form.scores());
      int chosen = which % (form.rowCount() + 1);
      this.row = chosen - 1;
      int index = chosen == 0 ? 0 : scores.size() - form.rowCount() + row;
      this.before = scores.get(index);
      this.places = Math.max(places, before.scale());
      scores.set(index, before.setScale(this.places));
      BigDecimal own = PrintedNumber.of(new BigDecimal(form.sumOfScores())).interval().high();
      this.explained =
          scores.stream()
              .filter(score -> score.scale() >= 2)
              .map(score -> PrintedNumber.halfUnit(score.scale()))
              .reduce(own.subtract(new BigDecimal(form.sumOfScores())), BigDecimal::add);
    }

    /** The rounding of the total itself and of every score with two decimals or more. */
    int unitsThatRoundingExplains() {
      return explained.movePointRight(places).setScale(0, RoundingMode.FLOOR).intValueExact();
    }

    void by(int units) {
      BigDecimal difference = BigDecimal.valueOf(units, places);
      String after = (up ? before.add(difference) : before.subtract(difference)).toPlainString();
      if (row < 0) {
        form.budget(b -> b.score(after));
      } else {
        form.row(row, r -> r.score(after));
      }
    }
  }
}
