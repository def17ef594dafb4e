package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;

/**
 * An indicator of the self-evaluation is missing in the target declaration of its project. Only
 * worth a look where the self-evaluation says that indicators were changed.
 *
 * <p>Source: the unit's own forms; what is evaluated was to be declared before the year.
 */
final class IndicatorAdded extends UnitRule {

  IndicatorAdded() {
    super(arithmetic("indicator-added", Severity.WARNING, Basis.FORMS_AGREE));
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    year.declared().forEach((declaration, form) -> compare(declaration, form, anomalies));
  }

  private void compare(UnitForm declaration, UnitForm form, UnitAnomalies anomalies) {
    for (Row row : UnmatchedRows.of(form, declaration)) {
      anomalies
          .of(this, declaration, form)
          .at("form", row.path())
          .subject(row.subject())
          .declared(row.target())
          .with(form.title(), row.target().isEmpty() ? "—" : row.target())
          .onlyWorthALook(Adjusted.indicators(form.checked()))
          .add();
    }
  }
}
