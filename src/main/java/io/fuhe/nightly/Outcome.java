package io.fuhe.nightly;

/** How a run ended. */
public enum Outcome {
  /** It came to its end; reports are written. */
  COMPLETED,
  /** It came to its end, but met none of the files of the run before. */
  MISSED,
  /** It was asked to stop; the next one goes on where it stopped. */
  STOPPED,
  /** It failed. */
  FAILED,
  /** It did not begin, because another run worked on the same data folder. */
  BUSY
}
