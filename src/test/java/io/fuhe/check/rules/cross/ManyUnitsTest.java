package io.fuhe.check.rules.cross;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ManyUnits;
import io.fuhe.check.UnitYear;
import io.fuhe.check.UnitYears;
import io.fuhe.form.Policy;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Unit;
import io.fuhe.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two hundred units of ten forms: every unit is held against itself only. */
class ManyUnitsTest {

  private static final int UNITS = 200;

  @Test
  void workGrowsWithTheForms() {
    List<CheckedForm> forms = new ArrayList<>();
    for (int u = 0; u < UNITS; u++) {
      forms.addAll(ManyUnits.forms(u));
    }
    TreeSet<String> names = new TreeSet<>();
    forms.forEach(form -> names.add(form.form().heading().unit().value()));
    UnitYears years = new UnitYears(Units.of(names, Aliases.NONE), Roster.NONE);
    Map<Unit, List<CheckedForm>> byUnit =
        forms.stream()
            .collect(Collectors.groupingBy(form -> years.unitOf(form.form()).orElseThrow()));

    assertThat(byUnit).hasSize(UNITS);
    byUnit.forEach(
        (unit, its) -> {
          UnitYear year = years.of(unit, 2020, its, List.of());
          List<Anomaly> found = CrossCatalogue.check(year, Policy.DEFAULT);
          assertThat(year.forms()).hasSize(10);
          assertThat(year.pairs())
              .as("no more pairs than rows")
              .hasSize(8 * ManyUnits.ROWS + ManyUnits.ROWS);
          assertThat(found).extracting(Anomaly::rule).containsExactly("cross-actual-conflict");
        });
  }
}
