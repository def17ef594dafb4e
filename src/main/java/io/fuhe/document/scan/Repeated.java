package io.fuhe.document.scan;

import java.util.List;

/**
 * Reads a digit that stands alone as a line of the same digit: the recognizer was trained with
 * lines, and sees little in one narrow character amid paper.
 */
final class Repeated {

  /** Wider than high is more than a digit. */
  private static final int WIDEST = 100;

  /** What is read otherwise as surely as this, in percent, is no digit. */
  private static final int OTHERWISE = 60;

  private static final Way CLOSE = new Way(5, 90, 20, 85);

  private static final Way APART = new Way(3, 75, 35, 45);

  /**
   * How a character is repeated.
   *
   * @param times how often
   * @param percent in which size
   * @param gap between one and the next, in percent of its height
   * @param sure how surely each must be read, in percent
   */
  private record Way(int times, int percent, int gap, int sure) {}

  private Repeated() {}

  /**
   * The digit of a picture that shows one character; empty where it shows more, or none that two
   * ways of repeating it agree on.
   *
   * @param first what was read without repeating it; it says nothing else surely
   */
  static List<Recognized> digit(Picture line, Recognizer recognizer, List<Recognized> first) {
    if (inkWidth(line) * 100 > WIDEST * inkHeight(line) || first.size() > 1) {
      return List.of();
    }
    Recognized close = same(line, CLOSE, recognizer);
    if (close == null || first.stream().anyMatch(one -> contradicts(one, close))) {
      return List.of();
    }
    Recognized apart = same(line, APART, recognizer);
    return apart != null && apart.text().equals(close.text()) ? List.of(close) : List.of();
  }

  private static boolean contradicts(Recognized one, Recognized digit) {
    return one.confidence() >= OTHERWISE && !one.text().equals(digit.text());
  }

  /** The digit that all copies are read as; null where they are not. */
  private static Recognized same(Picture line, Way way, Recognizer recognizer) {
    List<Recognized> read = recognizer.read(repeated(line, way));
    if (read.size() != way.times() || !isDigit(read.get(0).text())) {
      return null;
    }
    String digit = read.get(0).text();
    int least = read.stream().mapToInt(Recognized::confidence).min().orElse(0);
    boolean same = read.stream().allMatch(one -> one.text().equals(digit));
    return same && least >= way.sure() ? new Recognized(digit, line.width / 2f, least) : null;
  }

  private static boolean isDigit(String text) {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  private static Picture repeated(Picture line, Way way) {
    Picture small = line.scaled(way.percent());
    int step = inkWidth(line) * way.percent() / 100 + way.gap() * line.height / 100;
    Picture repeated =
        new Picture(step * (way.times() - 1) + small.width + line.height, line.height);
    for (int i = 0; i < way.times(); i++) {
      repeated.paste(small, line.height / 2 + i * step, (line.height - small.height) / 2);
    }
    return repeated;
  }

  private static int inkWidth(Picture line) {
    return line.width - 2 * margin(line);
  }

  private static int inkHeight(Picture line) {
    return line.height - 2 * margin(line);
  }

  /** A piece's picture has paper around its ink. */
  private static int margin(Picture line) {
    int height = line.height;
    while (height > 1 && height + 2 * Piece.margin(height) > line.height) {
      height--;
    }
    return Piece.margin(height);
  }
}
