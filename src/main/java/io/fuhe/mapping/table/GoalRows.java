package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.form.Goal;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that name a numbered goal; what follows belongs to it until the next. */
final class GoalRows {

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}|十?[一二三四五六七八九]|十");

  private final Vocabulary words;
  private final List<Goal> goals = new ArrayList<>();

  GoalRows(Vocabulary words) {
    this.words = words;
  }

  /** Takes a row whose first words name a goal. */
  boolean take(List<Cell> printed) {
    Cell first = printed.get(0);
    Matcher m = words.goal().matcher(Wording.fold(first.text()));
    if (!m.matches()) {
      return false;
    }
    Integer number = number(m.group("number"));
    if (number == null) {
      return false;
    }
    if (goals.stream().noneMatch(g -> g.number() == number)) {
      Figure points =
          m.group("points") == null ? null : new Figure(m.group("points"), first.place());
      goals.add(new Goal(number, points, text(m.group("text"), printed)));
    }
    return true;
  }

  /** The number of the goal named last, or null. */
  Integer current() {
    return goals.isEmpty() ? null : goals.get(goals.size() - 1).number();
  }

  List<Goal> all() {
    return goals;
  }

  private static Text text(String inline, List<Cell> printed) {
    if (inline != null && !inline.isEmpty()) {
      return new Text(inline, printed.get(0).place());
    }
    Cell next = printed.get(Math.min(1, printed.size() - 1));
    return new Text(printed.size() > 1 ? Wording.clean(next.text()) : "", next.place());
  }

  /** The number that words are; null where they are none, or none that numbers goals. */
  private static Integer number(String words) {
    if (words == null || !NUMBER.matcher(words).matches()) {
      return null;
    }
    int numeral = NUMERALS.indexOf(words.charAt(words.length() - 1));
    if (numeral < 0) {
      return Integer.valueOf(words);
    }
    return words.length() > 1 && words.charAt(0) == '十' && numeral < 9 ? 11 + numeral : numeral + 1;
  }
}
