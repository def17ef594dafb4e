package io.fuhe.mapping.prose;

import io.fuhe.form.Text;
import io.fuhe.mapping.layout.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Picks the paragraphs of a report that name amounts of money. */
final class Passages {

  private Passages() {}

  static List<Text> withMoney(List<ReportItem> items, Vocabulary words) {
    Pattern money = Pattern.compile("\\d(?:" + String.join("|", words.moneyUnits()) + ")");
    List<Text> found = new ArrayList<>();
    for (ReportItem item : items) {
      if (!item.heading()
          && money.matcher(item.passage().folded().substring(item.from(), item.to())).find()) {
        found.add(item.passage().cut(item.from(), item.to()));
      }
    }
    return found;
  }
}
