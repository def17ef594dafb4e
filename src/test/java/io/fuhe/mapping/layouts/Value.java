package io.fuhe.mapping.layouts;

/**
 * Something that a form says at a cell.
 *
 * @param role what of the form it is, as {@code budget.initial} or {@code row.score}
 * @param cell the A1 name of the first cell that holds it
 * @param words the words or the number
 */
record Value(String role, String cell, String words) {

  @Override
  public String toString() {
    return role + "@" + cell + "=" + words;
  }
}
