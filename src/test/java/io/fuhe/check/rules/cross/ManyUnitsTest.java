package io.fuhe.check.rules.cross;

import static io.fuhe.check.ShortForm.declaration;
import static io.fuhe.check.ShortForm.department;
import static io.fuhe.check.ShortForm.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.ShortForm;
import io.fuhe.check.UnitYear;
import io.fuhe.check.UnitYears;
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
  private static final int ROWS = 12;

  @Test
  void workGrowsWithTheForms() {
    List<CheckedForm> forms = new ArrayList<>();
    for (int u = 0; u < UNITS; u++) {
      forms.addAll(forms(u));
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
          List<Anomaly> found = CrossCatalogue.check(year);
          assertThat(year.forms()).hasSize(10);
          assertThat(year.pairs()).as("no more pairs than rows").hasSize(8 * ROWS + ROWS);
          assertThat(found).extracting(Anomaly::rule).containsExactly("cross-actual-conflict");
        });
  }

  private static List<CheckedForm> forms(int unit) {
    List<ShortForm> forms = new ArrayList<>();
    ShortForm department = department("d" + unit).unit("第" + unit + "区某某街道办事处");
    forms.add(department);
    for (int p = 0; p < 8; p++) {
      ShortForm project = project("p" + unit + "-" + p, "项目" + p).unit("第" + unit + "区某某街办事处");
      ShortForm promised = declaration("t" + unit, "项目" + p).unit("第" + unit + "区某某街办事处");
      for (int r = 0; r < ROWS; r++) {
        String name = "项目" + p + "的第" + r + "项工作完成数量";
        department.row("数量指标" + r, name, "10次", "10次");
        project.row("数量指标", name, "10次", p + r == 0 ? "9次" : "10次");
        promised.row("数量指标", name, "10次", null);
      }
      forms.add(project);
      if (p == 0) {
        forms.add(promised);
      }
    }
    return forms.stream().map(ShortForm::checked).toList();
  }
}
