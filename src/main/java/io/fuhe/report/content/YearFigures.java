package io.fuhe.report.content;

import io.fuhe.check.Anomaly;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.Figures;
import io.fuhe.check.Severity;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.form.Text;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form says of a year as a whole.
 *
 * @param moneyUnit of budget and executed, as printed; null where the form prints none
 * @param budget what execution is measured against, as printed, or null
 * @param executed as printed, or null
 * @param rate executed by budget in percent, computed, two decimals, or null
 * @param total the declared total score as printed, or null
 * @param anomalies how many were found in the form, by severity
 */
public record YearFigures(
    String moneyUnit,
    String budget,
    String executed,
    String rate,
    String total,
    Map<Severity, Integer> anomalies) {

  private static final int RATE_PLACES = 2;

  /** Of a form and what was found in it. */
  public static YearFigures of(Form form, List<Anomaly> found) {
    CheckedForm checked = new CheckedForm(form, Policy.DEFAULT);
    Optional<BudgetLine> line = checked.totalLine();
    Text unit = form.expenditure().moneyUnit();
    Map<Severity, Integer> anomalies = new EnumMap<>(Severity.class);
    found.forEach(anomaly -> anomalies.merge(anomaly.severity(), 1, Integer::sum));
    return new YearFigures(
        unit == null ? null : unit.value(),
        line.map(BudgetLine::base).map(YearFigures::words).orElse(null),
        line.map(BudgetLine::executed).map(YearFigures::words).orElse(null),
        checked
            .executionRate()
            .map(rate -> rate.percent().setScale(RATE_PLACES, RoundingMode.HALF_UP))
            .map(rate -> rate.toPlainString() + "%")
            .orElse(null),
        form.totals().score() == null ? null : words(form.totals().score()),
        anomalies);
  }

  private static String words(Figure figure) {
    return figure.value().map(Figures::plain).orElse(figure.printed());
  }
}
