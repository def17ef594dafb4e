package io.fuhe.pipeline;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where something failed, for a log: classes and lines. The words of an exception are left out,
 * since parsers quote the file in them, and a file has people's names and telephone numbers.
 */
final class Trace {

  /** Causes can be circular, and the frames of an overflown stack are thousands. */
  private static final int CAUSES = 5;

  private static final int FRAMES = 12;

  private Trace() {}

  static String of(Throwable met) {
    StringBuilder trace = new StringBuilder();
    Throwable at = met;
    for (int i = 0; i < CAUSES && at != null; i++) {
      trace.append(i == 0 ? "" : " caused by ").append(at.getClass().getName()).append(' ');
      trace.append(
          Arrays.stream(at.getStackTrace())
              .limit(FRAMES)
              .map(f -> f.getFileName() + ":" + f.getLineNumber())
              .collect(Collectors.joining(" < ")));
      at = at.getCause();
    }
    return trace.toString();
  }
}
