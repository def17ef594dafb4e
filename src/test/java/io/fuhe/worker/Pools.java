package io.fuhe.worker;

import io.fuhe.document.Limits;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.mapping.layout.MappingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Pools with the built-in mappings. */
final class Pools {

  static final Budget PATIENT = new Budget(Duration.ofMinutes(5), 512L << 20, 100);

  private Pools() {}

  static WorkerPool patient(Path folder) throws IOException {
    return of(PATIENT, folder);
  }

  /**
   * A pool.
   *
   * @param folder where it has a folder for what is temporary
   */
  static WorkerPool of(Budget budget, Path folder) throws IOException {
    return new WorkerPool(budget, Limits.DEFAULT, mappings(), folder.resolve("workers"));
  }

  static List<MappingFile> mappings() {
    return ProjectMappings.files();
  }

  /** The workers that run now. */
  static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(p -> p.info().command().orElse("").contains("java"))
        .toList();
  }
}
