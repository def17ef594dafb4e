package io.fuhe.report.workbook;

import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.text.PlaceText;
import io.fuhe.report.text.ShownText;
import io.fuhe.report.workbook.CellContent.FileLink;
import io.fuhe.report.workbook.CellContent.Ordinal;
import io.fuhe.report.workbook.CellContent.Pictures;
import io.fuhe.report.workbook.CellContent.Printed;
import io.fuhe.report.workbook.CellContent.Told;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list of findings, a row each: what is wrong, by how much, where, and on what it rests. */
final class AnomalySheet {

  /** Number, severity, state and unit stay in sight. */
  private static final int FROZEN = 4;

  private static final Column DECISION = new Column("decision", 26);

  /** What was decided stands behind what the finding says. */
  private static final int DECISION_AT = 9;

  private static final Column SEEN = new Column("seen", 30);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("number", 7),
          new Column("severity", 9),
          new Column("state", 9),
          new Column("unit", 18),
          new Column("project", 16),
          new Column("year", 7),
          new Column("rule", 17),
          new Column("ruleKind", 10),
          new Column("message", 44),
          new Column("declared", 12),
          new Column("expected", 12),
          new Column("difference", 10),
          new Column("place", 20),
          new Column("basis", 32),
          new Column("file", 24),
          new Column("annotated", 8));

  private final ListSheet list;
  private final Messages messages;
  private final AnomalyText text;
  private final PlaceText places;
  private final Copies copies;
  private final DecisionText decisions;
  private final boolean seen;

  /**
   * @param name the key of the sheet's name
   * @param copies the annotated copies, seen from the workbook
   * @param decisions tells what people decided; null where nobody did, and no column is for it
   * @param seen whether a column is for pictures of cells
   */
  AnomalySheet(
      SXSSFWorkbook workbook,
      SheetStyles styles,
      Messages messages,
      String name,
      Copies copies,
      DecisionText decisions,
      boolean seen) {
    this.seen = seen;
    this.messages = messages;
    this.text = new AnomalyText(messages);
    this.places = new PlaceText(messages);
    this.copies = copies;
    this.decisions = decisions;
    this.list =
        new ListSheet(workbook, styles, messages, name, FROZEN, columns(decisions != null, seen));
  }

  private static List<Column> columns(boolean decided, boolean seen) {
    List<Column> columns = new ArrayList<>(COLUMNS);
    if (decided) {
      columns.add(DECISION_AT, DECISION);
    }
    if (seen) {
      columns.add(SEEN);
    }
    return columns;
  }

  /**
   * Adds a finding.
   *
   * @return its row, counted from 0
   */
  int add(ReportedAnomaly reported) {
    Anomaly anomaly = reported.anomaly();
    int row = list.next();
    List<CellContent> cells = new ArrayList<>();
    cells.add(new Ordinal(row));
    cells.add(new Told(anomaly.severity(), text.severity(anomaly)));
    cells.add(new Words(text.state(reported)));
    cells.add(new Words(ShownText.brief(reported.unit())));
    cells.add(new Words(ShownText.brief(reported.project())));
    cells.add(new Ordinal(reported.fiscalYear()));
    cells.add(new Words(text.rule(anomaly)));
    cells.add(new Words(text.kind(anomaly)));
    cells.add(new Words(text.message(reported)));
    cells.add(new Printed(anomaly.declared()));
    cells.add(new Printed(anomaly.expected()));
    cells.add(new Printed(anomaly.difference()));
    cells.add(new Words(places.of(anomaly)));
    cells.add(new Words(text.basis(anomaly)));
    cells.add(new Words(String.join("\n", new TreeSet<>(reported.files()))));
    cells.add(link(reported));
    if (decisions != null) {
      cells.add(DECISION_AT, new Words(decisions.holding(reported)));
    }
    if (seen) {
      cells.add(new Pictures(reported.seen(), SEEN.width()));
    }
    list.row(cells.toArray(CellContent[]::new));
    return row;
  }

  private CellContent link(ReportedAnomaly reported) {
    return reported.files().stream()
        .map(copies::of)
        .flatMap(Optional::stream)
        .findFirst()
        .<CellContent>map(path -> new FileLink(path, messages.get("link.open")))
        .orElse(new Words(reported.state() == State.GONE ? "" : messages.get("link.none")));
  }

  /** What the sheet is called. */
  String name() {
    return list.name();
  }

  /** Ends the list. */
  void finish() {
    list.finish();
  }
}
