package io.fuhe.worker;

import io.fuhe.document.Limits;
import io.fuhe.mapping.MappingFile;
import io.fuhe.mapping.MappingLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Pools with the built-in mappings. */
final class Pools {

  private static final Duration LONG = Duration.ofMinutes(5);

  private Pools() {}

  static WorkerPool patient() throws IOException {
    return of(new Budget(LONG, 512L << 20, 100));
  }

  static WorkerPool of(Budget budget) throws IOException {
    return new WorkerPool(budget, Limits.DEFAULT, mappings());
  }

  static List<MappingFile> mappings() throws IOException {
    return MappingLoader.filesIn(Path.of("mappings"));
  }

  /** The workers that run now. */
  static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(p -> p.info().command().orElse("").contains("java"))
        .toList();
  }
}
