package io.fuhe.report.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of a file that is there, taken over in their order. They are handled as bytes: each is
 * a character of its own here.
 */
final class LinesBefore implements AutoCloseable {

  /** A line that does not fit is put together from pieces, which takes three times as long. */
  private static final int LONGEST_USUAL = 1 << 17;

  private final BufferedReader lines;

  /** Begins before the first line. */
  LinesBefore(Path file) throws IOException {
    this.lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1),
            LONGEST_USUAL);
  }

  /**
   * Copies the next line that begins with something; those before it are passed over.
   *
   * @return whether there is one
   */
  boolean copy(String beginning, OutputStream to) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(beginning)) {
      line = lines.readLine();
    }
    if (line != null) {
      to.write(line.getBytes(StandardCharsets.ISO_8859_1));
      to.write('\n');
    }
    return line != null;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
