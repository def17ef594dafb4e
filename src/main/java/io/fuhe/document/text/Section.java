package io.fuhe.document.text;

import java.util.List;

/** A stretch of a text. */
sealed interface Section {

  /** One line outside of tables. */
  record Prose(String text) implements Section {}

  /** The rows of a table, each with the texts of its cells. */
  record Table(List<List<String>> rows) implements Section {}
}
