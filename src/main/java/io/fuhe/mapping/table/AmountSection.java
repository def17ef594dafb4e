package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Amount;
import io.fuhe.form.Coverage;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A list of labelled amounts in a declaration: funding sources or line items. The row that adds
 * them up is no amount of its own.
 */
final class AmountSection<E extends Enum<E>> implements TableBlock {

  private final HeaderRow<E> head;
  private final E label;
  private final E amount;
  private final Vocabulary words;
  private final CellReader reading;
  private final List<Amount> amounts = new ArrayList<>();
  private String total;

  AmountSection(HeaderRow<E> head, E label, E amount, Vocabulary words, CellReader reading) {
    this.head = head;
    this.label = label;
    this.amount = amount;
    this.words = words;
    this.reading = reading;
  }

  @Override
  public boolean take(List<Cell> row) {
    Map<E, List<Cell>> cells = head.assign(row);
    if (cells.get(label) == null || cells.get(amount) == null) {
      return false;
    }
    Text words = reading.text(cells.get(label));
    Figure figure = reading.amount(reading.text(cells.get(amount)));
    if (words.blank() || (figure.number().isEmpty() && !figure.blank())) {
      return false;
    }
    String bare = Wording.bare(words.value());
    if (this.words.totalRow().match(bare)) {
      total = this.words.keptLabel(words.value());
      return true;
    }
    boolean part = this.words.saysPart(words.value()) && !amounts.isEmpty();
    String partOf = part ? amounts.get(amounts.size() - 1).label().value() : total;
    amounts.add(new Amount(words.with(this.words.keptLabel(words.value())), partOf, figure));
    return true;
  }

  @Override
  public Coverage.Block block() {
    return Coverage.Block.FUNDS;
  }

  List<Amount> amounts() {
    return amounts;
  }
}
