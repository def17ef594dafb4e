package io.fuhe.check.rules.cross;

import io.fuhe.check.Row;
import io.fuhe.check.TargetComparison;
import java.util.ArrayList;
import java.util.List;

/**
 * Indicators that one of two forms calls by other words: 科技进校园场次 and 科技进校园活动场次, both ≥60场. Two rows
 * are one indicator when they stand below the same level-2 label, set the same target, nearly all
 * the characters of the shorter name are in the longer one, and neither is so like another row.
 */
final class Reworded {

  /** Of the shorter name's characters, so many in a hundred are in the longer one. */
  private static final int ALIKE = 80;

  private Reworded() {}

  /** The rows that are none of the other form's in other words. */
  static List<Row> without(List<Row> missing, List<Row> others) {
    return missing.stream().filter(row -> !isReworded(row, missing, others)).toList();
  }

  private static boolean isReworded(Row row, List<Row> missing, List<Row> others) {
    List<Row> alike = others.stream().filter(other -> areOne(row, other)).toList();
    return alike.size() == 1
        && missing.stream().filter(each -> areOne(each, alike.get(0))).count() == 1;
  }

  private static boolean areOne(Row one, Row other) {
    return one.level2().equals(other.level2())
        && TargetComparison.same(one, other)
        && areAlike(one.name(), other.name(), ALIKE);
  }

  /** Whether so many in a hundred of the shorter name's characters are in the longer one. */
  static boolean areAlike(String one, String other, int share) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    List<Character> left = new ArrayList<>();
    longer.chars().forEach(c -> left.add((char) c));
    int common = 0;
    for (int i = 0; i < shorter.length(); i++) {
      common += left.remove((Character) shorter.charAt(i)) ? 1 : 0;
    }
    return common * 100 >= shorter.length() * share && common * 2 >= longer.length();
  }
}
