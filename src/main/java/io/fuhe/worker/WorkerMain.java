package io.fuhe.worker;

import io.fuhe.document.Reason;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingLoader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A worker: is told the mappings, then works on file after file until nobody asks any more. */
public final class WorkerMain {

  private WorkerMain() {}

  /** Runs a worker over the process's standard input and output. */
  public static void main(String[] args) {
    // What a parser prints must not get between the answers.
    System.setIn(InputStream.nullInputStream());
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    Frames program =
        new Frames(
            new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    try {
      serve(program);
    } catch (OutOfMemoryError e) {
      end(WorkerExit.OUT_OF_MEMORY);
    } catch (Throwable e) {
      e.printStackTrace();
      end(WorkerExit.FAILED);
    }
  }

  private static void serve(Frames program)
      throws IOException, InvalidMappings, InterruptedException {
    Setup setup = program.read(Setup.class);
    FileWork here = new WorkHere(setup.limits(), new MappingLoader().load(setup.mappings()));
    program.write(true);
    BlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
    Thread listener = new Thread(() -> listen(program, tasks), "listener");
    listener.setDaemon(true);
    listener.start();
    while (true) {
      Task<?> task = tasks.take();
      if (!program.write(task.done(here))) {
        program.write(task.refused(Reason.TOO_COMPLEX, "too much to say"));
      }
    }
  }

  /** Listens also while a file is worked on: when the program is gone, so is the worker. */
  private static void listen(Frames program, BlockingQueue<Task<?>> tasks) {
    try {
      while (true) {
        tasks.add(program.read(Task.class));
      }
    } catch (IOException e) {
      end(WorkerExit.DONE);
    }
  }

  /** Ends at once, whatever the other threads are in the middle of. */
  private static void end(int code) {
    Runtime.getRuntime().halt(code);
  }
}
