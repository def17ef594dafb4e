package io.fuhe.mapping;

/** A column of the overall goal. */
enum GoalColumn {
  EXPECTED,
  ACHIEVED,
  POINTS,
  SCORE
}
