package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a form by their words; of rows alike to the last word, which of them it is. */
final class RowWords {

  private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)]");

  private final List<String> rows = new ArrayList<>();

  RowWords(Form form) {
    Map<String, Integer> before = new HashMap<>();
    for (Indicator row : form.indicators()) {
      String words = words(row);
      int alike = before.merge(words, 1, Integer::sum) - 1;
      rows.add(alike == 0 ? words : words + "|" + alike);
    }
  }

  /** A path with each row by its words instead of its number. */
  String in(String path) {
    Matcher m = INDICATOR.matcher(path);
    return m.replaceAll(
        match -> Matcher.quoteReplacement(rows.get(Integer.parseInt(match.group(1)))));
  }

  private static String words(Indicator row) {
    return String.join(
        "|",
        String.valueOf(row.goal()),
        words(row.level2()),
        words(row.name()),
        words(row.target()),
        words(row.actual()),
        words(row.score()));
  }

  private static String words(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }

  private static String words(Figure figure) {
    return figure == null ? "" : Words.fold(figure.printed());
  }
}
