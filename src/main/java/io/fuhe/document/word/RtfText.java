package io.fuhe.document.word;

import io.fuhe.document.flow.CleanText;
import java.util.ArrayList;
import java.util.List;

/** Puts the paragraphs, cells and rows of an RTF together as they end, tables within tables too. */
final class RtfText {

  /** Far deeper than an editor nests. */
  private static final int DEEPEST = 50;

  private final List<Block> body = new ArrayList<>();
  private final List<OpenTable> tables = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private List<Block> floating = new ArrayList<>();

  /** A table whose rows are still coming. */
  private static final class OpenTable {
    private final List<List<Block.TableCell>> rows = new ArrayList<>();
    private List<List<Block>> cells = new ArrayList<>();
    private List<Block> cell = new ArrayList<>();
  }

  void append(String seen) {
    paragraph.append(seen);
  }

  /** The open paragraph so far. */
  CharSequence open() {
    return paragraph;
  }

  /** How long the open paragraph is so far. */
  int length() {
    return paragraph.length();
  }

  /** Adds what a text box holds that is anchored here. */
  void addFloating(List<Block> blocks) {
    floating.addAll(blocks);
  }

  /**
   * Ends a paragraph.
   *
   * @param level how many tables it stands in
   * @return its text
   */
  String endParagraph(int level) {
    String text = CleanText.of(paragraph);
    paragraph.setLength(0);
    content(level).add(new Block.Paragraph(text, floating, 0));
    floating = new ArrayList<>();
    return text;
  }

  /** Ends a cell of a table that stands in so many tables, itself counted. */
  String endCell(int level) {
    int table = Math.max(1, level);
    String text = endParagraph(table);
    OpenTable open = tables.get(Math.min(table, DEEPEST) - 1);
    open.cells.add(open.cell);
    open.cell = new ArrayList<>();
    return text;
  }

  /** Ends a row, whose cells are drawn as the last definition says. */
  void endRow(int level, RtfRow row) {
    int table = Math.min(Math.max(1, level), DEEPEST);
    content(table);
    OpenTable open = tables.get(table - 1);
    if (!open.cells.isEmpty()) {
      open.rows.add(row.drawn(open.cells));
      open.cells = new ArrayList<>();
    }
  }

  /** All blocks; what was open is ended. */
  List<Block> blocks() {
    if (paragraph.length() > 0 || !floating.isEmpty()) {
      endParagraph(0);
    }
    closeTo(0);
    return body;
  }

  /** The section ends here. */
  void endSection(Block.Section section) {
    blocks().add(section);
  }

  private List<Block> content(int level) {
    int wanted = Math.min(level, DEEPEST);
    closeTo(wanted);
    while (tables.size() < wanted) {
      tables.add(new OpenTable());
    }
    return wanted == 0 ? body : tables.get(wanted - 1).cell;
  }

  private void closeTo(int level) {
    while (tables.size() > level) {
      OpenTable table = tables.remove(tables.size() - 1);
      List<Block> around = tables.isEmpty() ? body : tables.get(tables.size() - 1).cell;
      if (!table.rows.isEmpty()) {
        around.add(new Block.Table(table.rows));
      }
      // Cells whose row never ends are no table, and their text must not be lost.
      table.cells.forEach(around::addAll);
      around.addAll(table.cell);
    }
  }
}
