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
        Gold.in(Gold.CORPORA.resolve("real-excel/gold")).stream(),
        more == null ? Stream.of() : Gold.in(Path.of(more)).stream());
  }

  @ParameterizedTest
  @MethodSource("gold")
  void findsWhatTheAuditorFound(Gold.Entry gold) {
    List<String> expected = new ArrayList<>();
    gold.anomalies()
        .forEach(
            a -> {
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
