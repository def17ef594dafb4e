package io.fuhe.document.excel;

import io.fuhe.document.Cell;
import io.fuhe.form.Folding;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what a person sees on a sheet outside of its cells where they see it: words that float above
 * a blank cell into that cell, those above the table and the page's header above it, each a row,
 * and the rest below it.
 */
final class Surroundings {

  private final String sheet;
  private final SheetView view;
  private final List<Cell> cells;
  private final List<Cell> above = new ArrayList<>();
  private final List<Cell> below = new ArrayList<>();
  private final int first;
  private final int last;
  private final int width;

  private Surroundings(String sheet, SheetView view, List<Cell> cells) {
    this.sheet = sheet;
    this.view = view;
    this.cells = new ArrayList<>(cells);
    first = cells.stream().filter(c -> !c.blank()).mapToInt(Cell::row).min().orElse(0);
    last = cells.stream().mapToInt(c -> c.row() + c.rowSpan() - 1).max().orElse(-1);
    width = cells.stream().mapToInt(c -> c.column() + c.columnSpan()).max().orElse(0);
  }

  /** The cells of a sheet with what surrounds them. */
  static Surroundings of(BookSheet sheet, SheetView view, List<Cell> cells) {
    Surroundings surroundings = new Surroundings(sheet.name(), view, cells);
    sheet.above().forEach(line -> surroundings.margin(line, surroundings.above));
    sheet.floating().forEach(surroundings::place);
    sheet.below().forEach(line -> surroundings.margin(line, surroundings.below));
    return surroundings;
  }

  /** How many rows stand above the sheet's own. */
  int height() {
    return above.size();
  }

  /** All cells, the sheet's own moved down. */
  List<Cell> cells() {
    List<Cell> all = new ArrayList<>();
    above.forEach(cell -> all.add(at(cell, all.size())));
    cells.forEach(cell -> all.add(at(cell, cell.row() + height())));
    int bottom = last + height() + 1;
    for (int i = 0; i < below.size(); i++) {
      all.add(at(below.get(i), bottom + i));
    }
    return all;
  }

  /** What the sheet says itself need not be said by its page. */
  private void margin(String line, List<Cell> to) {
    String folded = Folding.fold(line);
    if (cells.stream().noneMatch(cell -> Folding.fold(cell.text()).contains(folded))) {
      to.add(line(line, 0, 0));
    }
  }

  private void place(FloatingText text) {
    int row = view.row((text.row() + text.lastRow()) / 2);
    int column = view.column((text.column() + text.lastColumn()) / 2);
    Optional<Cell> under =
        cells.stream()
            .filter(c -> c.coversColumn(column))
            .filter(c -> row >= c.row() && row < c.row() + c.rowSpan())
            .findFirst();
    boolean small = text.lastRow() - text.row() <= 1 && text.lastColumn() - text.column() <= 1;
    if (view.row(text.row()) < first) {
      lines(text, above);
    } else if (under.isPresent() && under.get().blank()) {
      Cell blank = under.get();
      cells.set(cells.indexOf(blank), blank.with(text.text()));
    } else if (under.isEmpty() && small && row <= last && column < width) {
      Place place = Place.inSheet(sheet, view.originRow(row), view.originColumn(column));
      cells.add(new Cell(row, column, 1, 1, text.text(), place));
    } else {
      lines(text, row <= first ? above : below);
    }
  }

  /** Each line is a row; characters that stand below one another are one line. */
  private void lines(FloatingText text, List<Cell> to) {
    List<String> lines = text.text().lines().filter(line -> !line.isBlank()).toList();
    boolean stacked = lines.stream().allMatch(line -> line.strip().length() == 1);
    (stacked ? List.of(String.join("", lines)) : lines)
        .forEach(line -> to.add(line(line.strip(), text.row(), text.column())));
  }

  private Cell line(String text, int row, int column) {
    return new Cell(0, 0, 1, 1, text, Place.inSheet(sheet, row, column));
  }

  private static Cell at(Cell cell, int row) {
    return new Cell(
        row, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), cell.place());
  }
}
