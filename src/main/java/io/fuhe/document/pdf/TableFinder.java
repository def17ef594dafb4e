package io.fuhe.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Groups rulings that touch one another into tables. */
final class TableFinder {

  private TableFinder() {}

  /** The tables of a page, in no order. */
  static List<TableFrame> find(PdfPage page) {
    List<Ruling> all = new ArrayList<>(Rulings.merged(page.rulings(), true));
    all.addAll(Rulings.merged(page.rulings(), false));
    int[] group = new int[all.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (all.get(i).touches(all.get(j))) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    List<TableFrame> frames = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (root(group, i) == i) {
        List<Ruling> members = new ArrayList<>();
        for (int j = 0; j < all.size(); j++) {
          if (root(group, j) == i) {
            members.add(all.get(j));
          }
        }
        TableFrame frame = TableFrame.of(members);
        if (frame.rows() * frame.columns() > 1) {
          frames.add(frame);
        }
      }
    }
    return outermost(frames);
  }

  /** A frame within another is part of a cell's drawing, not a table of its own. */
  private static List<TableFrame> outermost(List<TableFrame> frames) {
    return frames.stream()
        .filter(f -> frames.stream().noneMatch(other -> other != f && other.encloses(f)))
        .toList();
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }
}
