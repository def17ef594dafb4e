package io.fuhe.worker;

import java.io.IOException;
import java.nio.file.Path;

/** A program that waits for a file's answer until somebody ends it. */
final class BusyProgram {

  private BusyProgram() {}

  public static void main(String[] args) throws IOException {
    try (WorkerPool pool = Pools.patient()) {
      pool.examine(Path.of(args[0]), "pipe", "id");
    }
  }
}
