package io.fuhe.document.scan;

import io.fuhe.document.scan.Line.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Has the figures of a page read by another program, all at once. A figure that both read alike is
 * believed, one that the other reads with another digit, or with one more, is not. Whatever else
 * the other reads says nothing: it loses more than it mistakes.
 */
final class SecondOpinion {

  /** What is told alike by two programs is as sure as this, in percent. */
  private static final int CONFIRMED = 90;

  /** A lone digit was read as several already; other programs see little in it. */
  private static final int FEWEST = 2;

  private static final String SIGNS = ".,\uff0c%";

  private final List<Piece> pieces;
  private final List<List<Recognized>> read;
  private final List<Figure> figures = new ArrayList<>();

  /** A figure in what was read of a piece: which characters. */
  private record Figure(int piece, Run run, String text) {}

  private SecondOpinion(List<Piece> pieces, List<List<Recognized>> read) {
    this.pieces = pieces;
    this.read = read.stream().map(one -> (List<Recognized>) new ArrayList<>(one)).toList();
    for (int i = 0; i < pieces.size(); i++) {
      List<Recognized> line = read.get(i);
      for (Run run : Run.of(i, line.size(), at -> isOfFigure(line.get(at)))) {
        String text =
            line.subList(run.from(), run.to()).stream()
                .map(Recognized::reading)
                .collect(Collectors.joining());
        if (digits(text).length() >= FEWEST) {
          figures.add(new Figure(i, run, text));
        }
      }
    }
  }

  /** What was read of pieces, after what another reader says of the figures in it. */
  static List<List<Recognized>> of(
      List<Piece> pieces, List<List<Recognized>> read, SecondReader reader) {
    SecondOpinion opinion = new SecondOpinion(pieces, read);
    List<String> said = reader.figures(opinion.figures.stream().map(opinion::picture).toList());
    for (int i = 0; i < opinion.figures.size(); i++) {
      opinion.take(opinion.figures.get(i), said.get(i));
    }
    return opinion.read;
  }

  private static boolean isOfFigure(Recognized one) {
    char first = one.reading().charAt(0);
    return first >= '0' && first <= '9' || SIGNS.indexOf(first) >= 0;
  }

  /** What shows a figure and neither what is before nor what is after it. */
  private Picture picture(Figure figure) {
    Picture whole = pieces.get(figure.piece()).picture();
    List<Recognized> line = read.get(figure.piece());
    int first = figure.run().from();
    int last = figure.run().to();
    int from = first == 0 ? 0 : between(line, first);
    int to = last == line.size() ? whole.width : Math.min(whole.width, between(line, last));
    return whole.columns(IntStream.range(Math.max(0, from), Math.max(1, to)).boxed().toList());
  }

  /** Where a character begins: half way from the one before it. */
  private static int between(List<Recognized> line, int at) {
    return Math.round((line.get(at - 1).at() + line.get(at).at()) / 2);
  }

  private void take(Figure figure, String said) {
    List<Recognized> own = read.get(figure.piece()).subList(figure.run().from(), figure.run().to());
    if (plain(figure.text()).equals(plain(said))) {
      own.replaceAll(one -> one.confirmed(CONFIRMED));
    } else if (contradicts(digits(figure.text()), digits(said))) {
      own.replaceAll(Recognized::unread);
    }
  }

  private static boolean contradicts(String own, String said) {
    if (own.length() + 1 == said.length()) {
      return said.startsWith(own) || said.endsWith(own);
    }
    return own.length() == said.length()
        && IntStream.range(0, own.length()).filter(i -> own.charAt(i) != said.charAt(i)).count()
            == 1;
  }

  /** A figure without what parts its thousands. */
  private static String plain(String figure) {
    return figure.replaceAll("[^0-9.]", "");
  }

  private static String digits(String figure) {
    return figure.replaceAll("[^0-9]", "");
  }
}
