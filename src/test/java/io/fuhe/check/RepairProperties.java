package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Repeatable;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A slip in one figure of a consistent form is undone by one of the repairs. */
class RepairProperties {

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Property(seed = Repeatable.SEED, tries = 100)
  void aLostDecimalPointInAScoreIsFound(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    FormSketch sketch = RandomForm.clean(random);
    int row = random.nextInt(sketch.rowCount());
    String path = "indicators[" + row + "].score";
    String total = sketch.sumOfScores();
    String meant = printed(sketch.build(), path);
    Assume.that(new BigDecimal(meant).signum() > 0);

    Form slipped = sketch.row(row, r -> r.score(shifted(meant, 1))).total(total).build();
    // Of two scores that are written alike nobody can tell which one slipped.
    Assume.that(scoresLike(slipped, shifted(meant, 1)) == 1);

    undone(slipped, path, meant);
  }

  private static long scoresLike(Form form, String written) {
    return FormPlaces.values(form).entrySet().stream()
        .filter(each -> each.getKey().endsWith(".score"))
        .filter(each -> number(each.getValue().value()).compareTo(number(written)) == 0)
        .count();
  }

  @Property(seed = Repeatable.SEED, tries = 100)
  void aTotalThatForgetsAPartIsFound(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    FormSketch sketch = RandomForm.clean(random);
    Form whole = sketch.build();
    String score = printed(whole, "indicators[" + random.nextInt(sketch.rowCount()) + "].score");
    Assume.that(new BigDecimal(score).signum() > 0);
    String meant = sketch.sumOfScores();

    String without = new BigDecimal(meant).subtract(new BigDecimal(score)).toPlainString();

    undone(sketch.total(without).build(), "declaredTotal", meant);
  }

  @Property(seed = Repeatable.SEED, tries = 100)
  void aRateThatIsTypedWrongIsFound(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    FormSketch sketch = RandomForm.clean(random);
    String meant = printed(sketch.build(), "budget[0].declaredRate");
    Assume.that(!meant.isEmpty());
    String bare = meant.replace("%", "");
    Assume.that(new BigDecimal(bare).signum() > 0);
    // A bare 1 is a share rounded to the whole: of it nothing tells 84.9% and 100% apart.
    Assume.that(meant.endsWith("%") || new BigDecimal(bare).compareTo(BigDecimal.ONE) != 0);

    sketch.budget(line -> line.rate(shifted(bare, 1) + (meant.endsWith("%") ? "%" : "")));

    undone(sketch.build(), "budget[0].declaredRate", meant);
  }

  private static void undone(Form form, String path, String meant) {
    List<Anomaly> found = Catalogue.check(form, Policy.DEFAULT);
    // What rounding explains may be no slip.
    Assume.that(found.stream().anyMatch(anomaly -> anomaly.severity() != Severity.NOTICE));
    assertThat(found.stream().flatMap(anomaly -> anomaly.repairs().stream()))
        .as("%s should be %s: %s", path, meant, found)
        .anyMatch(
            repair ->
                repair.path().equals(path) && number(repair.value()).compareTo(number(meant)) == 0);
  }

  private static String shifted(String figure, int by) {
    return new BigDecimal(figure).movePointRight(by).toPlainString();
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace("%", ""));
  }

  private static String printed(Form form, String path) {
    return FormPlaces.values(form).containsKey(path)
        ? FormPlaces.values(form).get(path).value()
        : "";
  }
}
