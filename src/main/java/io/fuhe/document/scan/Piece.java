package io.fuhe.document.scan;

import java.util.Arrays;

/**
 * A piece of a line of text in a picture.
 *
 * @param x0 its leftmost dark pixel
 * @param y0 its topmost
 * @param x1 past its rightmost
 * @param y1 past its lowest
 * @param cell which of the picture's regions it stands in
 * @param room how wide that region is there
 * @param ink which of its columns have dark pixels
 * @param picture what it shows, with nothing of what is around it
 */
record Piece(int x0, int y0, int x1, int y1, int cell, int room, boolean[] ink, Picture picture) {

  /** Around what is recognized is so much paper, in parts of its height. */
  private static final int MARGIN = 8;

  /** Paper is lighter than this. */
  private static final int LIGHT = 190;

  /** One in so many dark pixels is as dark as its ink gets. */
  private static final int DARKEST = 5;

  /** How far from that towards white a stroke may be, in percent. */
  private static final int STROKE = 55;

  int height() {
    return y1 - y0;
  }

  /** What of it follows so many of its columns; null where nothing does. */
  Piece from(int columns) {
    int first = columns;
    while (first < ink.length && !ink[first]) {
      first++;
    }
    if (first == ink.length) {
      return null;
    }
    int own = margin(height());
    int top = height();
    int bottom = 0;
    int light = light();
    for (int y = 0; y < height(); y++) {
      for (int x = first; x < ink.length; x++) {
        if (picture.at(x + own, y + own) < light) {
          top = Math.min(top, y);
          bottom = y + 1;
        }
      }
    }
    if (top >= bottom) {
      return null;
    }
    int paper = margin(bottom - top);
    Picture cut = new Picture(ink.length - first + 2 * paper, bottom - top + 2 * paper);
    for (int y = 0; y < cut.height; y++) {
      for (int x = paper; x < cut.width; x++) {
        cut.set(x, y, picture.at(x - paper + first + own, y - paper + top + own));
      }
    }
    boolean[] rest = Arrays.copyOfRange(ink, first, ink.length);
    return new Piece(x0 + first, y0 + top, x1, y0 + bottom, cell, room, rest, cut);
  }

  /** What is darker than this is a stroke: faint or coloured ink has fainter ones. */
  int inkLevel() {
    int darkest = darkest();
    return darkest + (Picture.WHITE - darkest) * STROKE / 100;
  }

  /** Whatever is as light as this is paper; where all ink is faint, it is half as light at most. */
  private int light() {
    int darkest = Picture.WHITE;
    for (int i = 0; i < picture.width * picture.height; i++) {
      darkest = Math.min(darkest, picture.at(i % picture.width, i / picture.width));
    }
    return Math.max(LIGHT, (Picture.WHITE + darkest) / 2);
  }

  /** How light its ink is where it is at its darkest. */
  int darkest() {
    int[] counts = new int[Picture.WHITE + 1];
    int paper = light();
    int all = 0;
    for (int y = 0; y < picture.height; y++) {
      for (int x = 0; x < picture.width; x++) {
        int light = picture.at(x, y);
        counts[light]++;
        all += light < paper ? 1 : 0;
      }
    }
    int darkest = 0;
    for (int sum = counts[0]; sum * DARKEST < all; sum += counts[darkest]) {
      darkest++;
    }
    return darkest;
  }

  /** How much paper its picture has on each side. */
  static int margin(int height) {
    return Math.max(2, height / MARGIN);
  }

  /** Whether two are the same piece. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Piece p
        && x0 == p.x0
        && y0 == p.y0
        && x1 == p.x1
        && y1 == p.y1
        && Arrays.equals(ink, p.ink);
  }

  @Override
  public int hashCode() {
    return 31 * x0 + y0;
  }

  @Override
  public String toString() {
    return x0 + "," + y0 + " to " + x1 + "," + y1;
  }
}
