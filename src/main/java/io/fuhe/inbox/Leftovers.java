package io.fuhe.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by its name what an operating system or an office program left beside people's files:
 * nobody submitted it, and there is nothing in it to read.
 */
public final class Leftovers {

  /** What systems keep of a folder that somebody looked at. */
  private static final Set<String> NAMES =
      Set.of(".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini");

  /** The marks of documents that somebody has open, and what macOS keeps beside a file. */
  private static final List<String> BEGINNINGS = List.of("~$", ".~lock.", "._");

  /** Where macOS packs the same. */
  private static final String FOLDER = "__macosx";

  private Leftovers() {}

  /** Whether what has this name is one, in whatever folder. */
  public static boolean isNamed(String name) {
    String folded = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(folded) || BEGINNINGS.stream().anyMatch(folded::startsWith);
  }

  /**
   * Whether a file is one.
   *
   * @param path as the ledger tells it, with slashes
   */
  public static boolean isOne(String path) {
    String[] parts = path.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      if (parts[i].toLowerCase(Locale.ROOT).equals(FOLDER)) {
        return true;
      }
    }
    return isNamed(parts[parts.length - 1]);
  }
}
