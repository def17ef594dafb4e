package io.fuhe.mapping.prose;

import io.fuhe.mapping.heading.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * A heading or a stretch of text of a report.
 *
 * @param section what it belongs to; null before the first heading
 * @param from where in the passage it begins
 * @param to where in the passage it ends
 */
record ReportItem(OutlineSection section, Passage passage, int from, int to, Kind kind) {

  /** Whatever stands further in front of a figure does not speak of it. */
  private static final int LONGEST_CLAUSE = 100;

  /** What it is. */
  enum Kind {
    HEADING,
    TEXT,
    /** Text that follows a list of numbered paragraphs. */
    AFTER_LIST
  }

  boolean heading() {
    return kind == Kind.HEADING;
  }

  /**
   * A sentence, or a heading as a whole.
   *
   * @param from where in the passage it begins
   * @param to where in the passage it ends, its full stop excluded
   */
  record Sentence(ReportItem item, int from, int to) {

    String folded() {
      return item.passage().folded().substring(from, to);
    }

    /** Where the part of the sentence begins that a position stands in. */
    int clauseStart(int position) {
      String folded = item.passage().folded();
      int start = position;
      int first = Math.max(from, position - LONGEST_CLAUSE);
      while (start > first && ",;:。".indexOf(folded.charAt(start - 1)) < 0) {
        start--;
      }
      return start;
    }
  }

  /** Its sentences; what stands in brackets is not divided. */
  List<Sentence> sentences() {
    if (heading()) {
      return List.of(new Sentence(this, from, to));
    }
    List<Sentence> found = new ArrayList<>();
    String folded = passage.folded();
    int start = from;
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      if (c == '。' || (depth == 0 && ";!?".indexOf(c) >= 0)) {
        found.add(new Sentence(this, start, i));
        start = i + 1;
        depth = 0;
      }
    }
    if (start < to) {
      found.add(new Sentence(this, start, to));
    }
    return found;
  }
}
