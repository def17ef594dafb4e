package io.fuhe.check.rules.cross;

import io.fuhe.check.CheckedForm;
import io.fuhe.check.Row;
import io.fuhe.check.Words;
import io.fuhe.form.Narrative;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import io.fuhe.form.WordList;
import java.util.Objects;
import java.util.stream.Stream;

/** What a form says itself of what was changed in the year, and of what it does not count. */
final class Adjusted {

  private Adjusted() {}

  /** Whether a form says that its budget was adjusted, by how much or with whose approval. */
  static boolean budget(CheckedForm form) {
    return says(form, Sense.BUDGET_ADJUSTED);
  }

  /** Whether a row says that its target was adjusted, or its form says it of the row. */
  static boolean target(Row row, CheckedForm form) {
    WordList words = row.senses().of(Sense.TARGET_ADJUSTED);
    return Words.say(row.indicator().explanation(), words)
        || indicators(form)
        || changes(form).anyMatch(text -> names(text, row) && Words.say(text, words));
  }

  /** Whether a form says that indicators were cancelled, added or set anew. */
  static boolean indicators(CheckedForm form) {
    return says(form, Sense.INDICATORS_CHANGED);
  }

  /** Whether a department's form says that it counts more than the projects that were evaluated. */
  static boolean scope(CheckedForm department) {
    return says(department, Sense.NOT_EVALUATED) || says(department, Sense.UNITS_BELOW);
  }

  private static boolean names(Text text, Row row) {
    return !row.name().isEmpty() && Words.fold(text.value()).contains(row.name());
  }

  private static boolean says(CheckedForm form, Sense sense) {
    WordList words = form.policy().senses().of(sense);
    Stream<Text> rows = form.rows().stream().map(row -> row.indicator().explanation());
    return Stream.concat(changes(form), rows).anyMatch(text -> Words.say(text, words));
  }

  private static Stream<Text> changes(CheckedForm form) {
    Narrative prose = form.form().narrative();
    return Stream.concat(
            Stream.of(
                prose.deviationAnalysis(),
                prose.improvement(),
                prose.executionReason(),
                prose.budgetReason(),
                prose.remarks()),
            prose.changes().stream())
        .filter(Objects::nonNull);
  }
}
