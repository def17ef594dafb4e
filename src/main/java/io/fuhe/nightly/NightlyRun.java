package io.fuhe.nightly;

/** What is run every night. */
public interface NightlyRun extends Recorder.Run {

  /** Asks the run in hand, if there is one, to stop after the files in hand. */
  void stop();
}
