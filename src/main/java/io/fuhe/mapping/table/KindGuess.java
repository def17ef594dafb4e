package io.fuhe.mapping.table;

import io.fuhe.form.FormKind;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kind of a form that has no title, by what it holds. */
final class KindGuess {

  /** What a title may mix up: both are tables of a unit's own scores. */
  private static final Set<FormKind> OWN_TABLES =
      EnumSet.of(FormKind.DEPARTMENT_SELF_EVALUATION, FormKind.PROJECT_SELF_EVALUATION);

  private KindGuess() {}

  static FormKind of(FormKind byTitle, LabelValues labels, List<RawIndicator> rows) {
    if (byTitle != null) {
      return OWN_TABLES.contains(byTitle) ? ofWhat(byTitle, labels) : byTitle;
    }
    boolean promised =
        !rows.isEmpty()
            && rows.stream()
                .noneMatch(
                    r ->
                        r.head().has(IndicatorColumn.ACTUAL)
                            || r.head().has(IndicatorColumn.SCORE));
    if (promised) {
      return FormKind.TARGET_DECLARATION;
    }
    return isDepartment(labels)
        ? FormKind.DEPARTMENT_SELF_EVALUATION
        : FormKind.PROJECT_SELF_EVALUATION;
  }

  /** A form that names a project and no basic expenditure is that project's, and the other way. */
  private static FormKind ofWhat(FormKind byTitle, LabelValues labels) {
    if (isDepartment(labels)) {
      return FormKind.DEPARTMENT_SELF_EVALUATION;
    }
    Text project = labels.get(Label.PROJECT);
    boolean named = project != null && !project.blank();
    return named && labels.get(Label.BASIC_EXPENDITURE) == null
        ? FormKind.PROJECT_SELF_EVALUATION
        : byTitle;
  }

  private static boolean isDepartment(LabelValues labels) {
    return labels.get(Label.PROJECT) == null && labels.get(Label.BASIC_EXPENDITURE) != null;
  }
}
