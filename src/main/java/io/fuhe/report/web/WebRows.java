package io.fuhe.report.web;

import io.fuhe.files.Utf8;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * Rows of the page's data, put aside in a file until the page is written: blocks of JSON that no
 * browser runs.
 */
final class WebRows implements AutoCloseable {

  /** A block is read at once; more blocks cost tags, fewer cost memory. */
  private static final int ROWS_IN_A_BLOCK = 1000;

  private final String name;
  private final Path aside;
  private final Writer out;
  private int rows;

  /**
   * Begins without rows.
   *
   * @param name by which the page's script knows them
   * @param aside deleted in the end
   */
  WebRows(String name, Path aside) throws IOException {
    this.name = name;
    this.aside = aside;
    this.out = Utf8.writer(aside);
  }

  void add(JsonNode row) throws IOException {
    boolean first = rows % ROWS_IN_A_BLOCK == 0;
    if (first && rows > 0) {
      out.write("]</script>\n");
    }
    out.write(first ? "<script type=\"application/json\" data-rows=\"" + name + "\">[\n" : ",\n");
    out.write(ScriptJson.of(row));
    rows++;
  }

  /** Writes the blocks; no row can be added afterwards. */
  void writeTo(Writer page) throws IOException {
    if (rows > 0) {
      out.write("]</script>\n");
    }
    out.close();
    try (Reader in = Files.newBufferedReader(aside, StandardCharsets.UTF_8)) {
      in.transferTo(page);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(aside);
  }
}
