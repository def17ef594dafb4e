package io.fuhe.desk;

import io.fuhe.form.Place;
import io.fuhe.worker.Sight;

/** What the desk has the program around it do. */
public interface DeskWork {

  /** Starts a run over the inbox, unless one is under way. */
  void start();

  /** Asks the run that is under way to stop; what it had in hand is taken up by the next. */
  void stop();

  /** Whether a run is under way. */
  boolean isRunning();

  /**
   * A part of an original, and a picture of it where it is a page.
   *
   * @param picture a PNG; null where there is none
   */
  record Looked(Sight sight, byte[] picture) {}

  /**
   * Shows the part of an original that a place is in; it is read as in a run, apart and within the
   * limits.
   *
   * @param name what the submitter called it
   */
  Looked look(String sha256, String name, Place at);
}
