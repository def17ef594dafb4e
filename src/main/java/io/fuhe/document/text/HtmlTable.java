package io.fuhe.document.text;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Flow;
import io.fuhe.document.flow.TableCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** One table of a page, its own rows apart from those of the tables in its cells. */
final class HtmlTable {

  /** A form's head alone has this many rows; a box for notes or a signature has fewer. */
  private static final int ROWS = 4;

  private static final int COLUMNS = 3;

  private final List<Element> rows;
  private final BitSet hiddenColumns;

  HtmlTable(Element table) {
    rows = rows(table);
    hiddenColumns = hiddenColumns(table);
  }

  /** Whether a table's own rows are many and wide enough for a form. */
  static boolean formSized(Element table) {
    List<Element> rows = rows(table);
    return rows.size() >= ROWS && rows.stream().anyMatch(row -> cells(row).size() >= COLUMNS);
  }

  /**
   * Adds the table to a flow.
   *
   * @param forms where to put tables of a form's size that stand in a cell of this one
   * @throws UnreadableDocument when there are too many cells
   */
  void addTo(Flow flow, Collection<Element> forms) throws UnreadableDocument {
    List<TableCell> laid = new ArrayList<>();
    SpanGrid grid = new SpanGrid(rows.size(), flow);
    for (int r = 0; r < rows.size(); r++) {
      for (Element cell : cells(rows.get(r))) {
        int height = span(cell, "rowspan");
        TableCell placed = grid.place(r, height, span(cell, "colspan"), text(cell, forms));
        laid.add(isHidden(placed) ? blank(placed) : placed);
      }
    }
    flow.table(rows.size(), laid);
  }

  private boolean isHidden(TableCell cell) {
    int end = cell.column() + cell.columnSpan();
    return hiddenColumns.nextClearBit(cell.column()) >= end;
  }

  private static TableCell blank(TableCell cell) {
    return new TableCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), "");
  }

  private static BitSet hiddenColumns(Element table) {
    BitSet hidden = new BitSet();
    int column = 0;
    for (Element col : table.select("> col, > colgroup > col")) {
      int next = column + Math.min(SpanGrid.WIDEST, Math.max(1, span(col, "span")));
      boolean gone =
          col.hasAttr("hidden")
              || col.parent().nameIs("colgroup") && col.parent().hasAttr("hidden");
      hidden.set(column, next, gone);
      column = next;
    }
    return hidden;
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> {
          if (!HtmlText.unseen(child)) {
            rows.addAll(child.children().stream().filter(c -> c.nameIs("tr")).toList());
          }
        }
        default -> {}
      }
    }
    rows.removeIf(HtmlText::unseen);
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(child -> child.nameIs("td") || child.nameIs("th"))
        .filter(child -> !HtmlText.unseen(child))
        .toList();
  }

  private static int span(Element cell, String attribute) {
    try {
      return Integer.parseInt(cell.attr(attribute).strip());
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private static String text(Element cell, Collection<Element> forms) {
    HtmlText text = new HtmlText();
    cell.childNodes().forEach(child -> child.filter(new CellFilter(text, forms)));
    return text.take();
  }

  /** Collects the text of a cell without the forms that stand in it. */
  private record CellFilter(HtmlText text, Collection<Element> forms) implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (HtmlText.unseen(node)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof Element element && element.nameIs("table") && formSized(element)) {
        forms.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      text.begin(node);
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      text.end(node);
      return FilterResult.CONTINUE;
    }
  }
}
