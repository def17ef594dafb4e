package io.fuhe.check.rules.cross;

import io.fuhe.check.CheckedForm;
import io.fuhe.check.Row;
import io.fuhe.check.Words;
import io.fuhe.form.Narrative;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import io.fuhe.form.WordList;
import java.util.stream.Stream;

/** What a self-evaluation says itself of what was adjusted in the year. */
final class Adjusted {

  private Adjusted() {}

  /** Whether a form says that its budget was adjusted, by how much or with whose approval. */
  static boolean budget(CheckedForm form) {
    WordList words = form.policy().senses().of(Sense.BUDGET_ADJUSTED);
    Narrative prose = form.form().narrative();
    Stream<Text> boxes =
        Stream.of(
            prose.deviationAnalysis(),
            prose.executionReason(),
            prose.budgetReason(),
            prose.remarks());
    Stream<Text> rows = form.rows().stream().map(row -> row.indicator().explanation());
    return Stream.concat(boxes, rows).anyMatch(text -> Words.say(text, words));
  }

  /** Whether a row says that its target was adjusted. */
  static boolean target(Row row) {
    return Words.say(row.indicator().explanation(), row.senses().of(Sense.TARGET_ADJUSTED));
  }
}
