package io.fuhe.check.rules.cross;

import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitRule;
import io.fuhe.check.UnitYear;
import io.fuhe.check.Words;
import io.fuhe.form.Narrative;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A deviation analysis or improvement of 60 characters or more is, word for word, that of the form
 * of the year before. Silent where either year has no form for the project, or several.
 *
 * <p>Source: 财预〔2020〕10号, a deviation is to be explained, with measures for improvement.
 */
final class NarrativeRepeated extends UnitRule {

  private static final int LONG_ENOUGH = 60;
  private static final int QUOTED = 30;

  NarrativeRepeated() {
    super(judgement("narrative-repeated", Severity.NOTICE, Basis.DEVIATION_EXPLAINED));
  }

  /** A text of a form's own, by its path. */
  private record Prose(String path, Function<Narrative, Text> of) {

    String in(UnitForm form) {
      Text text = of.apply(form.form().narrative());
      return text == null ? "" : Words.fold(text.value());
    }
  }

  private static final List<Prose> ALL =
      List.of(
          new Prose("deviationAnalysis", Narrative::deviationAnalysis),
          new Prose("improvement", Narrative::improvement));

  @Override
  public void check(UnitYear year, UnitAnomalies anomalies) {
    for (UnitForm form : year.forms()) {
      year.yearBefore(form).ifPresent(before -> compare(form, before, year, anomalies));
    }
  }

  private void compare(UnitForm form, UnitForm before, UnitYear year, UnitAnomalies anomalies) {
    List<String> shown = new ArrayList<>();
    String quoted = "";
    for (Prose prose : ALL) {
      String words = prose.in(form);
      if (words.length() >= LONG_ENOUGH && words.equals(prose.in(before))) {
        shown.add(UnitAnomalies.path(0, prose.path()));
        shown.add(UnitAnomalies.path(1, prose.path()));
        quoted = quoted.isEmpty() ? words.substring(0, QUOTED) + "……" : quoted;
      }
    }
    if (!shown.isEmpty()) {
      anomalies
          .of(this, form, before)
          .at("form", "form")
          .showing(shown.toArray(String[]::new))
          .subject(quoted)
          .with(form.title(), String.valueOf(year.year()), String.valueOf(year.year() - 1))
          .add();
    }
  }
}
