package io.fuhe.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Gold;
import io.fuhe.document.GoldRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Counts the indicator rows that Fuhe and Tabula bring back whole, and prints the table of {@code
 * docs/accuracy.md}. With {@code -Dfuhe.corpus} it measures another corpus too, with {@code
 * -Dfuhe.timing} also the time.
 */
class AccuracyTest {

  private static final int RUNS = 5;

  static Stream<Path> corpora() {
    String more = System.getProperty("fuhe.corpus");
    Path own = Gold.CORPORA.resolve("real-pdf");
    return more == null ? Stream.of(own) : Stream.of(own, Path.of(more));
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void everyIndicatorRowComesBackWhole(Path corpus) throws Exception {
    List<String> missing = new ArrayList<>();
    StringBuilder table = new StringBuilder("| PDF | rows | Fuhe | Tabula lattice |\n");
    table.append("| --- | ---: | ---: | ---: |\n");
    int[] sums = new int[3];
    for (Map.Entry<String, List<String>> entry : documents(corpus).entrySet()) {
      List<String> lost = missing(Contender.FUHE, corpus, entry);
      int rows = goldRows(corpus, entry.getValue());
      int tabula = rows - missing(Contender.TABULA, corpus, entry).size();
      missing.addAll(lost);
      row(table, entry.getKey(), rows, rows - lost.size(), tabula);
      sums[0] += rows;
      sums[1] += rows - lost.size();
      sums[2] += tabula;
    }
    row(table, "**Σ**", sums[0], sums[1], sums[2]);
    System.out.println(table);
    if (System.getProperty("fuhe.timing") != null) {
      System.out.println(times(corpus));
    }
    assertThat(missing).isEmpty();
  }

  private static Map<String, List<String>> documents(Path corpus) {
    Map<String, List<String>> documents = Gold.index(corpus);
    documents.keySet().removeIf(name -> !name.endsWith(".pdf"));
    return documents;
  }

  private static List<String> missing(
      Contender contender, Path corpus, Map.Entry<String, List<String>> document) throws Exception {
    List<List<String>> rows = contender.rows(file(corpus, document.getKey()));
    List<String> missing = new ArrayList<>();
    for (String form : document.getValue()) {
      missing.addAll(GoldRows.missingValues(gold(corpus, form), rows));
    }
    return missing;
  }

  private static int goldRows(Path corpus, List<String> forms) throws IOException {
    int rows = 0;
    for (String form : forms) {
      JsonNode json = GoldRows.json(gold(corpus, form));
      rows += json.at("/form/indicators").size();
    }
    return rows;
  }

  private static void row(StringBuilder table, String name, int rows, int fuhe, int tabula) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d (%.0f%%) | %d (%.0f%%) |%n",
            name,
            rows,
            fuhe,
            100.0 * fuhe / rows,
            tabula,
            100.0 * tabula / rows));
  }

  /** Milliseconds a page over all documents: the median of some runs, after as many to warm up. */
  private static String times(Path corpus) throws Exception {
    List<Path> files = documents(corpus).keySet().stream().map(n -> file(corpus, n)).toList();
    int pages = 0;
    for (Path file : files) {
      try (PDDocument pdf = PDDocument.load(file.toFile())) {
        pages += pdf.getNumberOfPages();
      }
    }
    // The contenders take turns, so that what else the machine does slows them alike.
    double[][] runs = new double[Contender.values().length][2 * RUNS];
    for (int run = 0; run < 2 * RUNS; run++) {
      for (Contender contender : Contender.values()) {
        long start = System.nanoTime();
        for (Path file : files) {
          contender.rows(file);
        }
        runs[contender.ordinal()][run] = (System.nanoTime() - start) / 1e6 / pages;
      }
    }
    StringBuilder table =
        new StringBuilder("| reader | ms a page | ratio |\n| --- | ---: | ---: |\n");
    double fuhe = median(runs[Contender.FUHE.ordinal()]);
    for (Contender contender : Contender.values()) {
      double median = median(runs[contender.ordinal()]);
      table.append(
          String.format(
              Locale.ROOT, "| %s | %.2f | %.2f |%n", contender.label(), median, median / fuhe));
    }
    return table.toString();
  }

  /** The median of the later half. */
  private static double median(double[] runs) {
    double[] warm = Arrays.copyOfRange(runs, RUNS, runs.length);
    Arrays.sort(warm);
    return warm[RUNS / 2];
  }

  private static Path file(Path corpus, String name) {
    return corpus.resolve("documents").resolve(name);
  }

  private static Path gold(Path corpus, String form) {
    return corpus.resolve("gold").resolve(form + ".json");
  }
}
