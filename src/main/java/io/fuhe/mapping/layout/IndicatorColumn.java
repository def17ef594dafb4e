package io.fuhe.mapping.layout;

/** A column of the indicator table. */
public enum IndicatorColumn {
  /** Of a review sheet: what was completed as the reviewer found it. */
  VERIFIED,
  /** Of a review sheet: the score after review. */
  AWARDED,
  /** Of a review sheet: how far the scores lie apart. */
  DEVIATION,
  /** Of a review sheet: what the reviewer says of the row. */
  REMARK,
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
  /** The unit of what was completed, where it has one of its own. */
  ACTUALUNIT,
  POINTS,
  SCORE,
  /** What was taken off the points; it tells the score where no column does. */
  DEDUCTION,
  EXPLANATION,
  /** A column that has a name and no use. */
  IGNORED
}
