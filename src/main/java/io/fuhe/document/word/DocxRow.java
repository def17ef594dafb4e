package io.fuhe.document.word;

import java.util.ArrayList;
import java.util.List;

/** A row of a .docx table as it is met. */
final class DocxRow {

  /** A cell and what it holds. */
  record Filled(DocxCell cell, List<Block> content) {}

  private static final int WIDEST = 1000;

  private final List<Filled> cells = new ArrayList<>();
  private int skipped;
  private int indent;
  private boolean leftOut;

  void skip(int columns) {
    skipped = Math.min(WIDEST, Math.max(0, columns));
  }

  void indent(int width) {
    indent = Math.max(0, width);
  }

  void leaveOut(boolean hiddenOrDeleted) {
    leftOut |= hiddenOrDeleted;
  }

  void add(DocxCell cell, List<Block> content) {
    cells.add(new Filled(cell, content));
  }

  List<Filled> cells() {
    return cells;
  }

  /** Whether a reader does not see it. */
  boolean leftOut() {
    return leftOut;
  }

  /** How many grid columns it leaves free before its first cell. */
  int skipped() {
    return skipped;
  }

  /** How far its first cell is from the left edge in twips, by its own word. */
  int indent() {
    return indent;
  }

  /** How many grid columns it takes. */
  int columns() {
    return skipped + cells.stream().mapToInt(filled -> filled.cell().span()).sum();
  }

  /** How far it reaches in twips by the word of its cells, or -1 where one does not say. */
  int width() {
    return cells.stream().anyMatch(filled -> filled.cell().width() == 0)
        ? -1
        : indent + cells.stream().mapToInt(filled -> filled.cell().width()).sum();
  }
}
