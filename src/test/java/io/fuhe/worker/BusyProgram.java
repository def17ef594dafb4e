package io.fuhe.worker;

import java.io.IOException;
import java.nio.file.Path;

/** A program that waits for a file's answer until somebody ends it. */
final class BusyProgram {

  private BusyProgram() {}

  public static void main(String[] args) throws IOException {
    Path pipe = Path.of(args[0]);
    try (WorkerPool pool = Pools.patient(pipe.getParent())) {
      pool.examine(pipe, "pipe", "id");
    }
  }
}
