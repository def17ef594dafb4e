package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.BudgetColumn;
import java.util.List;

/**
 * The sides from which a budget is looked at: 资金来源 beside some lines, 资金结构 beside the others. The
 * lines of each may make up the total by themselves.
 */
final class BudgetSides {

  private final HeaderRow<BudgetColumn> head;
  private final CellReader reading;

  BudgetSides(HeaderRow<BudgetColumn> head, CellReader reading) {
    this.head = head;
    this.reading = reading;
  }

  /**
   * The side that a line is of; empty where there is none. A side that was printed once and not
   * merged goes on below it.
   *
   * @param before the side of the line above
   */
  String of(List<Cell> row, String before) {
    List<Cell> left =
        row.stream()
            .filter(cell -> cell.column() + cell.columnSpan() <= head.firstColumn())
            .filter(cell -> !cell.equals(head.section()))
            .toList();
    List<Cell> words = left.stream().filter(this::isWords).toList();
    if (words.size() > 1) {
      return words.get(words.size() - 2).text();
    }
    return !before.isEmpty() && words.size() == 1 && left.indexOf(words.get(0)) > 0 ? before : "";
  }

  private boolean isWords(Cell cell) {
    Text text = reading.text(cell);
    return !cell.blank() && reading.amount(text).number().isEmpty();
  }
}
