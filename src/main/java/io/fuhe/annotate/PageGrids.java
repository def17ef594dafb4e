package io.fuhe.annotate;

import io.fuhe.document.Cell;
import io.fuhe.document.Document;
import io.fuhe.document.Grid;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;

/** Writes grids as the tables and paragraphs of a page, with marks at their places. */
final class PageGrids {

  private final PageMarks marks;
  private final RemarkText words;
  private final Messages messages;

  PageGrids(PageMarks marks, RemarkText words, Messages messages) {
    this.marks = marks;
    this.words = words;
    this.messages = messages;
  }

  void write(Document document, Element page) {
    for (Grid grid : document.grids()) {
      List<Integer> rows = new ArrayList<>();
      Integer table = null;
      for (int row : grid.rowIndexes()) {
        Cell first = grid.row(row).get(0);
        Integer of = first.place().table();
        if (!rows.isEmpty() && (first.place().isParagraph() || !Objects.equals(of, table))) {
          table(grid, rows, table, page);
          rows.clear();
        }
        if (first.place().isParagraph()) {
          fill(page.appendElement("p"), first);
        } else {
          rows.add(row);
          table = of;
        }
      }
      if (!rows.isEmpty()) {
        table(grid, rows, table, page);
      }
    }
  }

  private void table(Grid grid, List<Integer> rows, Integer number, Element page) {
    Element table = page.appendElement("table");
    if (number != null) {
      table.appendElement("caption").text(messages.get("annotate.page.table", number.toString()));
    }
    int width =
        rows.stream()
            .flatMap(row -> grid.row(row).stream())
            .mapToInt(cell -> cell.column() + cell.columnSpan())
            .max()
            .orElse(0);
    for (int row : rows) {
      Element line = table.appendElement("tr");
      for (int column = 0; column < width; column++) {
        Cell cell = grid.at(row, column);
        if (cell.row() == row && cell.column() == column) {
          fill(spanned(line.appendElement("td"), cell), cell);
        }
      }
    }
  }

  private static Element spanned(Element element, Cell cell) {
    if (cell.rowSpan() > 1) {
      element.attr("rowspan", String.valueOf(cell.rowSpan()));
    }
    if (cell.columnSpan() > 1) {
      element.attr("colspan", String.valueOf(cell.columnSpan()));
    }
    return element;
  }

  private void fill(Element element, Cell cell) {
    element.appendText(cell.text());
    Place place = cell.place();
    marks.write(place).ifPresent(mark -> mark(element, mark));
  }

  private void mark(Element element, Mark mark) {
    element.id(marks.id(mark.place()));
    element.addClass(mark.severity().name());
    element.attr("title", words.text(mark));
    Element numbers = element.appendElement("sup");
    for (Remark remark : mark.remarks()) {
      String number = String.valueOf(marks.number(remark));
      numbers.appendText(" ").appendElement("a").attr("href", "#f" + number).text(number);
    }
  }
}
