package io.fuhe.document.scan;

import io.fuhe.check.Anomaly;
import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.Scans;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Illegible;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.InvalidMappings;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.pipeline.Examiner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures how much of PDF files with text is read from scans that are made of them: what the
 * originals say is what the scans should say. Prints a row of a table for each way of scanning.
 */
public final class ScanBench {

  private static final int SECONDS = 6000;

  private static final int PAGES = 100;

  private static final Pattern ROW = Pattern.compile("indicators\\[(\\d+)]");

  private final Examiner examiner;
  private final Documents documents;
  private final boolean talks = Boolean.getBoolean("fuhe.bench.details");

  private ScanBench(Path ocr) throws IOException, InvalidMappings {
    Scans scans =
        new Scans(
            ocr.toString(),
            false,
            System.getProperty("fuhe.bench.second"),
            PAGES,
            Scans.UNREAD.pixels(),
            SECONDS);
    documents = new Documents(Limits.DEFAULT.with(scans));
    Mappings mappings = new MappingLoader().load(MappingLoader.filesIn(Path.of("mappings")));
    examiner = new Examiner(documents, mappings);
  }

  /** What was counted. */
  private static final class Count {

    private int files;
    private int refused;
    private int pages;
    private int forms;
    private int formsRead;
    private int rows;
    private int rowsRead;
    private int cells;
    private int cellsRead;
    private int figures;
    private int figuresRead;
    private int figuresWrong;
    private int fields;
    private int fieldsRead;
    private int fieldsUnread;
    private int findings;
    private int findingsFound;
    private int findingsFalse;
    private long cpu;

    private String row(String name) {
      return String.format(
          Locale.ROOT,
          "| %s | %d/%d | %d/%d | %d/%d | %s | %s | %d | %s | %s | %d/%d | %d | %.1f |",
          name,
          files - refused,
          files,
          formsRead,
          forms,
          rowsRead,
          rows,
          percent(cellsRead, cells),
          percent(figuresRead, figures),
          figuresWrong,
          percent(fieldsRead, fields),
          percent(fieldsUnread, fields),
          findingsFound,
          findings,
          findingsFalse,
          cpu / 1e9 / Math.max(1, pages));
    }

    private static String percent(int part, int all) {
      return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / Math.max(1, all));
    }
  }

  /**
   * Measures: the folder with the recognizer; files and folders of PDF; then ways of scanning,
   * {@code name:} and the words of {@link ScanMaker#of}.
   */
  public static void main(String[] args) throws Exception {
    Path ocr = Path.of(args[0]);
    ScanBench bench = new ScanBench(ocr);
    List<Path> files = new ArrayList<>();
    List<String> ways = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      if (args[i].indexOf(',') > 0) {
        ways.add(args[i]);
      } else {
        try (Stream<Path> found = Files.walk(Path.of(args[i]))) {
          found.filter(f -> f.toString().endsWith(".pdf")).sorted().forEach(files::add);
        }
      }
    }
    for (String way : ways) {
      String name = way.substring(0, way.indexOf(':'));
      ScanMaker maker = ScanMaker.of(way.substring(name.length() + 1));
      Count count = new Count();
      for (Path file : files) {
        bench.measure(file, maker, count);
      }
      bench.say(count.row(name));
    }
  }

  private void say(String line) {
    System.out.println(line);
  }

  private void measure(Path file, ScanMaker maker, Count count) throws Exception {
    Path scanned = Files.createTempFile("scan", ".pdf");
    try {
      maker.scan(file, scanned);
      try (PDDocument pdf = PDDocument.load(scanned.toFile())) {
        count.pages += pdf.getNumberOfPages();
      }
      Examined expected = examiner.examine(file, "a.pdf", "id");
      long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Examined found = examiner.examine(scanned, "a.pdf", "id");
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
      Count own = new Count();
      own.files++;
      own.refused += found.accepted() ? 0 : 1;
      if (!Boolean.getBoolean("fuhe.bench.fast")) {
        cells(file, scanned, own);
      }
      compare(expected, found, own);
      if (talks) {
        own.cpu = cpu;
        say("  " + own.row(file.getFileName() + " " + found.reason()));
      }
      add(own, count);
      count.cpu += cpu;
    } finally {
      Files.delete(scanned);
    }
  }

  private static void add(Count own, Count all) {
    all.files += own.files;
    all.refused += own.refused;
    all.forms += own.forms;
    all.formsRead += own.formsRead;
    all.rows += own.rows;
    all.rowsRead += own.rowsRead;
    all.cells += own.cells;
    all.cellsRead += own.cellsRead;
    all.figures += own.figures;
    all.figuresRead += own.figuresRead;
    all.figuresWrong += own.figuresWrong;
    all.fields += own.fields;
    all.fieldsRead += own.fieldsRead;
    all.fieldsUnread += own.fieldsUnread;
    all.findings += own.findings;
    all.findingsFound += own.findingsFound;
    all.findingsFalse += own.findingsFalse;
  }

  private void cells(Path file, Path scanned, Count count) throws UnreadableDocument {
    List<String> expected = texts(documents.read(file, "a.pdf"));
    count.cells += expected.size();
    try {
      List<String> found = texts(documents.read(scanned, "a.pdf"));
      count.cellsRead += (int) expected.stream().filter(found::remove).count();
    } catch (UnreadableDocument e) {
      // It was counted as refused.
      return;
    }
  }

  private static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    document
        .grids()
        .get(0)
        .cells()
        .forEach(
            cell -> {
              String text = plain(cell.text());
              if (!text.isEmpty()) {
                texts.add(text);
              }
            });
    return texts;
  }

  private void compare(Examined expected, Examined found, Count count) {
    List<ExaminedForm> left = new ArrayList<>(found.forms());
    for (ExaminedForm each : expected.forms()) {
      count.forms++;
      count.rows += each.form().indicators().size();
      count.findings += each.anomalies().size();
      ExaminedForm best = null;
      for (ExaminedForm other : left) {
        if (best == null || like(each.form(), other.form()) > like(each.form(), best.form())) {
          best = other;
        }
      }
      if (best != null) {
        left.remove(best);
        count.formsRead++;
        count.rowsRead +=
            Math.min(each.form().indicators().size(), best.form().indicators().size());
      }
      Map<Integer, Integer> rows = best == null ? Map.of() : rows(each.form(), best.form());
      fields(each.form(), best == null ? null : best.form(), rows, count);
      findings(each.anomalies(), best == null ? List.of() : best.anomalies(), rows, count);
    }
    left.forEach(form -> findings(List.of(), form.anomalies(), Map.of(), count));
  }

  private static int like(Form form, Form other) {
    Map<String, Text> others = FormPlaces.values(other);
    return (int)
        FormPlaces.values(form).entrySet().stream()
            .filter(e -> others.containsKey(e.getKey()))
            .filter(e -> plain(others.get(e.getKey()).value()).equals(plain(e.getValue().value())))
            .count();
  }

  /** Which row of the original a row that was read is: by its name, or between two that are. */
  private static Map<Integer, Integer> rows(Form expected, Form found) {
    List<String> meant = names(expected);
    List<String> read = names(found);
    int[][] same = new int[meant.size() + 1][read.size() + 1];
    for (int i = meant.size() - 1; i >= 0; i--) {
      for (int j = read.size() - 1; j >= 0; j--) {
        same[i][j] =
            meant.get(i).equals(read.get(j))
                ? same[i + 1][j + 1] + 1
                : Math.max(same[i + 1][j], same[i][j + 1]);
      }
    }
    Map<Integer, Integer> rows = new HashMap<>();
    int i = 0;
    int j = 0;
    while (i < meant.size() && j < read.size()) {
      int from = i;
      int to = j;
      while (i < meant.size() && j < read.size() && !meant.get(i).equals(read.get(j))) {
        if (same[i + 1][j] >= same[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      boolean end = i == meant.size() || j == read.size();
      int between =
          end ? Math.min(meant.size() - from, read.size() - to) : Math.min(i - from, j - to);
      for (int k = 0; k < between; k++) {
        rows.put(to + k, from + k);
      }
      if (!end) {
        rows.put(j++, i++);
      }
    }
    return rows;
  }

  private static List<String> names(Form form) {
    return form.indicators().stream()
        .map(row -> row.name() == null ? "" : plain(row.name().value()))
        .toList();
  }

  /** A path of what was read with the row of the original. */
  private static String aligned(String path, Map<Integer, Integer> rows) {
    return ROW.matcher(path)
        .replaceAll(
            row -> {
              Integer meant = rows.get(Integer.valueOf(row.group(1)));
              return "indicators[" + (meant == null ? "?" + row.group(1) : meant) + "]";
            });
  }

  private void fields(Form expected, Form found, Map<Integer, Integer> rows, Count count) {
    Map<String, Text> others = new HashMap<>();
    if (found != null) {
      FormPlaces.values(found).forEach((path, text) -> others.put(aligned(path, rows), text));
    }
    FormPlaces.values(expected)
        .forEach(
            (path, text) -> {
              String meant = plain(text.value());
              Text other = others.get(path);
              String read = other == null ? "" : plain(other.value());
              boolean figure = meant.matches("[^\\p{IsHan}]*[0-9][^\\p{IsHan}]*");
              boolean same = meant.equals(read);
              boolean unread = read.isEmpty() || Illegible.isIn(read);
              count.fields++;
              count.fieldsRead += same ? 1 : 0;
              count.fieldsUnread += unread && !same ? 1 : 0;
              count.figures += figure ? 1 : 0;
              count.figuresRead += figure && same ? 1 : 0;
              boolean wrong = figure && !same && !unread && read.matches(".*[0-9].*");
              count.figuresWrong += wrong ? 1 : 0;
              if (talks && !same && found != null) {
                say((wrong ? "    WRONG " : "    ") + path + ": " + meant + " <> " + read);
              }
            });
  }

  private void findings(
      List<Anomaly> expected, List<Anomaly> found, Map<Integer, Integer> rows, Count count) {
    List<String> meant = new ArrayList<>();
    expected.forEach(one -> meant.add(about(one)));
    for (Anomaly one : found) {
      if (meant.remove(aligned(about(one), rows))) {
        count.findingsFound++;
      } else if (!one.rule().equals("partly-read")) {
        count.findingsFalse++;
        say("    FALSE " + about(one) + " " + one.declared() + " <> " + one.expected());
      }
    }
    if (talks) {
      meant.forEach(one -> say("    missed " + one));
    }
  }

  private static String about(Anomaly anomaly) {
    return anomaly.rule() + " " + anomaly.where();
  }

  private static String plain(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("(?<![0-9])\\s+|\\s+(?![0-9])", "")
            .replace('\u2267', '\u2265')
            .replace('\u2266', '\u2264')
            .replaceAll("^[=\u2550]", "");
  }
}
