package io.fuhe.mapping;

/** A column of the budget table. */
enum BudgetColumn {
  INITIAL,
  ADJUSTED,
  EXECUTED,
  RATE,
  POINTS,
  SCORE,
  /** A column that has a name and no use. */
  IGNORED
}
