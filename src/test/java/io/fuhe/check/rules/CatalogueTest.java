package io.fuhe.check.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Policies;
import io.fuhe.check.Rule;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of all rules. */
class CatalogueTest {

  @Test
  void namesEachRuleOnce() {
    assertThat(Catalogue.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(Catalogue.rules())
        .allSatisfy(rule -> assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)+"));
  }

  /** A rule that nobody lists would be silent for ever. */
  @Test
  void holdsEveryRuleThatThereIs() {
    List<String> classes =
        new ClassFileImporter()
            .importUrl(Rule.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();

    assertThat(Catalogue.rules())
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  @Test
  void aJudgementIsAWarningAtMost() {
    assertThat(Catalogue.rules())
        .filteredOn(rule -> rule.kind() == RuleKind.JUDGEMENT)
        .isNotEmpty()
        .noneMatch(rule -> rule.severity() == Severity.ERROR);
    assertThatThrownBy(TooSevere::new).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRuleThatIsOffIsSilent() {
    Form form = FormSketch.clean().total("90").row(1, r -> r.actual("")).build();

    assertThat(Catalogue.check(form, Policies.rule("total-score-mismatch", false)))
        .extracting(Anomaly::rule)
        .containsExactly("actual-missing");
    assertThat(Catalogue.check(form, Policies.rule("arithmetic", false))).isEmpty();
    assertThat(
            Catalogue.check(
                form,
                Policies.rule("arithmetic", false).with(Policies.rule("actual-missing", true))))
        .extracting(Anomaly::rule)
        .containsExactly("actual-missing");
  }

  @Test
  void aRuleIsAsSevereAsIsSet() {
    Form form = FormSketch.clean().total("90").build();
    Form rounded = FormSketch.clean().total("99.7").row(1, r -> r.score("19.75")).build();
    Policy policy = Policies.rule("total-score-mismatch", "WARNING");

    assertThat(Catalogue.check(form, policy))
        .extracting(Anomaly::severity)
        .containsExactly(Severity.WARNING);
    assertThat(Catalogue.check(form, policy))
        .extracting(Anomaly::fingerprint)
        .isEqualTo(
            Catalogue.check(form, Policy.DEFAULT).stream().map(Anomaly::fingerprint).toList());
    assertThat(Catalogue.check(rounded, policy))
        .filteredOn(Anomaly::roundingExplains)
        .allMatch(found -> found.severity() == Severity.NOTICE);
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

  /** A judgement that would accuse. */
  private static final class TooSevere extends FormRule {

    TooSevere() {
      super(judgement("some-rule", Severity.ERROR, Basis.FORM_ITSELF));
    }

    @Override
    public void check(CheckedForm form, Anomalies anomalies) {}
  }
}
