package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.EnumeratedSum;
import io.fuhe.check.Figures;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.form.Report;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Amounts enumerated in a sentence do not add up to the total that the sentence states.
 *
 * <p>Source: the form's own words.
 */
public final class NarrativeSumMismatch extends FormRule {

  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  public NarrativeSumMismatch() {
    super(arithmetic("narrative-sum-mismatch", Severity.ERROR, Basis.FORM_ITSELF));
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    prose(form)
        .forEach(
            (path, text) -> {
              if (text != null) {
                EnumeratedSum.in(text.value()).stream()
                    .filter(sum -> !sum.plausible())
                    .forEach(sum -> report(path, sum, anomalies));
              }
            });
  }

  /** What the form says in words; a report's problems and advice are among its passages. */
  private static Map<String, Text> prose(CheckedForm form) {
    Map<String, Text> prose = new LinkedHashMap<>();
    Report report = form.form().report();
    if (report == null) {
      prose.put("costBasis", form.form().narrative().costBasis());
      prose.put("deviationAnalysis", form.form().narrative().deviationAnalysis());
      prose.put("improvement", form.form().narrative().improvement());
    } else {
      for (int i = 0; i < report.passages().size(); i++) {
        prose.put("passages[" + i + "]", report.passages().get(i));
      }
    }
    form.rows()
        .forEach(row -> prose.put(row.path() + ".explanation", row.indicator().explanation()));
    return prose;
  }

  private void report(String path, EnumeratedSum sum, Anomalies anomalies) {
    BigDecimal total =
        sum.addends().stream().map(Addend::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    anomalies
        .of(this)
        .showing(path)
        .subject(sum.sentence())
        .declared(sum.statedWords())
        .expected(Figures.plain(total.divide(TEN_THOUSAND)) + "万元")
        .sumOf(
            sum.addends().stream()
                .map(a -> new Addend(path, a.label(), a.value().divide(TEN_THOUSAND)))
                .toList())
        .add();
  }
}
