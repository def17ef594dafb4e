package io.fuhe.form;

import java.math.BigDecimal;

/**
 * How much each thing weighs that speaks for looking at a unit: {@code sampling.yaml}. One that
 * weighs nothing does not speak.
 *
 * @param error an error, by the number of the unit's forms
 * @param warning a warning that figures prove, by the number of forms
 * @param judgement a warning about words and sense, by the number of forms
 * @param fullMarks every self-evaluation at the full total
 * @param qualitative every target one that nobody can measure; a part of them, so much less
 * @param late a form that came after the deadline
 * @param repeated a file that a later one took the place of, or two that say different things
 * @param missing a form that is owed and did not come
 */
public record Weights(
    BigDecimal error,
    BigDecimal warning,
    BigDecimal judgement,
    BigDecimal fullMarks,
    BigDecimal qualitative,
    BigDecimal late,
    BigDecimal repeated,
    BigDecimal missing) {

  private static final BigDecimal NO = BigDecimal.ZERO;

  /** Nothing speaks for looking at any unit. */
  public static final Weights NONE = new Weights(NO, NO, NO, NO, NO, NO, NO, NO);
}
