package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one cell of a table without lines.
 *
 * @param column the number of its column
 * @param top of its first line
 * @param bottom of its last line
 */
record AlignedBlock(int column, float top, float bottom) {

  /** Lines of one cell stand no farther apart than this, in sizes, from top to top. */
  private static final float LEADING = 1.65f;

  /** Lines of one cell stand nearer than rows do, by this share. */
  private static final float NEARER = 0.85f;

  float middle() {
    return (top + bottom) / 2;
  }

  boolean covers(float y) {
    return top <= y && y <= bottom;
  }

  /** The cells of each column of a part. */
  static List<List<AlignedBlock>> of(AlignedColumns part) {
    List<List<Piece>> columns = part.byColumn();
    float pitch = pitch(columns);
    List<List<AlignedBlock>> blocks = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      blocks.add(blocks(column, columns.get(column), pitch));
    }
    return blocks;
  }

  private static List<AlignedBlock> blocks(int column, List<Piece> pieces, float pitch) {
    List<AlignedBlock> blocks = new ArrayList<>();
    Piece before = null;
    for (Piece piece : pieces) {
      if (before != null && goesOn(before, piece, pitch)) {
        AlignedBlock open = blocks.remove(blocks.size() - 1);
        blocks.add(new AlignedBlock(column, open.top, Math.max(open.bottom, piece.bottom())));
      } else {
        blocks.add(new AlignedBlock(column, piece.top(), piece.bottom()));
      }
      before = piece;
    }
    return blocks;
  }

  private static boolean goesOn(Piece before, Piece piece, float pitch) {
    float step = piece.top() - before.top();
    boolean figures = before.figure() && piece.figure();
    return !figures && step <= LEADING * before.size() && step < NEARER * pitch;
  }

  /** How far apart rows are at least: a figure stands on one line. */
  private static float pitch(List<List<Piece>> columns) {
    float pitch = Float.MAX_VALUE;
    for (List<Piece> column : columns) {
      for (int i = 1; i < column.size(); i++) {
        if (column.get(i - 1).figure() && column.get(i).figure()) {
          pitch = Math.min(pitch, column.get(i).top() - column.get(i - 1).top());
        }
      }
    }
    return pitch;
  }
}
