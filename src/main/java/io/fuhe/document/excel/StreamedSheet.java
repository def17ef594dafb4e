package io.fuhe.document.excel;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/** Takes what makes a grid out of the part of a sheet while it streams by. */
final class StreamedSheet {

  private static final String ROOT = "worksheet";

  private final StreamedStyles styles;
  private final CellBudget room;
  private final StreamedColumns columns = new StreamedColumns();
  private final BitSet hiddenRows = new BitSet();
  private final NavigableMap<Integer, NavigableMap<Integer, BookCell>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final Map<String, String> margins = new HashMap<>();

  /** The formulas that several cells share, by their numbers. */
  private final Map<String, String> shared = new HashMap<>();

  /** The columns that are not seen, as far as it is known when the cells begin. */
  private BitSet hiddenColumns = new BitSet();

  private boolean startsDifferently;
  private String drawing;
  private boolean beyond;
  private int lastRow = -1;
  private int width;

  private StreamedSheet(StreamedStyles styles, CellBudget room) {
    this.styles = styles;
    this.room = room;
  }

  /**
   * Reads a sheet.
   *
   * @param xml at the root of the part
   * @param room for the cells of the whole workbook, seen or not, while they are held
   * @throws UnreadableDocument when there is no room for them
   */
  static StreamedSheet read(XmlCursor xml, StreamedStyles styles, CellBudget room)
      throws XMLStreamException, UnreadableDocument {
    StreamedSheet sheet = new StreamedSheet(styles, room);
    sheet.beyond = !xml.name().equals(ROOT);
    xml.children(name -> sheet.part(name, xml));
    return sheet;
  }

  /**
   * Whether it takes POI's model to read it: formulas are to be computed, or it is no usual sheet.
   */
  boolean beyond() {
    return beyond || columns.overlapping();
  }

  /** The id of the relation to what is drawn above the cells; empty where nothing is. */
  Optional<String> drawing() {
    return Optional.ofNullable(drawing);
  }

  /** What was read. */
  BookSheet content(String name) {
    return new BookSheet(
        name,
        hiddenRows,
        columns.hidden(width),
        rows,
        merged,
        printed("firstHeader", "oddHeader"),
        printed("firstFooter", "oddFooter"),
        List.of());
  }

  private List<String> printed(String first, String usual) {
    return PrintedMargins.of(
        startsDifferently
            ? List.of(margins.getOrDefault(first, ""), margins.getOrDefault(usual, ""))
            : List.of(margins.getOrDefault(usual, "")));
  }

  private void part(String name, XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "sheetFormatPr" -> columns.usual(xml);
      case "cols" -> each(xml, "col", () -> columns.add(xml));
      case "sheetData" -> {
        hiddenColumns = columns.hidden(SpreadsheetVersion.EXCEL2007.getMaxColumns());
        each(xml, "row", () -> row(xml));
      }
      case "mergeCells" ->
          each(xml, "mergeCell", () -> merged.add(CellRangeAddress.valueOf(xml.attribute("ref"))));
      case "headerFooter" -> {
        startsDifferently = StreamedText.isTrue(xml.attribute("differentFirst"));
        xml.children(margin -> margins.put(margin, xml.text()));
      }
      case "drawing" -> drawing = xml.attribute("id");
      default -> {}
    }
  }

  /** Takes one child element. */
  @FunctionalInterface
  private interface Taking {
    void take() throws XMLStreamException, UnreadableDocument;
  }

  private static void each(XmlCursor xml, String child, Taking taking)
      throws XMLStreamException, UnreadableDocument {
    xml.children(
        name -> {
          if (name.equals(child)) {
            taking.take();
          }
        });
  }

  /** A row that does not say its number follows the one before; one that is there twice is new. */
  private void row(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    int said = xml.number("r", 0);
    int row = said > 0 ? said - 1 : lastRow + 1;
    lastRow = Math.max(lastRow, row);
    hiddenRows.set(row, isHidden(xml));
    TreeMap<Integer, BookCell> cells = new TreeMap<>();
    int[] end = {0};
    each(
        xml,
        "c",
        () -> {
          int column = column(xml.attribute("r"), end[0]);
          end[0] = Math.max(end[0], column + 1);
          StreamedCell cell = cell(xml, row, column);
          if (cell == null) {
            cells.remove(column);
          } else {
            // What is seen is counted here: held until its grid counts it, it fills the memory.
            room.take(isSeen(row, column) ? cell.written() : "", 1);
            cells.put(column, cell);
          }
        });
    width = Math.max(width, end[0]);
    rows.remove(row);
    if (!cells.isEmpty()) {
      rows.put(row, cells);
    }
  }

  private boolean isSeen(int row, int column) {
    return !hiddenRows.get(row) && !hiddenColumns.get(column);
  }

  private static boolean isHidden(XmlCursor row) {
    String height = row.attribute("ht");
    // As POI: in twentieths of a point.
    return StreamedText.isTrue(row.attribute("hidden"))
        || (height != null && (short) ((float) Double.parseDouble(height) * 20) == 0);
  }

  /** The column of an address, counted from 0; a cell that says none follows the one before. */
  private static int column(String address, int next) {
    int column = 0;
    for (int i = 0; address != null && i < address.length(); i++) {
      char letter = address.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        column = column * 26 + letter - 'A' + 1;
      } else if (letter >= '0' && letter <= '9') {
        break;
      } else {
        throw new IllegalArgumentException(address);
      }
    }
    return column == 0 ? next : column - 1;
  }

  /** The current cell; null where it is blank. */
  private StreamedCell cell(XmlCursor xml, int row, int column)
      throws XMLStreamException, UnreadableDocument {
    String type = xml.attribute("t");
    int style = xml.number("s", -1);
    Content content = new Content();
    xml.children(name -> content.take(name, xml));
    String value = "d".equals(type) ? StrictXml.serial(content.value) : content.value;
    CellType holds = type(type);
    boolean computed = content.formula != null;
    if (holds == CellType.NUMERIC && value == null && !computed) {
      return null;
    }
    beyond |= computed && (value == null || (holds == CellType.NUMERIC && isZero(value)));
    Optional<StreamedStyles.Look> look = style < 0 ? Optional.empty() : styles.look(style);
    return new StreamedCell(
        row,
        column,
        holds,
        value,
        holds == CellType.STRING ? words(type, value, content.inline) : null,
        content.formula,
        look.isPresent() ? look : styles.look(columns.style(column)));
  }

  private static CellType type(String written) {
    return switch (written == null ? "n" : written) {
      case "b" -> CellType.BOOLEAN;
      case "e" -> CellType.ERROR;
      case "s", "str", "inlineStr" -> CellType.STRING;
      case "n", "d" -> CellType.NUMERIC;
      default -> throw new IllegalArgumentException(written);
    };
  }

  private StreamedText words(String type, String value, StreamedText inline) {
    if (type.equals("inlineStr") && inline != null) {
      return inline;
    }
    if (value == null) {
      return StreamedText.NONE;
    }
    return type.equals("s") ? styles.shared(value) : StreamedText.plain(value);
  }

  private static boolean isZero(String value) {
    try {
      return value.isEmpty() || Double.parseDouble(value) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** What stands inside of a cell. */
  private final class Content {

    private String value;
    private String formula;
    private StreamedText inline;

    private void take(String name, XmlCursor xml) throws XMLStreamException, UnreadableDocument {
      switch (name) {
        case "v" -> value = xml.text();
        case "is" -> inline = styles.text(xml);
        case "f" -> formula(xml);
        default -> {}
      }
    }

    private void formula(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
      String type = String.valueOf(xml.attribute("t"));
      String number = xml.attribute("si");
      String area = xml.attribute("ref");
      String written = xml.text();
      if (type.equals("dataTable")) {
        return;
      }
      // Cells of an area that has one formula may say nothing of it.
      beyond |= type.equals("array") && area != null && area.contains(":");
      formula = written;
      if (type.equals("shared") && written.isEmpty()) {
        formula = shared.getOrDefault(number, "");
      } else if (type.equals("shared")) {
        shared.put(number, written);
      }
    }
  }
}
