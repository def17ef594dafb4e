package io.fuhe.form;

import java.util.List;

/**
 * A figure that a report states of a thing.
 *
 * @param thing the words that name the thing, folded
 * @param values the figure with its unit, or several where the report leaves open which one holds:
 *     13000万元/150000万元
 * @param target whether it is what was aimed at, and not what was reached
 * @param year the year that it is stated for, or null where none is named
 * @param chapter the number of the uppermost section that states it, or an empty text
 * @param indicator the position of the indicator that states it, or null where the prose does
 */
public record StatedFigure(
    String thing,
    List<Text> values,
    boolean target,
    Integer year,
    String chapter,
    Integer indicator) {

  public StatedFigure {
    values = List.copyOf(values);
  }
}
