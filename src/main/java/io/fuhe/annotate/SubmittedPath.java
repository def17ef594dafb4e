package io.fuhe.annotate;

import io.fuhe.report.HarmlessName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The path under which a file was submitted, below another folder. Names that lead out of it, or
 * that a common file system does not take, are neutralised.
 */
final class SubmittedPath {

  /** File systems allow 255 bytes; a mark before the name and an ending after it need some. */
  private static final int LONGEST = 230;

  /** So many characters at the end of a name are kept. */
  private static final int ENDING = 8;

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
        given.stream()
            .filter(n -> !n.isEmpty())
            .map(HarmlessName::of)
            .map(SubmittedPath::shortened)
            .toList();
    String path = names.stream().collect(Collectors.joining("/"));
    if (path.isEmpty() || !path.equals(submitted)) {
      // What was neutralised must not fall on the path of another file.
      String mark = "%08x-".formatted(submitted.hashCode());
      int slash = path.lastIndexOf('/') + 1;
      path = path.substring(0, slash) + mark + path.substring(slash);
    }
    Path target = folder;
    for (String name : path.split("/")) {
      target = target.resolve(name);
    }
    return target;
  }

  /** Cut in the middle, so that the ending stays. */
  private static String shortened(String name) {
    int[] points = name.codePoints().toArray();
    int from = Math.max(0, points.length - ENDING);
    String ending = new String(points, from, points.length - from);
    String stem = new String(points, 0, from);
    while (bytes(stem + ending) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
