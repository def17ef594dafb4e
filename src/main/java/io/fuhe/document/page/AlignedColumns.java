package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines of text below one another that share their columns. A form changes its columns from one
 * part to the next, so lines are taken together only as long as no column is lost.
 *
 * @param pieces all of them, from top to bottom
 * @param stretches where the columns' texts begin and end
 */
record AlignedColumns(List<Piece> pieces, Stretches stretches) {

  /** The parts of a table, from top to bottom. */
  static List<AlignedColumns> of(List<List<Piece>> lines) {
    List<AlignedColumns> parts = new ArrayList<>();
    List<Piece> part = new ArrayList<>();
    for (List<Piece> line : lines) {
      List<Piece> together = new ArrayList<>(part);
      together.addAll(line);
      Stretches stretches = stretches(together);
      if (stretches(part).fusedIn(stretches) || stretches(line).fusedIn(stretches)) {
        parts.add(new AlignedColumns(part, stretches(part)));
        part = new ArrayList<>();
      }
      part.addAll(line);
    }
    if (!part.isEmpty()) {
      parts.add(new AlignedColumns(part, stretches(part)));
    }
    return parts;
  }

  /** The number of the column that a piece stands in. */
  int column(Piece piece) {
    int column = 0;
    while (stretches.all().get(column)[1] < piece.x1()) {
      column++;
    }
    return column;
  }

  /** The pieces of each column, from top to bottom. */
  List<List<Piece>> byColumn() {
    List<List<Piece>> columns = new ArrayList<>();
    stretches.all().forEach(stretch -> columns.add(new ArrayList<>()));
    pieces.forEach(piece -> columns.get(column(piece)).add(piece));
    columns.forEach(column -> column.sort(Comparator.comparingDouble(Piece::top)));
    return columns;
  }

  private static Stretches stretches(List<Piece> pieces) {
    return Stretches.of(pieces, Piece::x0, Piece::x1);
  }
}
