package io.fuhe.mapping.layout;

/** A column of the budget table. */
public enum BudgetColumn {
  INITIAL,
  ADJUSTED,
  EXECUTED,
  RATE,
  POINTS,
  SCORE,
  /** A column that has a name and no use. */
  IGNORED
}
