package io.fuhe.report.workbook;

/** How high a row of wrapped words is; viewers that do not fit heights would cut it off. */
public final class RowHeight {

  /** A unit of width is 1/256 of half a Chinese character. */
  public static final int UNITS_PER_WIDTH = 256;

  private static final int LINE_POINTS = 15;
  private static final int ROOM_POINTS = 4;

  /** Excel has no higher rows. */
  private static final int HIGHEST_POINTS = 409;

  /** What a cell leaves free at its sides, in half Chinese characters. */
  private static final int SIDES = 1;

  private static final int CHINESE = 0x2E80;

  private RowHeight() {}

  /** The height of so many lines, in points. */
  public static float of(int lines) {
    return Math.min(HIGHEST_POINTS, lines * LINE_POINTS + ROOM_POINTS);
  }

  /** How many lines words take in a column so many half Chinese characters wide. */
  public static int lines(String words, int width) {
    int room = Math.max(2, width - SIDES);
    int lines = 0;
    for (String line : words.split("\n", -1)) {
      lines += linesOf(line, room);
    }
    return lines;
  }

  /** A Chinese character goes to the next line alone, a word of letters as a whole. */
  private static int linesOf(String line, int room) {
    int lines = 1;
    int used = 0;
    int word = 0;
    for (int c : line.codePoints().toArray()) {
      boolean letter = c < CHINESE && c != ' ';
      int units = c < CHINESE ? 1 : 2;
      word = letter ? word + 1 : 0;
      used += units;
      if (used > room) {
        lines++;
        used = letter && word <= room ? word : units;
      }
    }
    return lines;
  }
}
