package io.fuhe.mapping.prose;

import io.fuhe.form.Folding;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.Text;
import io.fuhe.form.WordList;
import io.fuhe.mapping.layout.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Picks the paragraphs of a report that name amounts of money, or say what its forms say too: how
 * many projects there are, and how they were graded.
 */
final class Passages {

  private Passages() {}

  static List<Text> of(List<ReportItem> items, Vocabulary words, Senses senses) {
    Pattern money = Pattern.compile("\\d(?:" + String.join("|", words.moneyUnits()) + ")");
    List<Text> found = new ArrayList<>();
    for (ReportItem item : items) {
      String folded = item.passage().folded().substring(item.from(), item.to());
      if (!item.heading() && (money.matcher(folded).find() || discloses(folded, senses))) {
        found.add(item.passage().cut(item.from(), item.to()));
      }
    }
    return found;
  }

  /** Whether they say how many projects were evaluated. */
  static boolean countProjects(List<Text> passages, Senses senses) {
    WordList counts = senses.of(Sense.DISCLOSED_PROJECTS);
    return passages.stream().anyMatch(each -> counts.foundIn(Folding.fold(each.value())));
  }

  private static boolean discloses(String folded, Senses senses) {
    return Stream.of(Sense.DISCLOSED_PROJECTS, Sense.DISCLOSED_MEAN, Sense.DISCLOSED_GRADES)
        .anyMatch(sense -> senses.of(sense).foundIn(folded));
  }
}
