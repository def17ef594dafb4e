package io.fuhe.batch.run;

import io.fuhe.annotate.AnnotatedOriginals;
import io.fuhe.report.content.Copies;
import java.nio.file.Path;
import java.util.Optional;

/** Where the annotated copies of a run are. */
public final class CopiesFolder {

  private CopiesFolder() {}

  public static Path of(ReportRequest request) {
    return request.folder().resolve(AnnotatedOriginals.FOLDER);
  }

  /** The copies that are there, seen from the folder of the reports. */
  public static Copies copies(ReportRequest request) {
    return copies(request, request.folder());
  }

  /** The copies that are there, seen from another folder. */
  public static Copies copies(ReportRequest request, Path from) {
    String separator = request.folder().getFileSystem().getSeparator();
    return file -> {
      Optional<Path> copy = AnnotatedOriginals.copy(of(request), file);
      return copy.map(c -> from.relativize(c).toString().replace(separator, "/"));
    };
  }
}
