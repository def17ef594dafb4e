package io.fuhe.form;

/**
 * One row of the budget table; amounts in the form's unit of money, null where the form has no such
 * column.
 *
 * @param label the row's label without 其中 and numbering
 * @param partOf the label of the line that this one is a part of, or null for a total
 * @param initial 年初预算数, or the only budget column
 * @param adjusted 全年预算数, where the form has both
 * @param executed 执行数
 * @param declaredRate 执行率 as printed
 * @param points 分值
 * @param score 得分
 */
public record BudgetLine(
    Text label,
    String partOf,
    Figure initial,
    Figure adjusted,
    Figure executed,
    Figure declaredRate,
    Figure points,
    Figure score) {

  /** Whether this line is a total and no part of another one. */
  public boolean isTotal() {
    return partOf == null;
  }

  /** The line with other points and another score. */
  public BudgetLine scored(Figure otherPoints, Figure otherScore) {
    return new BudgetLine(
        label, partOf, initial, adjusted, executed, declaredRate, otherPoints, otherScore);
  }

  /** What execution is measured against: the adjusted budget, or the only one. */
  public Figure base() {
    return adjusted != null && adjusted.value().isPresent() ? adjusted : initial;
  }
}
