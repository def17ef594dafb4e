package io.fuhe.sheet;

/** What is put in the place of a placeholder. */
sealed interface Filling {

  /** Nothing: for the reviewer to fill in. */
  Filling EMPTY = new Words("");

  /** Words as they are, never a formula. */
  record Words(String words) implements Filling {}

  /** A figure as it was printed: a number where it is one, else words. */
  record Printed(String figure) implements Filling {}

  /** How many there are. */
  record Count(int number) implements Filling {}

  /** A formula without its equals sign. */
  record Formula(String formula) implements Filling {}
}
