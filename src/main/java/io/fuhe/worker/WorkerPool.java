package io.fuhe.worker;

import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.mapping.MappingFile;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.FileExaminer;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Examines files in workers, as many as there are threads that ask at once. A worker starts when it
 * is needed first and serves one file after another.
 */
public final class WorkerPool implements FileExaminer, AutoCloseable {

  private final Budget budget;
  private final Setup setup;
  private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
  private final Set<Worker> all = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(WorkerPool::daemon);
  private volatile boolean closed;

  public WorkerPool(Budget budget, Limits limits, List<MappingFile> mappings) {
    this.budget = budget;
    this.setup = new Setup(limits, List.copyOf(mappings));
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkersUnavailable when no worker can be had, which is not the file's fault
   */
  @Override
  public Examined examine(Path file, String name, String id) {
    Task task = new Task(file.toAbsolutePath().toString(), name, id);
    Worker used = idle.poll();
    if (used != null) {
      try {
        return ask(used, task);
      } catch (WorkerLost e) {
        // The files before may have worn it out; only in a fresh one is this file to blame.
      }
    }
    try {
      return ask(fresh(), task);
    } catch (WorkerLost e) {
      if (closed) {
        throw ending(e);
      }
      return Examined.refused(e.reason(), "worker lost", List.of());
    }
  }

  private Examined ask(Worker worker, Task task) throws WorkerLost {
    boolean keep = false;
    try {
      Examined examined = worker.examine(task, budget.time());
      // An error may have left the libraries' caches in any state.
      boolean sound = examined.reason() != Reason.OUT_OF_MEMORY;
      keep = sound && worker.served() < budget.filesPerWorker();
      return examined;
    } finally {
      if (keep) {
        idle.push(worker);
      } else {
        drop(worker);
      }
    }
  }

  private Worker fresh() {
    Worker worker = Worker.start(budget.memory(), setup, clock);
    all.add(worker);
    if (closed) {
      drop(worker);
      throw ending(null);
    }
    return worker;
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

  /** Ends all workers. A file that is being examined is not answered. */
  @Override
  public void close() {
    closed = true;
    clock.shutdownNow();
    all.forEach(this::drop);
    idle.clear();
  }
}
