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
record AlignedColumns(List<Piece> pieces, List<float[]> stretches) {

  /** The parts of a table, from top to bottom. */
  static List<AlignedColumns> of(List<List<Piece>> lines) {
    List<AlignedColumns> parts = new ArrayList<>();
    List<Piece> part = new ArrayList<>();
    for (List<Piece> line : lines) {
      List<Piece> together = new ArrayList<>(part);
      together.addAll(line);
      List<float[]> stretches = stretches(together);
      if (fused(stretches(part), stretches) || fused(stretches(line), stretches)) {
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
    while (stretches.get(column)[1] < piece.x1()) {
      column++;
    }
    return column;
  }

  /** The pieces of each column, from top to bottom. */
  List<List<Piece>> byColumn() {
    List<List<Piece>> columns = new ArrayList<>();
    stretches.forEach(stretch -> columns.add(new ArrayList<>()));
    pieces.forEach(piece -> columns.get(column(piece)).add(piece));
    columns.forEach(column -> column.sort(Comparator.comparingDouble(Piece::top)));
    return columns;
  }

  /** Where pieces stand, whatever line they are of; what overlaps is one stretch. */
  private static List<float[]> stretches(List<Piece> pieces) {
    List<float[]> stretches = new ArrayList<>();
    pieces.stream()
        .sorted(Comparator.comparingDouble(Piece::x0))
        .forEach(
            piece -> {
              float[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
              if (last != null && piece.x0() <= last[1]) {
                last[1] = Math.max(last[1], piece.x1());
              } else {
                stretches.add(new float[] {piece.x0(), piece.x1()});
              }
            });
    return stretches;
  }

  /** Whether two stretches are one among those of more lines. */
  private static boolean fused(List<float[]> stretches, List<float[]> among) {
    float[] last = null;
    for (float[] stretch : stretches) {
      float[] in =
          among.stream()
              .filter(wide -> wide[0] <= stretch[0] && wide[1] >= stretch[1])
              .findFirst()
              .orElseThrow();
      if (in == last) {
        return true;
      }
      last = in;
    }
    return false;
  }
}
