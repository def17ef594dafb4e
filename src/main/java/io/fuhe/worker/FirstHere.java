package io.fuhe.worker;

import com.sun.management.ThreadMXBean;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Remark;
import io.fuhe.document.Reason;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.FileExaminer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Examines files in this process as long as that goes well, which for a few files is quicker than
 * to start a worker. An answer counts only where a worker would have given the same: it came in
 * time, for less memory than a worker has, and is none of those that depend on the process. For any
 * other a worker is asked, and for all other work. Used by one thread at a time.
 */
public final class FirstHere implements FileWork {

  /** Who waits for longer is better off with a worker, which can be ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<Reason> OF_THE_PROCESS =
      EnumSet.of(Reason.TOO_COMPLEX, Reason.OUT_OF_MEMORY, Reason.INTERNAL_ERROR);

  private final Budget budget;
  private final FileExaminer here;
  private final FileWork workers;
  private int left;

  /**
   * Begins in this process.
   *
   * @param budget that of the workers
   * @param here examines in this process
   * @param workers who are asked otherwise; closed with this
   */
  public FirstHere(Budget budget, FileExaminer here, FileWork workers) {
    this.budget = budget;
    this.here = here;
    this.workers = workers;
    this.left = budget.filesPerWorker();
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkersUnavailable when a worker is needed and cannot be had
   */
  @Override
  public Examined examine(Path file, String name, String id) {
    Optional<Examined> answer = left-- > 0 ? here(file, name, id) : Optional.empty();
    return answer.orElseGet(() -> workers.examine(file, name, id));
  }

  /** The answer of this process; empty where it does not count. */
  private Optional<Examined> here(Path file, String name, String id) {
    FutureTask<Optional<Examined>> task =
        new FutureTask<>(() -> within(budget.memory(), file, name, id));
    Thread thread = new Thread(null, task, "here", LaunchCommand.STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      Duration time = budget.time().compareTo(PATIENCE) < 0 ? budget.time() : PATIENCE;
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It goes on, and takes from the next files what they need.
      left = 0;
    } catch (ExecutionException e) {
      left = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private Optional<Examined> within(long memory, Path file, String name, String id) {
    long before = allocated();
    Examined examined = here.examine(file, name, id);
    boolean counts =
        allocated() - before < memory
            && (examined.accepted() || !OF_THE_PROCESS.contains(examined.reason()));
    return counts ? Optional.of(examined) : Optional.empty();
  }

  /** All that this thread has ever asked for, in bytes: no less than what it holds. */
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Override
  public Annotation copy(
      Path original, String name, List<Remark> remarks, Language language, Path target) {
    return workers.copy(original, name, remarks, language, target);
  }

  @Override
  public Sight look(Path file, String name, Place at, Path picture) {
    return workers.look(file, name, at, picture);
  }

  @Override
  public void halt() {
    workers.halt();
  }

  @Override
  public void resume() {
    workers.resume();
  }

  @Override
  public void close() {
    workers.close();
  }
}
