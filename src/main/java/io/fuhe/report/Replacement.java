package io.fuhe.report;

import io.fuhe.files.Whole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Puts a finished file in the place of an older one. */
public final class Replacement {

  /** When a workbook was made is no difference. */
  private static final String DATES = "docProps/core.xml";

  private Replacement() {}

  /**
   * Moves a file to its place unless the one there says the same.
   *
   * @return whether it was moved
   */
  public static boolean ifDifferent(Path made, Path place) throws IOException {
    if (Files.isRegularFile(place) && same(made, place)) {
      return false;
    }
    Whole.move(made, place);
    return true;
  }

  /** Whether two files say the same. */
  static boolean same(Path made, Path place) throws IOException {
    if (Files.mismatch(made, place) < 0) {
      return true;
    }
    if (!place.toString().endsWith(".xlsx")) {
      return false;
    }
    try {
      return parts(made).equals(parts(place));
    } catch (java.util.zip.ZipException damaged) {
      return false;
    }
  }

  private static Map<String, Long> parts(Path workbook) throws IOException {
    Map<String, Long> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      zip.stream()
          .filter(e -> !e.getName().equals(DATES))
          .forEach((ZipEntry e) -> parts.put(e.getName(), e.getCrc()));
    }
    return parts;
  }
}
