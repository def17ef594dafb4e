package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Coverage.Block;
import io.fuhe.form.Coverage.Unread;
import io.fuhe.mapping.heading.CellReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps account of the printed cells of a form: what each was taken for, or that it was not. */
final class CoverageReader {

  private final CellReader reading;
  private final Set<Cell> understood = new HashSet<>();
  private final Map<Cell, Block> open = new LinkedHashMap<>();

  CoverageReader(CellReader reading) {
    this.reading = reading;
  }

  /** Says that cells are values, labels, headings or prose. */
  void understood(Collection<Cell> cells) {
    understood.addAll(cells);
  }

  /** Says that nothing was made of cells so far; something may still be. A dash says nothing. */
  void unread(Block block, Collection<Cell> cells) {
    cells.stream()
        .filter(cell -> !reading.saysNothing(reading.text(cell)))
        .forEach(cell -> open.putIfAbsent(cell, block));
  }

  /** The cells that nothing was made of. */
  List<Unread> unread() {
    List<Unread> found = new ArrayList<>();
    open.forEach(
        (cell, block) -> {
          if (!understood.contains(cell)) {
            found.add(new Unread(block, reading.text(cell)));
          }
        });
    return found;
  }
}
