package io.fuhe.worker;

import io.fuhe.document.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import tools.jackson.core.JacksonException;

/** The program's end of a worker. Used by one thread at a time. */
final class Worker implements AutoCloseable {

  /** A slow and busy machine needs seconds. */
  private static final Duration START = Duration.ofMinutes(2);

  private final ScheduledExecutorService clock;
  private final Path folder;
  private final Process process;
  private final Frames frames;
  private final LastWords lastWords;
  private int served;
  private volatile boolean late;

  private Worker(ScheduledExecutorService clock, Path folder, List<String> command)
      throws IOException {
    this.clock = clock;
    this.folder = folder;
    process = new ProcessBuilder(command).directory(folder.toFile()).start();
    frames = new Frames(process.getInputStream(), process.getOutputStream());
    lastWords = LastWords.of(process.getErrorStream());
  }

  /**
   * Starts a worker and waits until it can be asked.
   *
   * @param memory its heap, in bytes
   * @param folder an existing folder, where it keeps its temporary files in one of its own
   * @throws WorkerLost when it was ended from outside
   * @throws WorkersUnavailable when it does not come up
   */
  static Worker start(long memory, Setup setup, ScheduledExecutorService clock, Path folder)
      throws WorkerLost {
    Worker worker = null;
    try {
      Path own = Files.createTempDirectory(folder, "worker");
      worker = new Worker(clock, own, LaunchCommand.of(memory, own));
      if (worker.ask(setup, Boolean.class, START).isEmpty()) {
        throw new IOException("the mappings are too long");
      }
      return worker;
    } catch (IOException | WorkerLost e) {
      String said = "";
      if (worker != null) {
        worker.close();
        said = worker.lastWords.toString();
      }
      if (e instanceof WorkerLost lost && lost.isStopped()) {
        throw lost;
      }
      throw new WorkersUnavailable("no worker could be started: " + e + "\n" + said, e);
    }
  }

  /** How many files it was given. */
  int served() {
    return served;
  }

  /**
   * Has it work on a file.
   *
   * @throws WorkerLost when there is no answer within the time, or none any more
   */
  <A> A work(Task<A> task, Duration time) throws WorkerLost {
    served++;
    return ask(task, task.answer(), time)
        .orElseGet(() -> task.refused(Reason.TOO_COMPLEX, "too much to ask"));
  }

  /** Ends it at once, whatever it is asked. May be called from any thread. */
  void end() {
    process.destroyForcibly();
  }

  /** Empty where the question is too long to be asked. */
  private <T> Optional<T> ask(Object question, Class<T> type, Duration time) throws WorkerLost {
    ScheduledFuture<?> alarm =
        clock.schedule(this::stopLate, time.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return frames.write(question) ? Optional.of(frames.read(type)) : Optional.empty();
    } catch (IOException | JacksonException e) {
      throw lost();
    } finally {
      alarm.cancel(false);
    }
  }

  private void stopLate() {
    late = true;
    process.destroyForcibly();
  }

  private WorkerLost lost() {
    if (late) {
      return WorkerLost.by(Reason.TIMEOUT);
    }
    int code = endOf(process);
    return WorkerExit.stopped(code) ? WorkerLost.stopped() : WorkerLost.by(WorkerExit.reason(code));
  }

  /** Its answers have ended, so it has or soon will. */
  private static int endOf(Process process) {
    try {
      if (!process.waitFor(1, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkersUnavailable("interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    FileUtils.deleteQuietly(folder.toFile());
  }
}
