package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;

/**
 * An indicator of the target declaration is missing in the self-evaluation of its project. Only
 * worth a look where that says that indicators were changed.
 *
 * <p>Source: the unit's own forms; what was declared is to be evaluated.
 */
final class IndicatorDropped extends UnitRule {

  IndicatorDropped() {
    super(arithmetic("indicator-dropped", Severity.WARNING, Basis.FORMS_AGREE));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    year.declared().forEach((declaration, form) -> compare(declaration, form, anomalies));
  }

  private void compare(UnitForm declaration, UnitForm form, UnitAnomalies anomalies) {
    for (Row row : UnmatchedRows.of(declaration, form)) {
      anomalies
          .of(this, declaration, form)
          .at(row.path(), "form")
          .subject(row.subject())
          .declared(row.target())
          .with(form.title(), row.target().isEmpty() ? "—" : row.target())
          .onlyWorthALook(Adjusted.indicators(form.checked()))
          .add();
    }
  }
}
