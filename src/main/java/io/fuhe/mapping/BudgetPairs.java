package io.fuhe.mapping;

import io.fuhe.document.Cell;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A budget table without a header row, in which words stand before each amount: {@code 预算数： | 500 |
 * 执行数： | 500}, and below it the parts in the same places.
 */
final class BudgetPairs {

  private final Vocabulary words;
  private final Reading reading;
  private final List<BudgetLine> lines = new ArrayList<>();

  BudgetPairs(Vocabulary words, Reading reading) {
    this.words = words;
    this.reading = reading;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The total, and its parts in the order in which they stand. */
  List<BudgetLine> lines() {
    return lines;
  }

  /** Takes a row with two amounts, each behind its words. */
  boolean take(List<Cell> row) {
    List<Pair> pairs = pairs(row);
    if (pairs.size() != 2 || !pairs.get(1).amount().number().isPresent()) {
      return false;
    }
    Text first = pairs.get(0).label();
    Text second = pairs.get(1).label();
    boolean total = is(BudgetColumn.INITIAL, first) || is(BudgetColumn.ADJUSTED, first);
    if (lines.isEmpty() && total && is(BudgetColumn.EXECUTED, second)) {
      lines.add(line(pairs, first, null));
      return true;
    }
    boolean part =
        !lines.isEmpty() && Wording.bare(first.value()).equals(Wording.bare(second.value()));
    if (part) {
      Text kept = first.with(words.keptLabel(bareOf(first)));
      lines.add(line(pairs, kept, lines.get(0).label().value()));
    }
    return part;
  }

  private record Pair(Text label, Figure amount) {}

  private List<Pair> pairs(List<Cell> row) {
    List<Pair> found = new ArrayList<>();
    List<Cell> printed = row.stream().filter(c -> !c.blank()).toList();
    for (int i = 0; i + 1 < printed.size(); i++) {
      Figure next = reading.amount(reading.text(printed.get(i + 1)));
      boolean labelled = reading.figure(reading.text(printed.get(i))).isWords();
      if (labelled && next.number().isPresent()) {
        found.add(new Pair(reading.text(printed.get(i)), next));
      }
    }
    return found;
  }

  private static BudgetLine line(List<Pair> pairs, Text label, String partOf) {
    Figure budget = pairs.get(0).amount();
    Figure executed = pairs.get(1).amount();
    return new BudgetLine(
        label.with(bareOf(label)), partOf, budget, null, executed, null, null, null);
  }

  private static String bareOf(Text label) {
    String clean = label.value().strip();
    return clean.endsWith("：") || clean.endsWith(":")
        ? clean.substring(0, clean.length() - 1)
        : clean;
  }

  private boolean is(BudgetColumn column, Text label) {
    return words.budget().get(column).match(Wording.bare(label.value()));
  }
}
