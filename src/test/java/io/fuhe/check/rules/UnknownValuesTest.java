package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormSketch;
import io.fuhe.form.Illegible;
import io.fuhe.form.Policy;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that the file does not hold accuses nobody. */
class UnknownValuesTest {

  private static final String UNKNOWN = String.valueOf(Illegible.SIGN);

  static Stream<UnaryOperator<FormSketch>> unknown() {
    return Stream.of(
        form -> form.total(UNKNOWN),
        form -> form.row(1, row -> row.score(UNKNOWN)).total("100"),
        form -> form.row(1, row -> row.actual(UNKNOWN)),
        form -> form.row(1, row -> row.target(UNKNOWN)),
        form -> form.row(1, row -> row.points(UNKNOWN)),
        form -> form.budget(line -> line.executed(UNKNOWN)),
        form -> form.budget(line -> line.score(UNKNOWN)).total("100"));
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void nothingIsSaidOfIt(UnaryOperator<FormSketch> change) {
    assertThat(found(change.apply(clean()))).extracting(Anomaly::rule).isEmpty();
  }

  @Test
  void whatIsKnownIsStillHeldAgainstTheRest() {
    FormSketch form = clean().row(1, row -> row.actual(UNKNOWN)).row(2, row -> row.score("优"));

    assertThat(found(form)).extracting(Anomaly::rule).contains("score-not-a-number");
  }

  private static List<Anomaly> found(FormSketch form) {
    return Catalogue.check(form.build(), Policy.DEFAULT);
  }
}
