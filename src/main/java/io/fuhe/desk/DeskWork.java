package io.fuhe.desk;

/** What the desk has the program around it do. */
public interface DeskWork {

  /** Starts a run over the inbox, unless one is under way. */
  void start();

  /** Asks the run that is under way to stop; what it had in hand is taken up by the next. */
  void stop();

  /** Whether a run is under way. */
  boolean isRunning();
}
