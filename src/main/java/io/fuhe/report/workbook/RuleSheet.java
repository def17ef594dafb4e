package io.fuhe.report.workbook;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Rule;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.Counts;
import io.fuhe.report.workbook.CellContent.Count;
import io.fuhe.report.workbook.CellContent.Told;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The rules that found something: what each checks, why, and on what it rests. */
final class RuleSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("rule", 26),
          new Column("severity", 10),
          new Column("ruleKind", 10),
          new Column("count", 8),
          new Column("what", 54),
          new Column("why", 54),
          new Column("falseAlarms", 54),
          new Column("verify", 54),
          new Column("basis", 50),
          new Column("id", 22));

  private final Map<String, Counts<Severity>> standing = new HashMap<>();

  /** Counts a finding that stands. */
  void count(Anomaly anomaly) {
    standing
        .computeIfAbsent(anomaly.rule(), any -> new Counts<>(Severity.class))
        .add(anomaly.severity());
  }

  /** How many findings stand, by rule and severity. */
  Map<String, Counts<Severity>> standing() {
    return standing;
  }

  void write(SXSSFWorkbook workbook, SheetStyles styles, Messages messages) {
    ListSheet sheet = new ListSheet(workbook, styles, messages, "sheet.rules", 1, COLUMNS);
    Catalogue.rules().stream()
        .filter(rule -> standing.containsKey(rule.id()))
        .forEach(rule -> sheet.row(cells(rule, messages)));
    sheet.finish();
  }

  private CellContent[] cells(Rule rule, Messages messages) {
    String key = "rule." + rule.id() + ".";
    return new CellContent[] {
      new Words(messages.get(key + "title")),
      new Told(rule.severity(), messages.get("severity." + rule.severity())),
      new Words(messages.get("ruleKind." + rule.kind())),
      new Count(standing.get(rule.id()).total()),
      new Words(messages.get(key + "what")),
      new Words(messages.get(key + "why")),
      new Words(messages.get(key + "falseAlarms")),
      new Words(messages.get(key + "verify")),
      new Words(messages.get("basis." + rule.basis())),
      new Words(rule.id())
    };
  }
}
