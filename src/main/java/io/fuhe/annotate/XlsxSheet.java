package io.fuhe.annotate;

import io.fuhe.office.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/** A sheet of a workbook as XML: its cells by address, and what lies over them. */
final class XlsxSheet {

  /** What the schema puts behind the reference to the drawing of the comments. */
  private static final Set<String> AFTER_LEGACY_DRAWING =
      Set.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "AlternateContent",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final Element root;
  private final Element data;
  private final TreeMap<Integer, Element> rows = new TreeMap<>();
  private final TreeMap<Integer, TreeMap<Integer, Element>> cells = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final List<Element> columns;
  private final Element format;

  XlsxSheet(Element root) {
    this.root = root;
    this.columns =
        Xml.children(root, "cols").stream()
            .flatMap(cols -> Xml.children(cols, "col").stream())
            .toList();
    this.format = Xml.child(root, "sheetFormatPr");
    this.data = Xml.child(root, "sheetData");
    int row = -1;
    for (Element element : Xml.children(data, "row")) {
      String number = element.getAttribute("r");
      row = number.isEmpty() ? row + 1 : Integer.parseInt(number.strip()) - 1;
      rows.put(row, element);
      index(row, element);
    }
    for (Element merge : Xml.all(root, "mergeCell")) {
      merged.add(CellRangeAddress.valueOf(merge.getAttribute("ref")));
    }
  }

  Element root() {
    return root;
  }

  /** The area of the merged cell at an address, or that of the cell alone. */
  CellRangeAddress area(CellAddress at) {
    return merged.stream()
        .filter(area -> area.isInRange(at))
        .findFirst()
        .orElseGet(
            () -> new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn()));
  }

  /** The cells of an area that are there; the first one is made when it is not. */
  List<Element> cells(CellRangeAddress area) {
    List<Element> found = new ArrayList<>();
    found.add(cell(area.getFirstRow(), area.getFirstColumn()));
    cells
        .subMap(area.getFirstRow(), true, area.getLastRow(), true)
        .values()
        .forEach(
            row ->
                row
                    .subMap(area.getFirstColumn(), true, area.getLastColumn(), true)
                    .values()
                    .stream()
                    .filter(cell -> cell != found.get(0))
                    .forEach(found::add));
    return found;
  }

  /** How wide a column is in pixels; 0 when it is hidden. */
  int columnPixels(int column) {
    return column(column)
        .map(col -> isOn(col, "hidden") ? 0 : pixels(number(col, "width", 9)))
        .orElseGet(() -> pixels(number(format, "defaultColWidth", 9)));
  }

  /** How high a row is in pixels; 0 when it is hidden. */
  int rowPixels(int row) {
    Element element = rows.get(row);
    float usual = number(format, "defaultRowHeight", 15);
    float points = element == null ? usual : number(element, "ht", usual);
    return element != null && isOn(element, "hidden") ? 0 : Math.round(points * 4 / 3);
  }

  /** The reference to the drawing of the comments, or null. */
  Element legacyDrawing() {
    return Xml.child(root, "legacyDrawing");
  }

  Element addLegacyDrawing() {
    return Xml.insertBeforeAny(root, "legacyDrawing", AFTER_LEGACY_DRAWING);
  }

  private Element cell(int row, int column) {
    TreeMap<Integer, Element> there = cells.computeIfAbsent(row, any -> new TreeMap<>());
    Element known = there.get(column);
    if (known != null) {
      return known;
    }
    Element line = rows.computeIfAbsent(row, this::newRow);
    var next = there.higherEntry(column);
    Element cell = Xml.insert(line, "c", next == null ? null : next.getValue());
    cell.setAttribute("r", new CellReference(row, column).formatAsString());
    String style = isOn(line, "customFormat") ? line.getAttribute("s") : columnStyle(column);
    if (!style.isEmpty()) {
      cell.setAttribute("s", style);
    }
    there.put(column, cell);
    return cell;
  }

  private Element newRow(int row) {
    var next = rows.higherEntry(row);
    Element element = Xml.insert(data, "row", next == null ? null : next.getValue());
    element.setAttribute("r", String.valueOf(row + 1));
    return element;
  }

  private String columnStyle(int column) {
    return column(column).map(col -> col.getAttribute("style")).orElse("");
  }

  /** What is said of a column, where anything is. */
  private Optional<Element> column(int column) {
    return columns.stream()
        .filter(c -> number(c, "min", 0) <= column + 1 && column + 1 <= number(c, "max", 0))
        .findFirst();
  }

  private void index(int row, Element element) {
    TreeMap<Integer, Element> line = cells.computeIfAbsent(row, any -> new TreeMap<>());
    int column = -1;
    for (Element cell : Xml.children(element, "c")) {
      String address = cell.getAttribute("r");
      column = address.isEmpty() ? column + 1 : new CellAddress(address).getColumn();
      line.put(column, cell);
    }
  }

  private static int pixels(float characters) {
    return Math.round(characters * 7);
  }

  private static boolean isOn(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.equals("1") || value.equals("true");
  }

  private static float number(Element element, String attribute, float otherwise) {
    String value = element == null ? "" : element.getAttribute(attribute);
    return value.isEmpty() ? otherwise : Float.parseFloat(value);
  }
}
