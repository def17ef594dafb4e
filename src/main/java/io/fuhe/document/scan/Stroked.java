package io.fuhe.document.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Ink that hangs together in a piece, by its outline. */
final class Stroked {

  /** Less ink is a speck. */
  private static final int SPECK = 4;

  /** What is straight strays so little from a line, in percent of its width. */
  private static final int STRAY = 11;

  /** The least that it may stray, in pixels. */
  private static final float GRAIN = 1.6f;

  /** An arm of an angle goes so far up or down, in percent of its width. */
  private static final int STEEP = 18;

  /** A stroke is no thicker than this part of its length. */
  private static final int THIN = 4;

  /** The tip of an even angle is off its middle by this part of its height at the most, twice. */
  private static final int EVEN = 5;

  /** An even angle has so much ink in its lower half, in percent of that in the upper one. */
  private static final int BALANCED = 130;

  private final int left;
  private final int top;
  private final int bottom;
  private final int[] tops;
  private final int[] bottoms;
  private final int[] counts;
  private final int pixels;
  private final int lower;

  private Stroked(List<int[]> pixels) {
    left = pixels.stream().mapToInt(p -> p[0]).min().orElse(0);
    int right = pixels.stream().mapToInt(p -> p[0]).max().orElse(0);
    top = pixels.stream().mapToInt(p -> p[1]).min().orElse(0);
    bottom = pixels.stream().mapToInt(p -> p[1]).max().orElse(0);
    this.pixels = pixels.size();
    lower = (int) pixels.stream().filter(p -> p[1] * 2 > top + bottom).count();
    tops = new int[right - left + 1];
    bottoms = new int[tops.length];
    counts = new int[tops.length];
    Arrays.fill(tops, Integer.MAX_VALUE);
    Arrays.fill(bottoms, -1);
    for (int[] p : pixels) {
      int x = p[0] - left;
      tops[x] = Math.min(tops[x], p[1]);
      bottoms[x] = Math.max(bottoms[x], p[1]);
      counts[x]++;
    }
  }

  /** The strokes in the first columns of a piece. */
  static List<Stroked> in(Piece piece, int columns) {
    int margin = Piece.margin(piece.height());
    Mask mask = new Mask(columns, piece.height());
    int ink = piece.inkLevel();
    for (int y = 0; y < mask.height; y++) {
      for (int x = 0; x < columns; x++) {
        mask.set(x, y, piece.picture().at(x + margin, y + margin) < ink);
      }
    }
    List<Stroked> strokes = new ArrayList<>();
    for (int y = 0; y < mask.height; y++) {
      for (int x = 0; x < columns; x++) {
        if (mask.at(x, y)) {
          List<int[]> pixels = taken(mask, x, y);
          if (pixels.size() >= SPECK) {
            strokes.add(new Stroked(pixels));
          }
        }
      }
    }
    return strokes;
  }

  private static List<int[]> taken(Mask mask, int x, int y) {
    List<int[]> pixels = new ArrayList<>();
    Deque<int[]> next = new ArrayDeque<>();
    next.add(new int[] {x, y});
    mask.set(x, y, false);
    while (!next.isEmpty()) {
      int[] p = next.poll();
      pixels.add(p);
      for (int i = 0; i < 9; i++) {
        int nx = p[0] + i % 3 - 1;
        int ny = p[1] + i / 3 - 1;
        if (mask.at(nx, ny)) {
          mask.set(nx, ny, false);
          next.add(new int[] {nx, ny});
        }
      }
    }
    return pixels;
  }

  int width() {
    return tops.length;
  }

  int height() {
    return bottom - top + 1;
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int bottom() {
    return bottom;
  }

  /** Whether it has columns in common with another one, or next to its. */
  boolean isOver(Stroked other) {
    return left <= other.left + other.width() && other.left <= left + width();
  }

  /** Whether its foremost part is half way down: an angle with no bar below it. */
  boolean isEven(boolean leftwards) {
    int tip = leftwards ? 0 : width() - 1;
    int off = Math.abs(tops[tip] + bottoms[tip] - top - bottom);
    return off * EVEN <= height() && lower * 100 <= (pixels - lower) * BALANCED;
  }

  /** Whether it is level and thin. */
  boolean isBar() {
    return height() * THIN <= width() + THIN
        && isThin()
        && Math.abs(rise(tops, false)) * 9 < width();
  }

  /** Whether it is straight and thin and goes down to the right, or up where the way is -1. */
  boolean leans(int way) {
    return isThin() && isStraight(tops, way, false) && isStraight(bottoms, way, false);
  }

  /** Whether it is one thin straight stroke from the lower left to the upper right. */
  boolean isSlash() {
    if (height() < width() || width() * 6 < height()) {
      return false;
    }
    float slope = (float) height() / width();
    int thick = 0;
    for (int x = 0; x < width(); x++) {
      if (counts[x] != bottoms[x] - tops[x] + 1) {
        return false;
      }
      thick = Math.max(thick, counts[x]);
    }
    float stray = slope * GRAIN;
    return thick < height() * 0.75f
        && isAlong(bottoms, slope, stray)
        && isAlong(tops, slope, stray);
  }

  /** Whether an outline goes up evenly over all of the height, but for its ends. */
  private boolean isAlong(int[] at, float slope, float stray) {
    int middle = width() / 2;
    for (int x = width() / 6; x < width() - width() / 6; x++) {
      float line = at[middle] - (x - middle) * slope * 0.9f;
      if (Math.abs(at[x] - line) > stray + height() / 8f) {
        return false;
      }
    }
    return true;
  }

  private boolean isThin() {
    for (int x = 0; x < width(); x++) {
      if (counts[x] != bottoms[x] - tops[x] + 1 || counts[x] * THIN > width() + 2 * THIN) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is two straight arms that meet on the right. */
  boolean pointsRight() {
    return isAngle(false);
  }

  /** Whether it is two straight arms that meet on the left. */
  boolean pointsLeft() {
    return isAngle(true);
  }

  private boolean isAngle(boolean left) {
    int open = left ? width() - 1 - width() / 5 : width() / 5;
    int inside = bottoms[open] - tops[open] + 1;
    return height() * 2 >= width()
        && (inside - counts[open]) * 3 >= inside
        && isStraight(tops, 1, left)
        && isStraight(bottoms, -1, left);
  }

  private int rise(int[] at, boolean mirrored) {
    int from = width() / 8;
    int to = width() - 1 - width() / 6;
    return at(at, to, mirrored) - at(at, from, mirrored);
  }

  private static int at(int[] at, int x, boolean mirrored) {
    return mirrored ? at[at.length - 1 - x] : at[x];
  }

  /** Whether an outline goes evenly down, or up where the way is -1. */
  private boolean isStraight(int[] at, int way, boolean mirrored) {
    int from = width() / 8;
    int to = width() - 1 - width() / 6;
    int rise = rise(at, mirrored);
    if (to <= from || rise * way * 100 < STEEP * width()) {
      return false;
    }
    for (int x = from; x <= to; x++) {
      float line = at(at, from, mirrored) + (float) rise * (x - from) / (to - from);
      if (Math.abs(at(at, x, mirrored) - line) > Math.max(GRAIN, STRAY * width() / 100f)) {
        return false;
      }
    }
    return true;
  }
}
