package io.fuhe.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.form.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules over the gold forms find what the gold says, and nothing else. */
class GoldAnomaliesTest {

  static Stream<Gold.Entry> gold() {
    String more = System.getProperty("fuhe.gold");
    return Stream.concat(
        Stream.of("real-excel/gold", "real-word/gold")
            .flatMap(folder -> Gold.in(Gold.CORPORA.resolve(folder)).stream()),
        more == null ? Stream.of() : Gold.in(Path.of(more)).stream());
  }

  /** The figures of a report's prose are in no gold file; see the test that reads the report. */
  private static final String NEEDS_PROSE = "report-figure-conflict";

  @ParameterizedTest
  @MethodSource("gold")
  void findsWhatTheAuditorFound(Gold.Entry gold) {
    List<String> expected = new ArrayList<>();
    gold.anomalies()
        .forEach(
            a -> {
              if (a.get("rule").asString().equals(NEEDS_PROSE)) {
                return;
              }
              String where = a.get("where").asString();
              expected.add(
                  a.get("rule").asString()
                      + " "
                      + (where.startsWith("form") ? "form" : where)
                      + " "
                      + a.get("severity").asString());
            });

    List<Anomaly> found = Catalogue.check(Gold.form(gold), Policy.DEFAULT);

    assertThat(found.stream().map(a -> a.rule() + " " + a.where() + " " + a.severity()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
