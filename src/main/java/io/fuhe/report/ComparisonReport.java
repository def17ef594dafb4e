package io.fuhe.report;

import io.fuhe.check.Severity;
import io.fuhe.i18n.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import tools.jackson.databind.json.JsonMapper;

/** 年度对比: budget, execution, total score and anomalies of two years side by side. */
final class ComparisonReport implements AutoCloseable {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;
  private final Messages messages;
  private final BufferedWriter lines;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook();
  private final ListSheet sheet;

  ComparisonReport(Path workbookFile, Path linesFile, int otherYear, Messages messages)
      throws IOException {
    this.file = workbookFile;
    this.messages = messages;
    this.lines = Files.newBufferedWriter(linesFile, StandardCharsets.UTF_8);
    this.sheet =
        new ListSheet(
            workbook,
            new SheetStyles(workbook),
            messages.get("sheet.comparison"),
            columns(String.valueOf(otherYear)),
            24,
            16,
            24,
            8,
            10,
            14,
            14,
            12,
            12,
            12,
            12,
            26,
            26);
  }

  private List<String> columns(String otherYear) {
    return Stream.concat(
            Stream.of("unit", "kind", "project", "year", "moneyUnit")
                .map(key -> messages.get("column." + key)),
            Stream.of("budget", "rate", "declaredTotal", "anomalies")
                .flatMap(
                    key ->
                        Stream.of(
                            messages.get("column." + key),
                            messages.get("column.then", messages.get("column." + key), otherYear))))
        .toList();
  }

  void take(ComparedForm form) throws IOException {
    lines.write(MAPPER.writeValueAsString(form));
    lines.write('\n');
    YearFigures now = form.now();
    YearFigures then = form.then();
    sheet.row(
        null,
        form.unit(),
        messages.get("kind." + form.kind()),
        form.project(),
        form.year(),
        moneyUnits(now, then),
        now == null ? "" : now.budget(),
        then == null ? "" : then.budget(),
        now == null ? "" : now.rate(),
        then == null ? "" : then.rate(),
        now == null ? "" : now.total(),
        then == null ? "" : then.total(),
        anomalies(now),
        anomalies(then));
  }

  @Override
  public void close() throws IOException {
    lines.close();
    sheet.finish();
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    } finally {
      workbook.close();
    }
  }

  private static String moneyUnits(YearFigures now, YearFigures then) {
    return Stream.of(now, then)
        .filter(Objects::nonNull)
        .map(YearFigures::moneyUnit)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private String anomalies(YearFigures year) {
    if (year == null) {
      return messages.get("comparison.noForm");
    }
    Map<Severity, Integer> n = year.anomalies();
    return Stream.of(Severity.values())
        .filter(n::containsKey)
        .map(severity -> messages.get("severity." + severity) + " " + n.get(severity))
        .collect(Collectors.joining(messages.get("list.separator")));
  }
}
