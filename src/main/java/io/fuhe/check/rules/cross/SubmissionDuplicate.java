package io.fuhe.check.rules.cross;

import io.fuhe.check.AnomalyBuilder;
import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Folding;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A unit sent two different forms of one kind for one project and year, and neither supersedes the
 * other. Silent where a project form names no project.
 *
 * <p>Source: 中发〔2018〕34号, self-evaluation is each department's own duty.
 */
final class SubmissionDuplicate extends UnitRule {

  SubmissionDuplicate() {
    super(arithmetic("submission-duplicate", Severity.WARNING, Basis.OWN_DUTY));
  }

  /**
   * A unit's own report and that of somebody else's evaluation are two, and so are a declaration
   * and the one that was set anew in the year.
   */
  private record Subject(FormKind kind, String project, boolean own, boolean anew) {
    static Subject of(UnitForm form) {
      boolean own = form.kind() == FormKind.EVALUATION_REPORT && DisclosedWhole.isOwn(form);
      return new Subject(form.kind(), form.project(), own, form.isSetAnew());
    }
  }

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    Map<Subject, List<UnitForm>> same =
        year.forms().stream()
            .filter(form -> !form.project().isEmpty() || !isForAProject(form.kind()))
            .collect(Collectors.groupingBy(Subject::of, LinkedHashMap::new, Collectors.toList()));
    same.values().stream()
        .filter(forms -> forms.stream().map(SubmissionDuplicate::figures).distinct().count() > 1)
        .forEach(forms -> report(year, forms, anomalies));
  }

  /** What a form says in figures: the same form printed, of which less was read, says the same. */
  private static List<Object> figures(UnitForm unitForm) {
    Form form = unitForm.form();
    List<Object> figures = new ArrayList<>();
    figures.add(value(form.totals().score()));
    form.budget().stream()
        .filter(BudgetLine::isTotal)
        .limit(1)
        .forEach(
            line -> {
              figures.add(value(line.base()));
              figures.add(value(line.executed()));
            });
    form.indicators()
        .forEach(
            row -> {
              figures.add(value(row.points()));
              figures.add(value(row.score()));
              figures.add(words(row.target()));
              figures.add(words(row.actual()));
            });
    form.fundingSources().forEach(source -> figures.add(value(source.amount())));
    return figures;
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value).map(BigDecimal::stripTrailingZeros);
  }

  private static String words(Text text) {
    return text == null ? "" : Folding.fold(text.value());
  }

  private static boolean isForAProject(FormKind kind) {
    return kind == FormKind.PROJECT_SELF_EVALUATION || kind == FormKind.TARGET_DECLARATION;
  }

  private void report(UnitYear year, List<UnitForm> forms, UnitAnomalies anomalies) {
    AnomalyBuilder finding =
        anomalies
            .of(this, forms)
            .at(forms.stream().map(form -> "form").toArray(String[]::new))
            .subject(forms.get(0).title())
            .with(String.valueOf(forms.size()), String.valueOf(year.year()));
    for (int i = 0; i < forms.size(); i++) {
      finding.showing(UnitAnomalies.path(i, "title"), UnitAnomalies.path(i, "project"));
    }
    finding.add();
  }
}
