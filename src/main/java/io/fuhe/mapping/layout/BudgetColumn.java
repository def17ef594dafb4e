package io.fuhe.mapping.layout;

/** A column of the budget table. */
public enum BudgetColumn {
  INITIAL,
  ADJUSTED,
  EXECUTED,
  RATE,
  POINTS,
  SCORE,
  /** What was taken off the points; it tells the score where no column does. */
  DEDUCTION,
  /** A column that has a name and no use. */
  IGNORED
}
