package io.fuhe.check.repair;

import io.fuhe.check.Slip;
import java.util.Comparator;

/**
 * A change of one value that may clear something.
 *
 * @param path the value's path
 * @param value what would have to stand there
 * @param slip how it may have come to what stands there
 * @param whole whether it is what a sum is declared to be, of which there is one, and not one of
 *     its many parts
 * @param confirmed whether another figure of the row says what stands there
 * @param confirming whether another figure of the row says what would have to stand there
 */
record Candidate(
    String path, String value, Slip slip, boolean whole, boolean confirmed, boolean confirming) {

  /** The likeliest first. */
  static final Comparator<Candidate> LIKELIEST =
      Comparator.comparingInt(Candidate::weight)
          .thenComparing(candidate -> !candidate.whole())
          .thenComparing(candidate -> !candidate.confirming());

  private static final int SLIPS = Slip.values().length;

  /**
   * A whole that nobody added up is likelier than any one of its parts that is merely another
   * figure, and less likely than a slip that has a shape. What another figure confirms is the least
   * likely to be wrong, unless a slip made it alike: 1 of 10 points written as 10.
   */
  private int weight() {
    boolean shaped = slip.compareTo(Slip.ONE_DIGIT) < 0;
    int kind = shaped && !confirmed ? 0 : confirmed && !shaped ? 3 : whole ? 1 : 2;
    return kind * SLIPS + slip.ordinal();
  }
}
