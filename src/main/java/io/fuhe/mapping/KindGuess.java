package io.fuhe.mapping;

import io.fuhe.form.FormKind;
import java.util.List;

/** The kind of a form that has no title, by what it holds. */
final class KindGuess {

  private KindGuess() {}

  static FormKind of(FormKind byTitle, LabelValues labels, List<RawIndicator> rows) {
    if (byTitle != null) {
      return byTitle == FormKind.PROJECT_SELF_EVALUATION && isDepartment(labels)
          ? FormKind.DEPARTMENT_SELF_EVALUATION
          : byTitle;
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

  private static boolean isDepartment(LabelValues labels) {
    return labels.get(Label.PROJECT) == null && labels.get(Label.BASIC_EXPENDITURE) != null;
  }
}
