package io.fuhe.batch.settings;

import io.fuhe.document.Limits;
import io.fuhe.mapping.layout.MappingFile;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.worker.FileWork;
import io.fuhe.worker.FirstHere;
import io.fuhe.worker.WorkHere;
import io.fuhe.worker.WorkerPool;
import java.nio.file.Path;
import java.util.List;

/** How files are worked on: within the limits that are set, whoever asks. */
public final class FileWorks {

  private FileWorks() {}

  /**
   * Works in processes of their own, or in this one where the settings say so.
   *
   * @param files the mappings as files, which such a process is given
   * @param mappings the same, loaded
   * @param folder for temporary files, of nothing else at the same time
   */
  public static FileWork of(
      FuheProperties properties, List<MappingFile> files, Mappings mappings, Path folder) {
    return properties.isolated()
        ? new WorkerPool(properties.limits().budget(), limits(properties), files, folder)
        : new WorkHere(limits(properties), mappings);
  }

  /** The same for who looks at a few files: such processes are started where one is needed. */
  public static FileWork ofFew(
      FuheProperties properties, List<MappingFile> files, Mappings mappings, Path folder) {
    FileWork work = of(properties, files, mappings, folder);
    return properties.isolated()
        ? new FirstHere(
            properties.limits().budget(), new WorkHere(limits(properties), mappings), work)
        : work;
  }

  /** How much a reader takes of a file. */
  public static Limits limits(FuheProperties properties) {
    return properties.reading();
  }
}
