package io.fuhe.nightly;

import io.fuhe.batch.run.Pace;
import java.time.InstantSource;

/** What is run every night. */
public interface NightlyRun extends Recorder.Run {

  /** Asks the run in hand, if there is one, to stop after the files in hand. */
  void stop();

  /** How the run in hand gets on. */
  default Pace pace() {
    return new Pace(InstantSource.system());
  }
}
