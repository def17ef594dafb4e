package io.fuhe.batch.settings;

/** What becomes of the forms of a file that was taken away. */
public enum Withdrawn {
  /** They go on counting until something takes their place. */
  STAND,
  /** They count no more. */
  FALL
}
