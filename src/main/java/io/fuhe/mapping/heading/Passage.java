package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.form.Place;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of prose, put together of the lines it is printed in. White space is left out; the
 * folded text is of the same length as the text, so that a position in it leads back to the words
 * and to the line that they stand in.
 */
public final class Passage {

  private static final int FULL_WIDTH = 0xFEE0;

  private final String text;
  private final String folded;
  private final List<Place> places;

  private Passage(String text, String folded, List<Place> places) {
    this.text = text;
    this.folded = folded;
    this.places = places;
  }

  /** The lines as one passage. */
  public static Passage of(List<Cell> lines) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    for (Cell line : lines) {
      for (char c : line.text().toCharArray()) {
        if (!isSpace(c)) {
          text.append(c);
          places.add(line.place());
        }
      }
    }
    return new Passage(text.toString(), fold(text), places);
  }

  /** Words of a cell, looked at like a paragraph. */
  public static Passage of(Text text) {
    return of(List.of(new Cell(0, 0, 1, 1, text.value(), text.place())));
  }

  /** The words without white space. */
  public String text() {
    return text;
  }

  /** The same, full-width forms of ASCII characters folded; numbers in circles stay. */
  public String folded() {
    return folded;
  }

  /** Whether a digit stands between two positions; without one there is no figure to look for. */
  public boolean holdsDigit(int from, int to) {
    for (int i = from; i < to; i++) {
      if (folded.charAt(i) >= '0' && folded.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The place of the line that a position stands in. */
  public Place placeAt(int position) {
    return places.get(position);
  }

  /** What stands from one position to another, at the place of its beginning. */
  public Text cut(int from, int to) {
    return new Text(text.substring(from, to), places.get(from));
  }

  /** A number from one position to another. */
  public Figure figure(int from, int to) {
    return new Figure(folded.substring(from, to).replace(",", ""), places.get(from));
  }

  /** The text with its full-width characters made half-width. */
  public static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c);
    }
    return folded.toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
