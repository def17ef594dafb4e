package io.fuhe.mapping.layout;

/** A column of the overall goal. */
public enum GoalColumn {
  EXPECTED,
  ACHIEVED,
  POINTS,
  SCORE
}
