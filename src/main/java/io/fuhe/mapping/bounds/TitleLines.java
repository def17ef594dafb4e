package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.form.FormKind;
import io.fuhe.mapping.heading.LineFlow;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the title of a report together that is printed in two lines. */
public final class TitleLines {

  /** 2022年度 above a title is no part of it, and neither is a mark like 附件1. */
  private static final int SHORTEST_FIRST_LINE = 8;

  /** A title is broken before 自评表 or 绩效目标表, hardly before more. */
  private static final int LONGEST_LAST_WORD = 12;

  private static final Pattern NO_TITLE = Pattern.compile(".*([。;!?:,]|\\d{4}年\\d{1,2}月).*");

  private final Vocabulary words;
  private final LineFlow flow;

  TitleLines(Vocabulary words, LineFlow flow) {
    this.words = words;
    this.flow = flow;
  }

  /** Whether the line above is the first half of a title: a full line, or the one with the year. */
  boolean startsAbove(Cell above, Cell line) {
    if (above == null || !LineFlow.isProse(List.of(above))) {
      return false;
    }
    String folded = Wording.fold(above.text());
    boolean yearAbove =
        words.fiscalYear(folded).isPresent() && words.fiscalYear(line.text()).isEmpty();
    return folded.length() >= SHORTEST_FIRST_LINE
        && !NO_TITLE.matcher(folded).matches()
        && words.kindOfTitle(above.text()).isEmpty()
        && !words.isNumbered(above.text())
        && (yearAbove || flow.isFull(above));
  }

  /**
   * Whether two lines are the title of a form that holds its unit and its project, or one that was
   * broken before its last word.
   */
  boolean isFormTitle(Cell above, Cell line) {
    if (above == null || words.kindOfTitle(above.text()).isPresent()) {
      return false;
    }
    String folded = Wording.fold(joined(above, line).text());
    boolean broken =
        words.kindOfTitle(line.text()).isEmpty()
            && Wording.fold(above.text()).length() >= SHORTEST_FIRST_LINE
            && !NO_TITLE.matcher(Wording.fold(above.text())).matches()
            && Wording.fold(line.text()).length() <= LONGEST_LAST_WORD;
    return words.kindOfTitle(folded).filter(kind -> kind != FormKind.EVALUATION_REPORT).isPresent()
        && (broken
            || (words.formTitle().match(folded)
                && !words.formTitle().match(Wording.fold(line.text()))));
  }

  /** Both lines as one, at the place of the first. */
  static Cell joined(Cell above, Cell line) {
    return new Cell(
        above.row(), above.column(), 1, 1, above.text() + "\n" + line.text(), above.place());
  }
}
