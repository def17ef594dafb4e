package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.desk.decision.Judgement;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Standing;
import io.fuhe.desk.decision.StateChart;
import io.fuhe.store.AnomalyStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the worklist in step with what runs found. Nothing that people decided changes by it, but
 * for one thing: what was confirmed or asked about and is gone through a resubmission is noted as
 * corrected.
 */
public final class DeskFindings {

  private static final int AT_A_TIME = 500;

  /** Severities change by settings alone, while the figures stay; so they are looked at, too. */
  private static final String SEVERITY =
      "coalesce((select min(a.severity) from anomaly a join form f on f.id = a.form_id where"
          + " a.fingerprint = k.fingerprint and f.stands), (select min(c.severity) from"
          + " cross_anomaly c where c.fingerprint = k.fingerprint), d.severity) as severity_now";

  private static final String PAGE =
      "select k.fingerprint as known_as, k.unit_name, k.project as project_now, k.fiscal_year as"
          + " year_now, k.evidence as evidence_now, k.since_run as since_now, case when k.gone_run"
          + " is null then 0 else 1 end as gone_now, k.found_in, d.unit, d.project, d.fiscal_year,"
          + " d.severity, d.machine, d.to_do, d.thread, "
          + Decided.COLUMNS
          + ", "
          + SEVERITY
          + " from finding k left join desk_finding d on d.fingerprint = k.fingerprint left join"
          + " decision_event b on b.fingerprint = d.fingerprint and b.version = d.basis where"
          + " k.fingerprint > ? order by k.fingerprint fetch first "
          + AT_A_TIME
          + " rows only";

  private final JdbcClient db;
  private final TransactionOperations transaction;
  private final AnomalyStore findings;
  private final Decisions decisions;
  private boolean changed;

  public DeskFindings(JdbcClient db, TransactionOperations transaction, Decisions decisions) {
    this.db = db;
    this.transaction = transaction;
    this.findings = new AnomalyStore(db);
    this.decisions = decisions;
  }

  /** Takes over what runs found since it was called last; costs little where that is nothing. */
  public synchronized void refresh() {
    long lastChange = findings.lastChange();
    db.sql("update desk_known_run set run = ?").param(lastChange).update();
    String last = "";
    changed = false;
    while (last != null) {
      String from = last;
      last = transaction.execute(status -> page(from, lastChange));
    }
    if (changed) {
      db.sql("update desk_known_run set refreshed = refreshed + 1").update();
    }
    correct(lastChange);
  }

  /** The last fingerprint that was looked at; null after the last page. */
  private String page(String from, long lastChange) {
    List<Row> rows = db.sql(PAGE).param(from).query((row, i) -> Row.of(row, lastChange)).list();
    List<Row> others = rows.stream().filter(Row::differs).toList();
    if (!others.isEmpty()) {
      changed = true;
      Contents contents = Contents.of(db, others.stream().map(Row::fingerprint).toList());
      others.forEach(row -> put(row, contents));
    }
    return rows.size() < AT_A_TIME ? null : rows.get(rows.size() - 1).fingerprint();
  }

  /**
   * A finding and its row.
   *
   * @param row null where it has none yet
   * @param standing what the machine knows of it now
   * @param differs whether the row says something else
   */
  private record Row(
      String fingerprint,
      String unit,
      String project,
      Integer year,
      Decided row,
      Standing standing,
      boolean differs) {

    static Row of(ResultSet row, long lastChange) throws SQLException {
      Standing now =
          new Standing(
              row.getString("evidence_now"),
              row.getLong("since_now"),
              row.getInt("gone_now") == 1,
              lastChange);
      Integer year = (Integer) row.getObject("year_now");
      Decided known = row.getString("fingerprint") == null ? null : Decided.of(row, lastChange);
      return new Row(
          row.getString("known_as"),
          row.getString("unit_name"),
          row.getString("project_now"),
          year,
          known,
          now,
          known == null || differs(row, known, now));
    }

    private static boolean differs(ResultSet row, Decided known, Standing now) throws SQLException {
      return !known.standing().equals(now)
          || !StateChart.machine(now, known.judgement()).name().equals(row.getString("machine"))
          || StateChart.isToDo(now, known.judgement()) != row.getBoolean("to_do")
          || !row.getString("severity_now").equals(row.getString("severity"))
          || !row.getString("unit_name").equals(row.getString("unit"))
          || !row.getString("project_now").equals(row.getString("project"))
          || !Objects.equals(row.getObject("year_now"), row.getObject("fiscal_year"))
          || !Threads.isUpToDate(row.getString("thread"), now.gone());
    }
  }

  private void put(Row row, Contents contents) {
    Anomaly anomaly = contents.anomaly(row.fingerprint());
    List<String> files = contents.files(row.fingerprint());
    Judgement judgement = row.row() == null ? Judgement.OPEN : row.row().judgement();
    String unitId = UnitId.of(row.unit());
    String thread = Threads.of(anomaly, unitId, row.project(), row.year());
    List<Object> values = new ArrayList<>();
    values.add(DeskRow.place(anomaly, row.fingerprint()));
    values.add(anomaly.severity().name());
    values.add(anomaly.rule());
    values.add(DeskRow.kind(anomaly));
    values.add(unitId);
    values.add(row.unit());
    values.add(row.project());
    values.add(row.year());
    values.add(DeskRow.words(row.unit(), row.project(), files, anomaly));
    values.add(row.standing().evidence());
    values.add(row.standing().since());
    values.add(row.standing().gone());
    values.add(StateChart.machine(row.standing(), judgement).name());
    values.add(StateChart.isToDo(row.standing(), judgement));
    values.add(thread);
    values.add(Threads.assignee(db, thread, row.year()));
    values.add(row.fingerprint());
    if (row.row() == null) {
      db.sql(
              "insert into desk_finding (place, severity, rule, rule_kind, unit_id, unit,"
                  + " project, fiscal_year, words, evidence, since_run, gone, machine, to_do,"
                  + " thread, assignee, fingerprint, person, version, basis) values (?, ?, ?, ?,"
                  + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0, 0)")
          .params(values)
          .update();
    } else {
      values.add(row.row().version());
      // Where somebody decided meanwhile, the next refresh sees it.
      db.sql(
              "update desk_finding set place = ?, severity = ?, rule = ?, rule_kind = ?, unit_id ="
                  + " ?, unit = ?, project = ?, fiscal_year = ?, words = ?, evidence = ?, since_run"
                  + " = ?, gone = ?, machine = ?, to_do = ?, thread = ?, assignee = ? where"
                  + " fingerprint = ? and version = ?")
          .params(values)
          .update();
    }
  }

  private void correct(long lastChange) {
    String pursued =
        "'"
            + String.join(
                "', '",
                Arrays.stream(PersonState.values())
                    .filter(StateChart::isCorrectedByResubmission)
                    .map(Enum::name)
                    .toList())
            + "'";
    transaction.executeWithoutResult(
        status ->
            decisions.correct(
                db
                    .sql(
                        "select "
                            + Decided.COLUMNS
                            + " from "
                            + Decided.TABLES
                            + " where d.gone and d.person in ("
                            + pursued
                            + ")")
                    .query((row, i) -> Decided.of(row, lastChange))
                    .list()
                    .stream()
                    .filter(each -> isSuperseded(each.fingerprint()))
                    .map(
                        each ->
                            new Chosen(
                                each.fingerprint(), each.version(), each.standing().evidence()))
                    .toList()));
  }

  /** Whether a form that said it was handed in anew; one that was only taken away was not. */
  private boolean isSuperseded(String fingerprint) {
    return findings.remembered(fingerprint).forms().stream()
        .anyMatch(
            form ->
                db.sql("select count(*) from form where id = ? and superseded_by is not null")
                        .param(form)
                        .query(Long.class)
                        .single()
                    > 0);
  }
}
