package io.fuhe.desk.store;

import io.fuhe.form.Place;

/**
 * A cell of an original that a page points at.
 *
 * @param kind how it is drawn
 * @param to the id of what it belongs to on the page; empty where it leads nowhere
 */
public record Mark(Place place, Kind kind, String to) {

  /** What a cell is to a page; of several of one cell the first is drawn. */
  public enum Kind {
    /** What a finding is about. */
    VALUE,
    /** What the computed figure is made of. */
    ADDEND,
    /** A person put it right. */
    CORRECTED,
    /** Nothing was made of it. */
    UNREAD,
    /** It was read. */
    READ
  }
}
