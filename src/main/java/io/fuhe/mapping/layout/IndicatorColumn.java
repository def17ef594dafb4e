package io.fuhe.mapping.layout;

/** A column of the indicator table. */
public enum IndicatorColumn {
  LEVEL1,
  LEVEL2,
  NAME,
  /** The sign of a target, in a cell of its own. */
  SIGN,
  /** A target that took the place of the first one. */
  ADJUSTED,
  TARGET,
  /** The unit of a target, in a cell of its own. */
  UNIT,
  ACTUAL,
  POINTS,
  SCORE,
  EXPLANATION,
  /** A column that has a name and no use. */
  IGNORED
}
