package io.fuhe.document.text;

import java.util.List;
import java.util.Optional;

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
    Optional<CommaSeparated> separated = CommaSeparated.of(text);
    return separated.isPresent() ? separated.get() : new TabSeparated();
  }
}
