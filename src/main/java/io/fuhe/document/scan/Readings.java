package io.fuhe.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line read several times, in other sizes and with more paper around it, where it has figures.
 *
 * @param best the reading to go by
 * @param agree whether two readings see the same figures in it
 */
record Readings(List<Recognized> best, boolean agree) {

  /** How large a line is made at first, in percent: lone digits are read best so. */
  private static final int SMALL = 90;

  /** How large it is made to be read once more. */
  private static final int SMALLER = 82;

  private static final String SIGNS = ".,%-+\u2030~\uff5e\u2265\u2264\u00b1";

  /** Reads a piece until two readings of its figures agree. */
  static Readings of(Piece piece, Recognizer recognizer) {
    Picture line = piece.picture();
    Points points = Points.of(piece);
    List<Recognized> first = read(line, SMALL, line.height, recognizer);
    if (Spread.isIn(first, points, piece.height())) {
      List<Integer> columns = Spread.closed(piece);
      Points closed =
          new Points(points.at().stream().map(at -> column(at, columns)).toList(), points.height());
      Picture narrow = line.columns(columns);
      List<Recognized> again = read(narrow, SMALL, line.height, recognizer);
      return of(narrow, closed, again, recognizer).stretched(columns);
    }
    return of(line, points, first, recognizer);
  }

  private static Readings of(
      Picture line, Points points, List<Recognized> first, Recognizer recognizer) {
    List<Recognized> lone = Repeated.digit(line, recognizer, first);
    if (!lone.isEmpty()) {
      return new Readings(lone, true);
    }
    if (first.stream().noneMatch(one -> isOfFigures(one.text()))) {
      return new Readings(first, true);
    }
    List<Recognized> second = read(line, SMALLER, 0, recognizer);
    if (agree(first, second) && points.areIn(first)) {
      return new Readings(surer(first, second), true);
    }
    List<Recognized> third = read(line, 100, line.height / 2, recognizer);
    return Stream.of(
            best(first, third, points), best(second, third, points), best(first, second, points))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(new Readings(first, false));
  }

  /**
   * What two readings agree on. One that overlooks a point that can be seen is only good to confirm
   * the digits of another.
   */
  private static Optional<Readings> best(
      List<Recognized> one, List<Recognized> other, Points points) {
    if (agree(one, other) && points.areIn(one)) {
      return Optional.of(new Readings(surer(one, other), true));
    }
    if (!points.areIn(one) && points.areIn(other)) {
      return best(other, one, points);
    }
    boolean digits = digits(one).equals(digits(other));
    return digits && points.areIn(one) && !points.areIn(other)
        ? Optional.of(new Readings(one, true))
        : Optional.empty();
  }

  private static String digits(List<Recognized> read) {
    return figures(read).replace(".", "");
  }

  /** Where a place is among the columns that were kept. */
  private static float column(float at, List<Integer> columns) {
    int column = 0;
    while (column + 1 < columns.size() && columns.get(column) < at) {
      column++;
    }
    return column;
  }

  /** The readings with their places in the whole picture. */
  private Readings stretched(List<Integer> columns) {
    int last = columns.size() - 1;
    return new Readings(
        best.stream()
            .map(one -> one.at(columns.get(Math.max(0, Math.min(last, Math.round(one.at()))))))
            .toList(),
        agree);
  }

  /** Latin letters are what digits are mistaken for. */
  static boolean isOfFigures(String text) {
    char first = text.charAt(0);
    return Character.isDigit(first)
        || first < 128 && Character.isLetter(first)
        || SIGNS.contains(text);
  }

  private static boolean agree(List<Recognized> one, List<Recognized> other) {
    return figures(one).equals(figures(other));
  }

  private static String figures(List<Recognized> read) {
    StringBuilder figures = new StringBuilder();
    read.stream().map(Recognized::text).filter(Readings::isOfFigures).forEach(figures::append);
    return figures.toString();
  }

  /** Figures that both see are as sure as the surer reading of each. */
  private static List<Recognized> surer(List<Recognized> best, List<Recognized> other) {
    List<Recognized> others = other.stream().filter(one -> isOfFigures(one.text())).toList();
    List<Recognized> surer = new ArrayList<>();
    int next = 0;
    for (Recognized one : best) {
      boolean figure = isOfFigures(one.text());
      int sure = figure ? others.get(next++).confidence() : 0;
      surer.add(new Recognized(one.text(), one.at(), Math.max(one.confidence(), sure)));
    }
    return surer;
  }

  private static List<Recognized> read(
      Picture line, int percent, int margin, Recognizer recognizer) {
    float middle = line.width / 2f;
    return recognizer.read(padded(line, percent, margin)).stream()
        .map(one -> one.at((one.at() - margin - middle) * 100 / percent + middle))
        .toList();
  }

  /** The line in another size amid its paper, with more paper on both sides. */
  private static Picture padded(Picture line, int percent, int margin) {
    Picture small = line.scaled(percent);
    Picture padded = new Picture(line.width + 2 * margin, line.height);
    padded.paste(small, (padded.width - small.width) / 2, (padded.height - small.height) / 2);
    return padded;
  }
}
