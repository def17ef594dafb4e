package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Fingerprint;
import io.fuhe.desk.decision.Judgement;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Standing;
import io.fuhe.desk.decision.StateChart;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the worklist in step with what runs found, by the list of what they changed; every finding
 * is looked at only where there is no worklist yet, or another version of this program made it.
 * Nothing that people decided changes by it, but for one thing: what was confirmed or asked about
 * and is gone through a resubmission is noted as corrected.
 */
public final class DeskFindings {

  private static final int AT_A_TIME = 500;

  /** So many new rows to a statement. */
  private static final int ROWS = 50;

  /** What the whole worklist rests on beside the store; another one makes all of it anew. */
  private static final String STEP = "desk";

  private static final String BASIS = "1/" + Fingerprint.THREAD_VERSION;
  private static final String FILLING = "";

  private static final String FOUND =
      "select k.fingerprint as known_as, k.unit_name, k.project as project_now, k.fiscal_year as"
          + " year_now, k.evidence as evidence_now, k.since_run as since_now, case when k.gone_run"
          + " is null then 0 else 1 end as gone_now, "
          + DeskRow.COLUMNS.stream()
              .map(name -> "d." + name + " as was_" + name)
              .collect(Collectors.joining(", "))
          + ", "
          + Decided.COLUMNS
          + " from finding k left join desk_finding d on d.fingerprint = k.fingerprint left join"
          + " decision_event b on b.fingerprint = d.fingerprint and b.version = d.basis where"
          + " k.fingerprint in (";

  private final JdbcClient db;
  private final TransactionOperations transaction;
  private final AnomalyStore findings;
  private final Changes changes;
  private final Decisions decisions;
  private boolean changed;
  private long turn;

  public DeskFindings(JdbcClient db, TransactionOperations transaction, Decisions decisions) {
    this.db = db;
    this.transaction = transaction;
    this.findings = new AnomalyStore(db);
    this.changes = new Changes(db);
    this.decisions = decisions;
  }

  /** Takes over what runs changed since it was called last; costs as much as that is. */
  public synchronized void refresh() {
    long lastChange = findings.lastChange();
    changed =
        db.sql("update desk_known_run set run = ? where run <> ?")
                .params(lastChange, lastChange)
                .update()
            > 0;
    turn = db.sql("select refreshed from desk_known_run").query(Long.class).single() + 1;
    if (!changes.restsOn(STEP, BASIS)) {
      // From here on the list is kept, also of what comes while all is looked at.
      transaction.executeWithoutResult(any -> changes.restsOnNow(STEP, FILLING));
      whole(lastChange);
      transaction.executeWithoutResult(any -> changes.restsOnNow(STEP, BASIS));
    }
    while (transaction.execute(any -> listed(lastChange))) {
      // The next ones.
    }
    correct(lastChange);
    if (changed) {
      db.sql("update desk_known_run set refreshed = refreshed + 1").update();
    }
  }

  private void whole(long lastChange) {
    String last = "";
    while (last != null) {
      String from = last;
      last = transaction.execute(any -> page(from, lastChange));
    }
  }

  /** The last fingerprint that was looked at; null after the last page. */
  private String page(String from, long lastChange) {
    List<String> some =
        db.sql(
                "select fingerprint from finding where fingerprint > ? order by fingerprint fetch"
                    + " first "
                    + AT_A_TIME
                    + " rows only")
            .param(from)
            .query(String.class)
            .list();
    take(some, lastChange)
        .forEach(
            each ->
                db.sql("insert into finding_told (fingerprint) values (?)").param(each).update());
    return some.size() < AT_A_TIME ? null : some.get(some.size() - 1);
  }

  private record Listed(long id, String fingerprint) {}

  /** Whether there may be more. */
  private boolean listed(long lastChange) {
    List<Listed> lines =
        db.sql(
                "select id, fingerprint from finding_told order by id fetch first "
                    + AT_A_TIME
                    + " rows only")
            .query((row, i) -> new Listed(row.getLong(1), row.getString(2)))
            .list();
    Set<String> again =
        take(lines.stream().map(Listed::fingerprint).distinct().toList(), lastChange);
    List<Long> done =
        lines.stream().filter(line -> !again.contains(line.fingerprint())).map(Listed::id).toList();
    if (!done.isEmpty()) {
      db.sql("delete from finding_told where id in (" + Filter.marks(done.size()) + ")")
          .params(done)
          .update();
    }
    return !lines.isEmpty();
  }

  /**
   * Brings some rows in step.
   *
   * @return those that somebody decided on meanwhile, to be looked at once more
   */
  private Set<String> take(List<String> fingerprints, long lastChange) {
    Set<String> again = new HashSet<>();
    if (fingerprints.isEmpty()) {
      return again;
    }
    Contents contents = Contents.of(db, fingerprints);
    List<Row> rows =
        db.sql(FOUND + Filter.marks(fingerprints.size()) + ") order by k.fingerprint")
            .params(fingerprints)
            .query((row, i) -> Row.of(row, contents, lastChange))
            .list();
    Map<String, String> assignees =
        Threads.assignees(db, rows.stream().map(Row::thread).distinct().toList());
    List<List<Object>> fresh = new ArrayList<>();
    for (Row row : rows) {
      List<Object> now = row.now(assignees);
      if (!now.equals(row.was())) {
        changed = true;
        List<Object> values = new ArrayList<>(now);
        values.addAll(List.of(turn, row.fingerprint()));
        if (row.decided() == null) {
          fresh.add(values);
        } else if (!put(values, row.version())) {
          again.add(row.fingerprint());
        }
      }
    }
    insert(fresh);
    return again;
  }

  /**
   * A finding and its row.
   *
   * @param decided null where it has no row yet
   * @param was what the row says, in the order of the columns
   * @param standing what the machine knows of it now
   */
  private record Row(
      String fingerprint,
      String unit,
      String project,
      Integer year,
      String thread,
      Anomaly anomaly,
      List<String> files,
      Decided decided,
      List<Object> was,
      Standing standing) {

    static Row of(ResultSet row, Contents contents, long lastChange) throws SQLException {
      String fingerprint = row.getString("known_as");
      Standing now =
          new Standing(
              row.getString("evidence_now"),
              row.getLong("since_now"),
              row.getInt("gone_now") == 1,
              lastChange);
      boolean known = row.getString("fingerprint") != null;
      Anomaly anomaly = contents.anomaly(fingerprint);
      String unit = row.getString("unit_name");
      String project = row.getString("project_now");
      Integer year = (Integer) row.getObject("year_now");
      return new Row(
          fingerprint,
          unit,
          project,
          year,
          Threads.of(anomaly, UnitId.of(unit), project, year),
          anomaly,
          contents.files(fingerprint),
          known ? Decided.of(row, lastChange) : null,
          known ? DeskRow.values(row) : List.of(),
          now);
    }

    int version() {
      return decided == null ? 0 : decided.version();
    }

    private Judgement judgement() {
      return decided == null ? Judgement.OPEN : decided.judgement();
    }

    List<Object> now(Map<String, String> assignees) {
      return DeskRow.values(
          unit,
          project,
          year,
          files,
          anomaly.called(fingerprint),
          standing,
          judgement(),
          thread,
          assignees.getOrDefault(Threads.question(thread, year), ""));
    }
  }

  /** Whether the row says so now: not where somebody decided since it was looked at. */
  private boolean put(List<Object> values, int version) {
    return db.sql(DeskRow.UPDATE).params(values).param(version).update() == 1;
  }

  private void insert(List<List<Object>> rows) {
    for (List<List<Object>> some : ListUtils.partition(rows, ROWS)) {
      db.sql(DeskRow.insert(some.size()))
          .params(some.stream().flatMap(List::stream).toList())
          .update();
    }
  }

  private void correct(long lastChange) {
    List<Object> pursued =
        Arrays.stream(PersonState.values())
            .filter(StateChart::isCorrectedByResubmission)
            .map(state -> (Object) state.name())
            .toList();
    transaction.executeWithoutResult(
        status ->
            decisions.correct(
                db
                    .sql(
                        "select "
                            + Decided.COLUMNS
                            + " from "
                            + Decided.TABLES
                            + " join finding k on k.fingerprint = d.fingerprint where d.gone = true"
                            + " and d.person in ("
                            + Filter.marks(pursued.size())
                            + ") and (k.found_in = '' or exists (select 1 from form f where f.id ="
                            + " k.found_in and f.superseded_by is not null))")
                    .params(pursued)
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
