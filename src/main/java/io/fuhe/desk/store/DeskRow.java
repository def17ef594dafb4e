package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Cause;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.desk.decision.Judgement;
import io.fuhe.desk.decision.Standing;
import io.fuhe.desk.decision.StateChart;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the worklist looks a finding up by. */
final class DeskRow {

  private static final int SHARE_PLACES = 9;
  private static final BigDecimal MOST = new BigDecimal("9999999999");
  private static final int WORDS = 2000;

  /** What follows from a finding and what was decided on it, but for the decision itself. */
  static final List<String> COLUMNS =
      List.of(
          "place",
          "severity",
          "rule",
          "rule_kind",
          "unit_id",
          "unit",
          "project",
          "fiscal_year",
          "words",
          "evidence",
          "since_run",
          "gone",
          "machine",
          "to_do",
          "thread",
          "assignee");

  private static final String INSERT =
      "insert into desk_finding ("
          + String.join(", ", COLUMNS)
          + ", refreshed, fingerprint, person, version, basis) values ";

  private static final String NEW = "(" + Filter.marks(COLUMNS.size()) + ", ?, ?, 'OPEN', 0, 0)";

  /** Takes the columns, the turn, the fingerprint, and the version that was seen. */
  static final String UPDATE =
      "update desk_finding set "
          + String.join(" = ?, ", COLUMNS)
          + " = ?, refreshed = ? where fingerprint = ? and version = ?";

  /**
   * The machine's side of a row {@code d} now: what a run found first is new until another run
   * changes anything, and no row is written for that.
   */
  static final String MACHINE =
      "case when d.machine = 'NEW' and d.since_run <> (select max(run) from desk_known_run) then"
          + " 'STILL' else d.machine end";

  private DeskRow() {}

  /** Takes of each row the columns, the turn, and the fingerprint. */
  static String insert(int rows) {
    return INSERT + String.join(", ", Collections.nCopies(rows, NEW));
  }

  /** What a row says, in the order of the columns, each {@code was_…}. */
  static List<Object> values(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (String column : COLUMNS) {
      values.add(row.getObject("was_" + column));
    }
    return values;
  }

  /** What it is to say. */
  static List<Object> values(
      String unit,
      String project,
      Integer year,
      List<String> files,
      Anomaly anomaly,
      Standing standing,
      Judgement judgement,
      String thread,
      String assignee) {
    List<Object> values = new ArrayList<>();
    values.add(place(anomaly, anomaly.fingerprint()));
    values.add(anomaly.severity().name());
    values.add(anomaly.rule());
    values.add(kind(anomaly));
    values.add(UnitId.of(unit));
    values.add(unit);
    values.add(project);
    values.add(year);
    values.add(words(unit, project, files, anomaly));
    values.add(standing.evidence());
    values.add(standing.since());
    values.add(standing.gone());
    values.add(StateChart.machine(standing, judgement).name());
    values.add(StateChart.isToDo(standing, judgement));
    values.add(thread);
    values.add(assignee);
    return values;
  }

  /**
   * Where a finding stands in the order in which people should read them, the gravest first; one
   * that follows from another stands with it.
   */
  static String place(Anomaly anomaly, String fingerprint) {
    Cause cause = anomaly.cause();
    Severity severity = cause == null ? anomaly.severity() : cause.severity();
    BigDecimal share = cause == null || cause.share() == null ? anomaly.share() : cause.share();
    long weight = share.movePointRight(SHARE_PLACES).min(MOST).max(BigDecimal.ZERO).longValue();
    long gravity = (severity.ordinal() + 1) * (MOST.longValue() + 1) - 1 - weight;
    return "%011d_%s".formatted(gravity, fingerprint);
  }

  /** Whether figures prove it, or words and sense must be judged. */
  static String kind(Anomaly anomaly) {
    return Catalogue.kind(anomaly.rule()).name();
  }

  /** What the search looks into. */
  static String words(String unit, String project, List<String> files, Anomaly anomaly) {
    String all =
        String.join("\n", unit, project, anomaly.subject(), String.join("\n", files))
            .replace("\0", "")
            .toLowerCase(Locale.ROOT);
    return cut(all, WORDS);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
