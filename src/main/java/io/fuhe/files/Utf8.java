package io.fuhe.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text files in UTF-8. What is no character, such as one half of a pair of surrogates, becomes a
 * question mark: a text that somebody submitted must not keep a report from being written.
 */
public final class Utf8 {

  private Utf8() {}

  /** Writes to a stream, which is closed with it. */
  public static BufferedWriter writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes a file anew. */
  public static BufferedWriter writer(Path file) throws IOException {
    return writer(Files.newOutputStream(file));
  }
}
