package io.fuhe.cli;

import io.fuhe.report.UnusableTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;

/** A file that is made for somebody who waits for it, in a folder that is gone afterwards. */
final class MadeApart {

  private MadeApart() {}

  /** What writes files into a folder. */
  @FunctionalInterface
  interface Writer {

    /** Writes them. */
    List<Path> into(Path folder) throws IOException, UnusableTemplate;
  }

  /** The first of the files; empty when none is written. */
  static Optional<byte[]> first(Writer writer) {
    try {
      Path folder = Files.createTempDirectory("fuhe-made");
      try {
        List<Path> made = writer.into(folder);
        return made.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(made.get(0)));
      } finally {
        FileUtils.deleteQuietly(folder.toFile());
      }
    } catch (UnusableTemplate e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
