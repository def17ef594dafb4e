package io.fuhe.worker;

import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Remark;
import io.fuhe.document.Limits;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.pipeline.Examined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.commons.io.FileUtils;

/**
 * Works on files in workers, as many as there are threads that ask at once. A worker starts when it
 * is needed first and serves one file after another.
 */
public final class WorkerPool implements FileWork {

  /** In so many workers a file may be ended from outside before the program gives up. */
  private static final int TRIES = 3;

  private final Budget budget;
  private final Setup setup;
  private final Path folder;
  private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
  private final Set<Worker> all = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(WorkerPool::daemon);
  private final Set<Worker> halting = ConcurrentHashMap.newKeySet();
  private boolean cleared;
  private volatile boolean halted;
  private volatile boolean closed;

  /**
   * A pool without workers yet.
   *
   * @param folder for temporary files, of no other pool at the same time
   */
  public WorkerPool(Budget budget, Limits limits, List<MappingFile> mappings, Path folder) {
    this.budget = budget;
    this.setup = new Setup(limits, List.copyOf(mappings));
    this.folder = folder.toAbsolutePath();
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkersUnavailable when no worker can be had, which is not the file's fault
   */
  @Override
  public Examined examine(Path file, String name, String id) {
    return work(new Task.Read(absolute(file), name, id, false));
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkersUnavailable when no worker can be had, which is not the file's fault
   */
  @Override
  public Examined examineUnlessPictures(Path file, String name, String id) {
    return work(new Task.Read(absolute(file), name, id, true));
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkersUnavailable when no worker can be had, which is not the file's fault
   * @throws WorkHalted when somebody asked to stop
   */
  @Override
  public Annotation copy(
      Path original, String name, List<Remark> remarks, Language language, Path target) {
    return work(new Task.Annotate(absolute(original), name, remarks, language, absolute(target)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkersUnavailable when no worker can be had, which is not the file's fault
   */
  @Override
  public Sight look(Path file, String name, Place at, Path picture) {
    return work(new Task.Look(absolute(file), name, at, absolute(picture)));
  }

  private static String absolute(Path file) {
    return file.toAbsolutePath().toString();
  }

  private <A> A work(Task<A> task) {
    Worker used = idle.poll();
    if (used != null) {
      try {
        A answer = ask(used, task);
        if (task.isSound(answer)) {
          return answer;
        }
      } catch (WorkerLost e) {
        // As with one that took too much memory.
      }
      // The files before may have worn it out; only in a fresh one is this file to blame.
    }
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        return ask(fresh(), task);
      } catch (WorkerLost e) {
        if (closed) {
          throw ending(e);
        }
        if (!e.isStopped()) {
          return task.refused(e.reason(), "worker lost");
        }
        // Ctrl-C reaches the workers too, and the file in hand is to be finished.
      }
    }
    throw new WorkersUnavailable("workers are ended from outside", null);
  }

  private <A> A ask(Worker worker, Task<A> task) throws WorkerLost {
    boolean keep = false;
    try {
      A answer = task.mayBeHalted() ? unlessHalted(worker, task) : worker.work(task, budget.time());
      keep = task.isSound(answer) && worker.served() < budget.filesPerWorker();
      return answer;
    } finally {
      if (keep) {
        idle.push(worker);
      } else {
        drop(worker);
      }
    }
  }

  private <A> A unlessHalted(Worker worker, Task<A> task) throws WorkerLost {
    halting.add(worker);
    try {
      if (halted) {
        throw new WorkHalted();
      }
      return worker.work(task, budget.time());
    } catch (WorkerLost e) {
      if (halted) {
        throw new WorkHalted();
      }
      throw e;
    } finally {
      halting.remove(worker);
    }
  }

  @Override
  public void halt() {
    halted = true;
    halting.forEach(Worker::end);
  }

  @Override
  public void resume() {
    halted = false;
  }

  private Worker fresh() throws WorkerLost {
    clear();
    Worker worker = Worker.start(budget.memory(), setup, clock, folder);
    all.add(worker);
    if (closed) {
      drop(worker);
      throw ending(null);
    }
    return worker;
  }

  /** A killed program leaves its workers' files behind. */
  private synchronized void clear() {
    if (cleared) {
      return;
    }
    try {
      FileUtils.deleteDirectory(folder.toFile());
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new WorkersUnavailable("no folder for temporary files: " + folder, e);
    }
    cleared = true;
  }

  private static WorkersUnavailable ending(Exception cause) {
    return new WorkersUnavailable("the program is ending", cause);
  }

  private void drop(Worker worker) {
    all.remove(worker);
    worker.close();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "worker-clock");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends all workers. A file that is being worked on is not answered. */
  @Override
  public synchronized void close() {
    closed = true;
    clock.shutdownNow();
    all.forEach(this::drop);
    idle.clear();
    if (cleared) {
      FileUtils.deleteQuietly(folder.toFile());
    }
  }
}
