package io.fuhe.document.text;

import java.util.List;

/** How a text writes its tables. */
interface Dialect {

  /** The lines and tables of a text. */
  List<Section> sections(String text);

  /** Whether blank cells at the end of a row may be mere padding. */
  default boolean padsRows() {
    return false;
  }

  /** The dialect of a text, told by what its lines look like. */
  static Dialect of(String text) {
    List<String> lines = text.lines().toList();
    if (Markdown.isIn(lines)) {
      return new Markdown();
    }
    if (CellPerLine.isIn(lines)) {
      return new CellPerLine();
    }
    if (text.indexOf('\t') >= 0) {
      return new TabSeparated();
    }
    return CommaSeparated.isIn(text) ? new CommaSeparated() : new TabSeparated();
  }
}
