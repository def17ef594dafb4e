package io.fuhe.report.workbook;

import io.fuhe.check.Decision;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.DecisionText;
import io.fuhe.report.text.ShownText;
import io.fuhe.report.workbook.CellContent.Ordinal;
import io.fuhe.report.workbook.CellContent.Printed;
import io.fuhe.report.workbook.CellContent.Words;
import io.fuhe.report.workbook.ListSheet.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What people decided, the latest first: a row a decision. */
final class DecisionSheet {

  /** So many are listed: a sheet has an end, and decisions.jsonl has them all. */
  private static final int MOST = 20_000;

  /** When, who and what stay in sight. */
  private static final int FROZEN = 3;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("decidedAt", 17),
          new Column("decidedBy", 12),
          new Column("act", 12),
          new Column("before", 10),
          new Column("after", 10),
          new Column("reason", 34),
          new Column("unit", 18),
          new Column("project", 16),
          new Column("year", 7),
          new Column("rule", 17),
          new Column("message", 44),
          new Column("declaredThen", 12),
          new Column("expectedThen", 12),
          new Column("batch", 7),
          new Column("decidedAfterRun", 17),
          new Column("fingerprint", 27));

  private static final Comparator<DecidedAnomaly> OLDEST_FIRST =
      Comparator.<DecidedAnomaly>comparingLong(each -> each.decision().batch())
          .thenComparing(each -> each.anomaly().fingerprint(), Comparator.reverseOrder())
          .thenComparing(each -> each.decision().version());

  private final Messages messages;
  private final PriorityQueue<DecidedAnomaly> latest = new PriorityQueue<>(OLDEST_FIRST);
  private int passedOver;

  DecisionSheet(Messages messages) {
    this.messages = messages;
  }

  void add(DecidedAnomaly decided) {
    latest.add(decided);
    if (latest.size() > MOST) {
      latest.remove();
      passedOver++;
    }
  }

  /** Writes the sheet, where anything was decided. */
  void write(SXSSFWorkbook workbook, SheetStyles styles, DecisionText text) {
    if (latest.isEmpty()) {
      return;
    }
    ListSheet list = new ListSheet(workbook, styles, messages, "sheet.decisions", FROZEN, COLUMNS);
    AnomalyText said = new AnomalyText(messages);
    List<DecidedAnomaly> all = new ArrayList<>(latest);
    all.sort(OLDEST_FIRST.reversed());
    all.forEach(each -> list.row(row(each, text, said)));
    list.finish();
    if (passedOver > 0) {
      list.row(new Words(messages.get("sheet.decisions.more", passedOver)));
    }
  }

  private CellContent[] row(DecidedAnomaly decided, DecisionText text, AnomalyText said) {
    Decision decision = decided.decision();
    return new CellContent[] {
      new Words(DecisionText.time(decision.at())),
      new Words(ShownText.brief(decision.actor())),
      new Words(
          decision.undoes() == null
              ? text.act(decision.act())
              : messages.get("decision.undoes", String.valueOf(decision.undoes()))),
      new Words(text.state(decision.before())),
      new Words(text.state(decision.after())),
      new Words(text.why(decision)),
      new Words(ShownText.brief(decided.unit())),
      new Words(ShownText.brief(decided.project())),
      new Ordinal(decided.fiscalYear()),
      new Words(said.rule(decided.anomaly())),
      new Words(said.message(decided.anomaly())),
      new Printed(decision.figures().declared()),
      new Printed(decision.figures().expected()),
      new Ordinal(Math.toIntExact(decision.batch())),
      new Words(DecisionText.run(decision.run())),
      new Words(decided.anomaly().fingerprint())
    };
  }
}
