package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts in a sentence against the total that it states. */
class NarrativeSumMismatchTest {

  private static final FormRule RULE = new NarrativeSumMismatch();

  private static final String WRONG = "服务费80万和伙食费8.64万元共计8.64万元";

  @Test
  void reportsASumThatIsNot() {
    assertThat(clean().costBasis(WRONG).seenBy(RULE))
        .containsExactly(seen("form", "8.64万元", "88.64万元"));
  }

  @Test
  void acceptsASumThatIs() {
    assertThat(clean().costBasis("服务费80万和伙食费8.64万元共计88.64万元").seenBy(RULE)).isEmpty();
  }

  @Test
  void looksAtEveryPieceOfProseAndPointsAtIt() {
    assertThat(placesOf(clean().costBasis(WRONG))).containsExactly("costBasis");
    assertThat(placesOf(clean().deviationAnalysis(WRONG))).containsExactly("deviationAnalysis");
    assertThat(placesOf(clean().improvement(WRONG))).containsExactly("improvement");
    assertThat(placesOf(clean().row(3, r -> r.explanation(WRONG))))
        .containsExactly("indicators[3].explanation");
  }

  @Test
  void listsWhatItAddedInTenThousands() {
    assertThat(clean().costBasis(WRONG).foundBy(RULE).get(0).addends())
        .extracting(a -> a.label() + "=" + a.value().stripTrailingZeros().toPlainString())
        .containsExactly("服务费80万=80", "伙食费8.64万元=8.64");
  }

  @Test
  void reportsEachSentenceOnItsOwn() {
    assertThat(clean().costBasis(WRONG + "；培训费3万元、场地费2万元合计5万元。" + WRONG).seenBy(RULE)).hasSize(2);
  }

  @Test
  void keepsSilentWithoutProse() {
    assertThat(clean().deviationAnalysis(null).improvement(null).seenBy(RULE)).isEmpty();
    assertThat(clean().costBasis("").seenBy(RULE)).isEmpty();
  }

  private static List<String> placesOf(FormSketch form) {
    List<Anomaly> found = form.foundBy(RULE);
    assertThat(found).hasSize(1);
    return List.copyOf(found.get(0).places().keySet());
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("narrative-sum-mismatch", Severity.ERROR, where, declared, expected);
  }
}
