package io.fuhe.document.excel;

import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a sheet says of its columns. */
final class StreamedColumns {

  /** What one element says of some columns, counted from 1; a width below 0 is not said. */
  private record Columns(int first, int last, boolean hidden, double width, int style) {

    boolean cover(int column) {
      return column >= first && column <= last;
    }

    boolean meet(Columns other) {
      return first <= other.last && other.first <= last;
    }
  }

  /** What Excel takes where a sheet does not say how wide its columns are. */
  private static final int USUAL_WIDTH = 8;

  /** Below half of this, POI and Excel show nothing of a column. */
  private static final double NARROWEST = 1.0 / 256;

  private final List<Columns> all = new ArrayList<>();
  private int usual = USUAL_WIDTH;
  private boolean overlapping;

  /** Takes what the current element says of all columns. */
  void usual(XmlCursor xml) {
    usual = xml.number("baseColWidth", USUAL_WIDTH);
  }

  /** Takes what the current element says of some columns. */
  void add(XmlCursor xml) {
    String width = xml.attribute("width");
    Columns said =
        new Columns(
            xml.number("min", 0),
            xml.number("max", 0),
            StreamedText.isTrue(xml.attribute("hidden")),
            width == null ? -1 : Double.parseDouble(width),
            xml.number("style", 0));
    overlapping |= all.stream().anyMatch(said::meet);
    all.add(said);
  }

  /** Whether it is said twice of a column, as no spreadsheet does. */
  boolean overlapping() {
    return overlapping;
  }

  /** The style of a column's cells that have none of their own. */
  int style(int column) {
    return all.stream()
        .filter(said -> said.cover(column + 1))
        .mapToInt(Columns::style)
        .findFirst()
        .orElse(0);
  }

  /** The columns before one, counted from 0, that are hidden or have no width. */
  BitSet hidden(int before) {
    BitSet hidden = new BitSet();
    if (usual == 0) {
      hidden.set(0, before);
    }
    for (Columns said : all) {
      double width = said.width() < 0 ? usual : said.width();
      boolean unseen = said.hidden() || width < NARROWEST / 2;
      int first = Math.max(1, said.first());
      if (first <= Math.min(said.last(), before)) {
        hidden.set(first - 1, Math.min(said.last(), before), unseen);
      }
    }
    return hidden;
  }
}
