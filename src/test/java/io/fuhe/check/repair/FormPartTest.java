package io.fuhe.check.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Policy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule finds the same where parts are changed that it says it does not look at. */
class FormPartTest {

  private static final List<FormRule> NARROW =
      Catalogue.rules().stream()
          .filter(FormRule.class::isInstance)
          .map(FormRule.class::cast)
          .filter(rule -> rule.parts().size() < FormPart.values().length)
          .toList();

  static Stream<Gold.Entry> gold() {
    return Gold.corpora().stream().flatMap(corpus -> Gold.in(corpus.resolve("gold")).stream());
  }

  @ParameterizedTest
  @MethodSource("gold")
  void findsTheSameWhereOtherPartsAreChanged(Gold.Entry gold) {
    Form form = Gold.form(gold);
    CheckedForm checked = new CheckedForm(form, Policy.DEFAULT);
    Anomalies before = new Anomalies(form, Policy.DEFAULT);
    Set<FormPart> met = EnumSet.noneOf(FormPart.class);
    for (String path : FormPlaces.values(form).keySet()) {
      Optional<Form> changed = new ChangedForm(form).with(path, "12.5");
      if (changed.isPresent()) {
        Set<FormPart> parts = FormPart.changed(form, changed.get());
        assertThat(parts).as(path).hasSize(1);
        met.addAll(parts);
        for (FormRule rule : NARROW) {
          if (Collections.disjoint(rule.parts(), parts)) {
            assertThat(found(rule, checked.changed(changed.get()), before))
                .as("%s with %s", rule.id(), path)
                .isEqualTo(found(rule, checked, before));
          }
        }
      }
    }
    assertThat(met).isNotEmpty();
  }

  @Test
  void someRulesLookAtLittle() {
    assertThat(NARROW).isNotEmpty();
  }

  private static List<Anomaly> found(FormRule rule, CheckedForm form, Anomalies before) {
    Anomalies found = before.again();
    rule.check(form, found);
    return found.anomalies();
  }
}
