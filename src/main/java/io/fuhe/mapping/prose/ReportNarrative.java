package io.fuhe.mapping.prose;

import io.fuhe.form.Narrative;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.layout.Patterns;
import io.fuhe.mapping.layout.ReportWords;
import java.util.List;

/** What went wrong and what is to be improved, from the sections with such headings. */
final class ReportNarrative {

  private ReportNarrative() {}

  static Narrative of(List<ReportItem> items, ReportWords words) {
    return new Narrative(
        text(items, words.problems(), words.advice()),
        text(items, words.advice(), words.problems()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Text text(List<ReportItem> items, Patterns titles, Patterns others) {
    Text found = null;
    for (ReportItem item : items) {
      OutlineSection section = item.section();
      if (isOf(section, section, titles, others)) {
        boolean title = item.heading() && titles.match(Passage.fold(section.title().value()));
        int from = !section.titled() ? 0 : item.from();
        Text said = item.passage().cut(from, title ? from : item.to());
        found = found == null || found.blank() ? said : joined(found, said);
      }
    }
    return found;
  }

  /** A chapter 问题和建议 as a whole says neither, when it is divided. */
  private static boolean isOf(
      OutlineSection section, OutlineSection inner, Patterns titles, Patterns others) {
    if (section == null) {
      return false;
    }
    String title = Passage.fold(section.title().value());
    if (!titles.match(title)) {
      return !others.match(title) && isOf(section.above(), inner, titles, others);
    }
    return section == inner || !others.match(title);
  }

  private static Text joined(Text above, Text below) {
    return new Text(above.value() + "\n" + below.value(), above.place());
  }
}
