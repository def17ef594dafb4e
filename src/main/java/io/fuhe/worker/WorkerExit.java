package io.fuhe.worker;

import io.fuhe.document.Reason;
import java.util.Set;

/** What the code that a worker ended with says. */
final class WorkerExit {

  static final int DONE = 0;
  static final int FAILED = 1;

  /** What {@code -XX:+ExitOnOutOfMemoryError} ends with. */
  static final int OUT_OF_MEMORY = 3;

  /** Hang-up, interrupt, termination: somebody ends the program, and the workers with it. */
  private static final Set<Integer> STOPPED = Set.of(129, 130, 143);

  private WorkerExit() {}

  /** Whether somebody outside ended it. */
  static boolean stopped(int code) {
    return STOPPED.contains(code);
  }

  /** What a file did to a worker that ended by itself. */
  static Reason reason(int code) {
    return code == OUT_OF_MEMORY ? Reason.OUT_OF_MEMORY : Reason.READER_CRASHED;
  }
}
