package io.fuhe.report.workbook;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.files.Utf8;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ComparedForm;
import io.fuhe.report.content.YearFigures;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.workbook.CellContent.Ordinal;
import io.fuhe.report.workbook.CellContent.Printed;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 年度对比: budget, execution, total score and anomalies of two years side by side. */
public final class ComparisonReport implements AutoCloseable {

  /** Unit, kind and project stay in sight. */
  private static final int FROZEN = 3;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;
  private final Messages messages;
  private final AnomalyText text;
  private final BufferedWriter lines;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook();
  private final ListSheet sheet;

  /** Opens the two files of the comparison. */
  public ComparisonReport(Path workbookFile, Path linesFile, int otherYear, Messages messages)
      throws IOException {
    this.file = workbookFile;
    this.messages = messages;
    this.text = new AnomalyText(messages);
    this.lines = Utf8.writer(linesFile);
    this.sheet =
        new ListSheet(
            workbook,
            new SheetStyles(workbook),
            messages,
            "sheet.comparison",
            FROZEN,
            columns(String.valueOf(otherYear)));
  }

  private static List<Column> columns(String then) {
    return List.of(
        new Column("unit", 24),
        new Column("kind", 16),
        new Column("project", 24),
        new Column("year", 8),
        new Column("moneyUnit", 10),
        new Column("budget", 14),
        new Column("budget", then, 14),
        new Column("rate", 12),
        new Column("rate", then, 12),
        new Column("declaredTotal", 12),
        new Column("declaredTotal", then, 12),
        new Column("anomalies", 24),
        new Column("anomalies", then, 24),
        new Column("between", 60));
  }

  /** Adds one form with its figures of both years. */
  public void take(ComparedForm form) throws IOException {
    lines.write(MAPPER.writeValueAsString(json(form)));
    lines.write('\n');
    YearFigures now = form.now();
    YearFigures then = form.then();
    sheet.row(
        new Words(form.unit()),
        new Words(messages.get("kind." + form.kind())),
        new Words(form.project()),
        new Ordinal(form.year()),
        new Words(moneyUnits(now, then)),
        printed(now, YearFigures::budget),
        printed(then, YearFigures::budget),
        printed(now, YearFigures::rate),
        printed(then, YearFigures::rate),
        printed(now, YearFigures::total),
        printed(then, YearFigures::total),
        new Words(anomalies(now)),
        new Words(anomalies(then)),
        new Words(form.between().stream().map(text::message).collect(Collectors.joining("\n"))));
  }

  private ObjectNode json(ComparedForm form) {
    ObjectNode json = MAPPER.valueToTree(form);
    ArrayNode between = json.putArray("between");
    for (Anomaly anomaly : form.between()) {
      between
          .addObject()
          .put("rule", anomaly.rule())
          .put("severity", anomaly.severity().name())
          .put("message", text.message(anomaly))
          .put("fingerprint", anomaly.fingerprint());
    }
    return json;
  }

  private static CellContent printed(YearFigures figures, Function<YearFigures, String> figure) {
    return new Printed(figures == null ? null : figure.apply(figures));
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
