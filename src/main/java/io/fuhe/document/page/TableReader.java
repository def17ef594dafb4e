package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fills a table's frame with the page's characters. */
final class TableReader {

  private final TableFrame frame;
  private final int[] merged;

  private TableReader(TableFrame frame) {
    this.frame = frame;
    this.merged = new int[frame.rows() * frame.columns()];
    for (int i = 0; i < merged.length; i++) {
      merged[i] = i;
    }
  }

  /** Reads a table. */
  static PageTable read(TableFrame frame, List<Glyph> inside, int page) {
    TableReader reader = new TableReader(frame);
    reader.mergeUnseparated();
    return new PageTable(
        frame.xs(),
        frame.rows(),
        reader.cells(inside, page),
        frame.top(),
        frame.bottom(),
        page,
        page);
  }

  private void mergeUnseparated() {
    for (int r = 0; r < frame.rows(); r++) {
      for (int c = 0; c < frame.columns(); c++) {
        if (c + 1 < frame.columns() && !frame.separatedRight(r, c)) {
          unite(index(r, c), index(r, c + 1));
        }
        if (r + 1 < frame.rows() && !frame.separatedBelow(r, c)) {
          unite(index(r, c), index(r + 1, c));
        }
      }
    }
    squareOff();
  }

  /** Cells are rectangles; what was drawn as anything else is filled up to one. */
  private void squareOff() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int[] box : boxes().values()) {
        int first = root(index(box[0], box[1]));
        for (int r = box[0]; r <= box[2]; r++) {
          for (int c = box[1]; c <= box[3]; c++) {
            if (root(index(r, c)) != root(first)) {
              unite(index(r, c), first);
              changed = true;
            }
          }
        }
      }
    }
  }

  private List<PageCell> cells(List<Glyph> inside, int page) {
    Map<Integer, List<Glyph>> texts = new TreeMap<>();
    for (Glyph glyph : inside) {
      int at = index(frame.rowAt(glyph.centreY()), frame.columnAt(glyph.centreX()));
      texts.computeIfAbsent(root(at), any -> new ArrayList<>()).add(glyph);
    }
    List<PageCell> cells = new ArrayList<>();
    boxes().forEach((root, box) -> cells.add(cell(box, texts.getOrDefault(root, List.of()), page)));
    return cells;
  }

  private PageCell cell(int[] box, List<Glyph> glyphs, int page) {
    float x0 = frame.xs()[box[1]];
    float y0 = frame.ys()[box[0]];
    float x1 = frame.xs()[box[3] + 1];
    float y1 = frame.ys()[box[2] + 1];
    CellText text = CellText.of(glyphs, x1 - x0, y1 - y0);
    return new PageCell(
        box[0],
        box[1],
        box[2] - box[0] + 1,
        box[3] - box[1] + 1,
        x0,
        y0,
        x1,
        y1,
        text.text(),
        text.room(),
        text.size(),
        page);
  }

  /** First row, first column, last row, last column of each cell. */
  private Map<Integer, int[]> boxes() {
    Map<Integer, int[]> boxes = new TreeMap<>();
    for (int r = 0; r < frame.rows(); r++) {
      for (int c = 0; c < frame.columns(); c++) {
        int row = r;
        int column = c;
        int[] box =
            boxes.computeIfAbsent(root(index(r, c)), any -> new int[] {row, column, row, column});
        box[0] = Math.min(box[0], r);
        box[1] = Math.min(box[1], c);
        box[2] = Math.max(box[2], r);
        box[3] = Math.max(box[3], c);
      }
    }
    return boxes;
  }

  private int index(int row, int column) {
    return row * frame.columns() + column;
  }

  private void unite(int a, int b) {
    merged[root(a)] = root(b);
  }

  private int root(int i) {
    int at = i;
    while (merged[at] != at) {
      merged[at] = merged[merged[at]];
      at = merged[at];
    }
    return at;
  }
}
