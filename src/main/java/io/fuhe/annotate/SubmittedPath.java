package io.fuhe.annotate;

import io.fuhe.document.LastPart;
import io.fuhe.files.DiskName;
import io.fuhe.files.HarmlessName;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The path under which a file was submitted, below another folder. Names that lead out of it, or
 * that a common file system does not take, are neutralised.
 */
final class SubmittedPath {

  private SubmittedPath() {}

  /**
   * A path inside the folder.
   *
   * @param submitted relative, with slashes
   * @return the same for the same path, and another one for another path
   */
  static Path below(Path folder, String submitted) {
    List<String> given = List.of(submitted.split("[/\\\\]"));
    List<String> names =
        given.stream().filter(n -> !n.isEmpty()).map(HarmlessName::of).map(DiskName::of).toList();
    String path = names.stream().collect(Collectors.joining("/"));
    if (path.isEmpty() || !path.equals(submitted)) {
      // What was neutralised must not fall on the path of another file.
      String mark = "%08x-".formatted(submitted.hashCode());
      String last = LastPart.of(path);
      path = path.substring(0, path.length() - last.length()) + mark + last;
    }
    Path target = folder;
    for (String name : path.split("/")) {
      target = target.resolve(name);
    }
    return target;
  }
}
