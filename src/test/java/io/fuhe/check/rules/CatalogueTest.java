package io.fuhe.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Rule;
import io.fuhe.check.Severity;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import org.junit.jupiter.api.Test;

/** The list of all rules. */
class CatalogueTest {

  @Test
  void namesEachRuleOnce() {
    assertThat(Catalogue.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(Catalogue.rules())
        .allSatisfy(rule -> assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)+"));
  }

  @Test
  void findsARuleByItsId() {
    assertThat(Catalogue.rule("total-score-mismatch").orElseThrow().severity())
        .isEqualTo(Severity.ERROR);
    assertThat(Catalogue.rule("no-such-rule")).isEmpty();
  }

  @Test
  void hasNothingAgainstACleanForm() {
    assertThat(Catalogue.check(FormSketch.clean().build(), Policy.DEFAULT)).isEmpty();
  }

  @Test
  void bringsTogetherWhatAllRulesFind() {
    FormSketch form = FormSketch.clean().total("90").row(1, r -> r.actual(""));

    assertThat(Catalogue.check(form.build(), Policy.DEFAULT))
        .extracting(Anomaly::rule)
        .containsExactly("total-score-mismatch", "actual-missing");
  }

  @Test
  void standsAFormThatHoldsNothing() {
    Form bare = FormSketch.empty().total(null).totalPoints(null).build();

    assertThat(Catalogue.check(bare, Policy.DEFAULT)).isEmpty();
  }
}
