package io.fuhe.document.scan;

import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures one above the other in one cell, though the upper one had room to go on: they are of two
 * rows, and the ruling between them was lost. Put together they would be a third figure.
 */
final class Stacked {

  /** Whoever has room for so much more does not break a figure, in percent of the text's height. */
  private static final int ROOM = 220;

  private static final int PERCENT = 100;

  private Stacked() {}

  /**
   * What was read of each piece; before a figure that stands below another one something is lost. A
   * bar on a line of its own below or above other text is what is left of a ruling that was not
   * straight, and says nothing.
   */
  static List<List<Recognized>> apart(List<Piece> pieces, List<List<Recognized>> read, int usual) {
    List<List<Recognized>> apart = new ArrayList<>(read);
    for (int i = 0; i < pieces.size(); i++) {
      if (isBar(read.get(i)) && isBesideNothing(pieces.get(i), pieces)) {
        apart.set(i, List.of());
      }
    }
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Piece upper = pieces.get(i);
      Piece lower = pieces.get(i + 1);
      boolean below = upper.cell() == lower.cell() && lower.y0() >= upper.y1();
      boolean room = (upper.room() - upper.x1() + upper.x0()) * PERCENT > ROOM * usual;
      if (below && room && isFigure(read.get(i)) && isFigure(read.get(i + 1))) {
        List<Recognized> told = new ArrayList<>(read.get(i + 1));
        told.add(0, new Recognized(Print.UNREADABLE, told.get(0).at() - 1, 0));
        apart.set(i + 1, told);
      }
    }
    return apart;
  }

  private static boolean isBar(List<Recognized> read) {
    return !read.isEmpty() && read.stream().allMatch(PieceText::isDash);
  }

  /** Whether there is other text in a cell, and all of it above or below. */
  private static boolean isBesideNothing(Piece bar, List<Piece> pieces) {
    List<Piece> others =
        pieces.stream().filter(other -> other != bar && other.cell() == bar.cell()).toList();
    return !others.isEmpty()
        && others.stream().noneMatch(other -> other.y0() < bar.y1() && bar.y0() < other.y1());
  }

  private static boolean isFigure(List<Recognized> read) {
    return read.stream().anyMatch(Points::isDigit)
        && read.stream().allMatch(one -> Readings.isOfFigures(one.text()) || PieceText.isDash(one));
  }
}
