package io.fuhe.report;

import io.fuhe.files.DiskName;
import io.fuhe.files.HarmlessName;
import io.fuhe.files.WritingFolder;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with a file for each unit and year, whatever units are called. What stands there and
 * says something else, perhaps because someone worked on it, is kept beside the new one under a
 * number.
 */
public final class UnitFiles {

  /** File systems allow 255 bytes, of which a Chinese character takes three. */
  private static final int LONGEST = 50;

  private final Messages messages;
  private final String key;
  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  /** Writes what a file is made of. */
  @FunctionalInterface
  public interface Writing {
    /** Writes a file. */
    void into(Path file) throws IOException;
  }

  /**
   * Looks after a folder.
   *
   * @param key of the message that names a file of a unit and a year
   * @param folder made when it is needed
   */
  public UnitFiles(Messages messages, String key, Path folder) throws IOException {
    this.messages = messages;
    this.key = key;
    this.folder = folder;
    WritingFolder.tidy(folder);
  }

  /** A unit's file of a year: the same for the same unit, and another one for another unit. */
  public Path of(String unit, int fiscalYear) {
    String name = HarmlessName.of(unit);
    name = name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST, points(name))));
    // What was changed must not fall on the name of another unit.
    String file = file(name.equals(unit) ? name : marked(name, unit), fiscalYear);
    for (int i = 2; !taken.add(file.toLowerCase(Locale.ROOT)); i++) {
      file = file(marked(name, unit + i), fiscalYear);
    }
    return folder.resolve(file);
  }

  /** The files of units that are there, not those that are kept under a number. */
  public List<Path> present() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Pattern names = Pattern.compile("\\Q" + messages.get(key, "\\E.+\\Q", "\\E[0-9]+\\Q") + "\\E");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> names.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  /**
   * Writes a file.
   *
   * @param target one that {@link #of} named
   * @return where the file that was there is kept; empty where there was none, or the same
   */
  public Optional<Path> write(Path target, Writing writing) throws IOException {
    try (WritingFolder aside = WritingFolder.in(folder)) {
      Path made = aside.file(target.getFileName().toString());
      writing.into(made);
      Optional<Path> kept = Optional.empty();
      if (Files.exists(target) && !Replacement.same(made, target)) {
        kept = Optional.of(Files.move(target, free(target)));
      }
      Replacement.ifDifferent(made, target);
      return kept;
    }
  }

  private String file(String name, int fiscalYear) {
    return DiskName.of(messages.get(key, name, String.valueOf(fiscalYear)));
  }

  private static String marked(String name, String unit) {
    return name + "-%08x".formatted(unit.hashCode());
  }

  private static int points(String name) {
    return name.codePointCount(0, name.length());
  }

  /** A name like the given one, a number before its ending, that no file has. */
  private static Path free(Path target) {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    int number = 1;
    Path path;
    do {
      path = target.resolveSibling(name.substring(0, dot) + "." + number++ + name.substring(dot));
    } while (Files.exists(path));
    return path;
  }
}
