package io.fuhe.mapping.prose;

import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.layout.ReportWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts the paragraphs of a report below its headings. A heading closes those of its own level and
 * below; text that follows a numbered paragraph belongs to the section that the list stands in.
 */
final class ReportOutline {

  private final ReportWords words;
  private final ScoreWords scores;
  private final Deque<OutlineSection> open = new ArrayDeque<>();
  private final List<OutlineSection> sections = new ArrayList<>();
  private final List<ReportItem> items = new ArrayList<>();

  ReportOutline(ReportWords words, ScoreWords scores) {
    this.words = words;
    this.scores = scores;
  }

  /** All sections in their order. */
  List<OutlineSection> sections() {
    return sections;
  }

  /** All headings and texts in their order. */
  List<ReportItem> items() {
    return items;
  }

  /** The section that text would belong to now; null before the first heading. */
  OutlineSection current() {
    return open.stream().filter(section -> !section.entry()).findFirst().orElse(open.peek());
  }

  void take(Passage passage) {
    int length = passage.folded().length();
    Optional<ReportHeading> heading = ReportHeading.of(passage, words, scores);
    boolean numbered = heading.filter(h -> h.level() != ReportHeading.UNNUMBERED).isPresent();
    if (heading.isEmpty() || (!numbered && current() == null)) {
      items.add(new ReportItem(current(), passage, 0, length, textKind()));
      return;
    }
    OutlineSection section = enter(heading.get(), passage);
    int end = heading.get().end();
    if (section.titled()) {
      items.add(new ReportItem(section, passage, 0, end, ReportItem.Kind.HEADING));
    }
    if (end < length || !section.titled()) {
      items.add(new ReportItem(section, passage, end, length, ReportItem.Kind.TEXT));
    }
  }

  /** Text behind a list may be of its last entry as well as of the section. */
  private ReportItem.Kind textKind() {
    return open.isEmpty() || !open.peek().entry()
        ? ReportItem.Kind.TEXT
        : ReportItem.Kind.AFTER_LIST;
  }

  private OutlineSection enter(ReportHeading heading, Passage passage) {
    while (!open.isEmpty() && closes(heading, open.peek())) {
      open.pop();
    }
    OutlineSection section =
        new OutlineSection(open.peek(), heading, new Text(heading.title(), passage.placeAt(0)));
    open.push(section);
    sections.add(section);
    return section;
  }

  private static boolean closes(ReportHeading heading, OutlineSection section) {
    return section.level() >= heading.level()
        || (heading.level() == ReportHeading.UNNUMBERED && section.entry());
  }
}
