package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import java.util.ArrayList;
import java.util.List;

/**
 * The indicators of a self-evaluation, their targets and their actuals are those of the year
 * before, to the last word. Silent where either year has two forms for the project.
 *
 * <p>Source: 财预〔2021〕101号, actuals are measured values.
 */
final class YearOnYearCopy extends UnitRule {

  private static final String FIRST_ROW = "indicators[0]";

  YearOnYearCopy() {
    super(judgement("year-on-year-copy", Severity.NOTICE, Basis.MEASURED_VALUES));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (UnitForm form : year.forms()) {
      year.yearBefore(form)
          .filter(before -> reportsAnything(form) && block(form).equals(block(before)))
          .ifPresent(before -> report(form, before, year, anomalies));
    }
  }

  private void report(UnitForm form, UnitForm before, UnitYear year, UnitAnomalies anomalies) {
    int rows = form.checked().rows().size();
    anomalies
        .of(this, form, before)
        .at("form", "form")
        .showing(UnitAnomalies.path(0, "title"), UnitAnomalies.path(0, FIRST_ROW))
        .showing(UnitAnomalies.path(1, "title"), UnitAnomalies.path(1, FIRST_ROW))
        .subject(form.title())
        .with(String.valueOf(rows), String.valueOf(year.year()), String.valueOf(year.year() - 1))
        .add();
  }

  private static boolean reportsAnything(UnitForm form) {
    return form.checked().rows().stream().anyMatch(row -> !row.actual().isEmpty());
  }

  private static List<List<String>> block(UnitForm form) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : form.checked().rows()) {
      rows.add(List.of(row.name(), row.target(), row.actual()));
    }
    return rows;
  }
}
