package io.fuhe.desk.web;

import io.fuhe.form.Place;

/** What a cell is called on a page. */
final class CellAnchor {

  private CellAnchor() {}

  /** The id of the first cell of a place. */
  static String of(Place place) {
    String table =
        place.sheet() != null
            ? place.sheet()
            : place.table() != null ? "t" + place.table() : "p" + place.page();
    return "cell-" + Integer.toHexString(table.hashCode()) + "-" + place.cell().split(":")[0];
  }
}
