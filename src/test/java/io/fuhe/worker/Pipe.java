package io.fuhe.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file that no reader ever gets to the end of: nobody writes to it. */
final class Pipe {

  private Pipe() {}

  static Path in(Path folder) throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    Process make;
    try {
      make = new ProcessBuilder("mkfifo", pipe.toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "no named pipes here");
      throw e;
    }
    assertThat(make.waitFor()).isZero();
    return pipe;
  }

  /**
   * Waits until workers read it, ends them, and says which they were.
   *
   * @param end how to end a worker
   */
  static List<ProcessHandle> readers(Path pipe, Consumer<ProcessHandle> end) throws Exception {
    // Opens only when somebody has opened it to read, who then waits for the first byte.
    try (OutputStream held = Files.newOutputStream(pipe)) {
      List<ProcessHandle> workers = Pools.workers();
      for (ProcessHandle worker : workers) {
        end.accept(worker);
        worker.onExit().get();
      }
      return workers;
    }
  }
}
