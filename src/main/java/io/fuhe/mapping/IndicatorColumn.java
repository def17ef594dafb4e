package io.fuhe.mapping;

/** A column of the indicator table. */
enum IndicatorColumn {
  LEVEL1,
  LEVEL2,
  NAME,
  TARGET,
  ACTUAL,
  POINTS,
  SCORE,
  EXPLANATION,
  /** A column that has a name and no use. */
  IGNORED
}
