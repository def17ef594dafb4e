package io.fuhe.report.content;

import io.fuhe.check.Severity;

/**
 * One of the parts that a long list of findings is split into: those of some units, in the order of
 * the units' names; of a unit with too many, some of its findings, the gravest first.
 *
 * @param number counted from 1
 * @param of how many parts there are
 * @param first the name of its first unit
 * @param last the name of its last unit
 * @param standing how many findings stand, by severity
 * @param gone how many are gone
 */
public record FindingsPart(
    int number, int of, String first, String last, Counts<Severity> standing, int gone) {

  /** Where its reports are, seen from those that lead to it, with slashes. */
  public String folder() {
    return "%s/%03d".formatted(FOLDER, number);
  }

  /** The folder of all parts. */
  public static final String FOLDER = "parts";

  /** The way back from a part's folder. */
  public static final String BACK = "../../";
}
