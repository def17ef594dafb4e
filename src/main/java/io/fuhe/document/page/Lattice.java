package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The cells of a table's frame: base cells that nothing separates are one. */
final class Lattice {

  /** What begins no farther behind the edge of a cell, in sizes, stands at its edge. */
  private static final float AT_EDGE = 0.6f;

  /** What is drawn as one cell around so many others is not one cell. */
  private static final int MANY = 8;

  private final TableFrame frame;
  private final int[] merged;
  private Map<Integer, int[]> boxes = Map.of();

  Lattice(TableFrame frame) {
    this.frame = frame;
    this.merged = new int[frame.rows() * frame.columns()];
    for (int i = 0; i < merged.length; i++) {
      merged[i] = i;
    }
    mergeUnseparated();
  }

  TableFrame frame() {
    return frame;
  }

  /** The cell that a point lies in; of one outside of the frame, the nearest. */
  int cellAt(float x, float y) {
    return root(index(frame.rowAt(y), frame.columnAt(x)));
  }

  /** The upper and the lower side of the cell that a point lies in. */
  float[] levelSides(float x, float y) {
    return side(cellAt(x, y), 90);
  }

  private int cellOf(Glyph glyph) {
    return cellAt(glyph.centreX(), glyph.centreY());
  }

  /** Whether characters that belong together lie in several cells, or partly beside the table. */
  boolean crossedBy(Chain chain) {
    int first = cellOf(chain.first());
    return chain.glyphs().stream()
        .anyMatch(g -> cellOf(g) != first || !frame.contains(g.centreX(), g.centreY()));
  }

  /**
   * The cell that a text belongs to: where it begins. A text that is centred and too wide for its
   * cell begins before it, one that is set to the far side too; a clip tells where it may be seen.
   */
  int home(Chain chain) {
    int begin = cellOf(chain.first());
    if (chain.glyphs().stream().allMatch(g -> cellOf(g) == begin)) {
      return begin;
    }
    Extent clip = chain.first().clip();
    if (clip != null) {
      float x = Math.max(clip.x0() + 1, Math.min(clip.x1() - 1, chain.first().centreX()));
      float y = Math.max(clip.y0() + 1, Math.min(clip.y1() - 1, chain.first().centreY()));
      return cellAt(x, y);
    }
    return unclippedHome(chain, begin);
  }

  private int unclippedHome(Chain chain, int begin) {
    Glyph first = chain.first();
    Glyph last = chain.last();
    if (first.angle() % 90 != 0) {
      return begin;
    }
    float slack = AT_EDGE * first.size();
    int along = chain.stacked() ? 90 : first.angle();
    float start = chain.stacked() ? first.top() : first.x0();
    float end = chain.stacked() ? last.bottom() : last.x1();
    if (start - side(begin, along)[0] <= slack) {
      return begin;
    }
    int middle =
        cellAt((first.centreX() + last.centreX()) / 2, (first.centreY() + last.centreY()) / 2);
    float[] sides = side(middle, along);
    if (Math.abs((start + end) / 2 - (sides[0] + sides[1]) / 2) <= slack) {
      return middle;
    }
    int ending = cellOf(last);
    return side(ending, along)[1] - end <= slack ? ending : begin;
  }

  /** Where a cell begins and ends along the lines of an angle. */
  private float[] side(int cell, int angle) {
    int[] box = boxes.get(cell);
    float x0 = frame.xs()[box[1]];
    float y0 = frame.ys()[box[0]];
    float x1 = frame.xs()[box[3] + 1];
    float y1 = frame.ys()[box[2] + 1];
    return switch (angle) {
      case 90 -> new float[] {y0, y1};
      case 180 -> new float[] {-x1, -x0};
      case 270 -> new float[] {-y1, -y0};
      default -> new float[] {x0, x1};
    };
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
    boxesNow().forEach(this::cutAround);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int[] box : boxesNow().values()) {
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
    boxes = boxesNow();
  }

  /** What runs around many cells, as a frame does, is cut into rectangles of its rows. */
  private void cutAround(int cell, int[] box) {
    Set<Integer> others = new HashSet<>();
    List<int[]> own = new ArrayList<>();
    for (int r = box[0]; r <= box[2]; r++) {
      for (int c = box[1]; c <= box[3]; c++) {
        if (root(index(r, c)) == cell) {
          own.add(new int[] {r, c});
        } else {
          others.add(root(index(r, c)));
        }
      }
    }
    if (others.size() >= MANY) {
      Map<Integer, Integer> begins = new HashMap<>();
      Map<Integer, Integer> lengths = new HashMap<>();
      for (int[] at : own) {
        int before = begins.getOrDefault(index(at[0], at[1]) - 1, -1);
        int begin = at[1] > box[1] && before >= 0 ? before : index(at[0], at[1]);
        begins.put(index(at[0], at[1]), begin);
        lengths.merge(begin, 1, Integer::sum);
      }
      own.forEach(at -> merged[index(at[0], at[1])] = begins.get(index(at[0], at[1])));
      lengths.forEach((begin, length) -> joinAbove(begin, length, lengths));
    }
  }

  /** A run of a row goes on with one above that is as long. */
  private void joinAbove(int begin, int length, Map<Integer, Integer> lengths) {
    int above = begin - frame.columns();
    if (length == lengths.getOrDefault(above, 0)) {
      unite(begin, above);
    }
  }

  /** First row, first column, last row, last column of each cell. */
  Map<Integer, int[]> boxes() {
    return boxes;
  }

  private Map<Integer, int[]> boxesNow() {
    Map<Integer, int[]> found = new TreeMap<>();
    for (int r = 0; r < frame.rows(); r++) {
      for (int c = 0; c < frame.columns(); c++) {
        int row = r;
        int column = c;
        int[] box =
            found.computeIfAbsent(root(index(r, c)), any -> new int[] {row, column, row, column});
        box[0] = Math.min(box[0], r);
        box[1] = Math.min(box[1], c);
        box[2] = Math.max(box[2], r);
        box[3] = Math.max(box[3], c);
      }
    }
    return found;
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
