package io.fuhe.document;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds the rows of a grid against the indicator rows that a gold file says are there. */
public final class GoldRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VALUES = List.of("name", "target", "actual", "score");

  private GoldRows() {}

  /** The JSON of a file. */
  public static JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  /** The gold rows that no row of the grid holds whole, in words. */
  public static List<String> missing(Path gold, Grid grid) throws IOException {
    // A report's labels are its headings, not cells of the row.
    boolean labels = !json(gold).at("/form/kind").asString().equals("EVALUATION_REPORT");
    return missing(gold, grid, labels);
  }

  /** The gold rows whose values no row of the grid holds; labels stand in rows above them. */
  public static List<String> missingValues(Path gold, Grid grid) throws IOException {
    return missing(gold, grid, false);
  }

  /** The gold rows whose values none of some rows holds, each the texts of its cells. */
  public static List<String> missingValues(Path gold, List<List<String>> rows) throws IOException {
    return missing(gold, rows, false);
  }

  private static List<String> missing(Path gold, Grid grid, boolean labels) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int row : grid.rowIndexes()) {
      rows.add(grid.row(row).stream().map(Cell::text).toList());
    }
    return missing(gold, rows, labels);
  }

  private static List<String> missing(Path gold, List<List<String>> printed, boolean labels)
      throws IOException {
    List<List<String>> rows =
        printed.stream().map(row -> row.stream().map(GoldRows::normalize).toList()).toList();
    List<String> missing = new ArrayList<>();
    JsonNode form = json(gold).path("form");
    for (JsonNode indicator : form.path("indicators")) {
      if (rows.stream().noneMatch(row -> holds(row, indicator, labels))) {
        missing.add(gold.getFileName() + ": " + indicator);
      }
    }
    return missing;
  }

  private static boolean holds(List<String> row, JsonNode indicator, boolean labels) {
    int from = 0;
    for (String field : VALUES) {
      JsonNode value = indicator.path(field);
      if (value.isString()) {
        int at = row.subList(from, row.size()).indexOf(normalize(value.asString()));
        if (at < 0) {
          return false;
        }
        from += at + 1;
      }
    }
    return !labels
        || labelled(row, indicator.path("level1")) && labelled(row, indicator.path("level2"));
  }

  private static boolean labelled(List<String> row, JsonNode label) {
    return !label.isString()
        || row.stream().anyMatch(text -> text.startsWith(normalize(label.asString())));
  }

  static String normalize(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
