package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.json.Json;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings as somebody works through them, the gravest first; pages by the last one's key. */
public final class Worklist {

  /** A facet has no more values than these before it is searched. */
  public static final int FACET_VALUES = 20;

  private static final String ROW =
      "select d.fingerprint, d.place, d.unit, d.project, d.fiscal_year, "
          + DeskRow.MACHINE
          + " as machine, d.person, d.to_do, d.due, d.version, d.basis, d.evidence, d.thread,"
          + " d.assignee, k.files, k.content, b.evidence as decided_on from desk_finding d join"
          + " finding k on k.fingerprint = d.fingerprint left join decision_event b on"
          + " b.fingerprint = d.fingerprint and b.version = d.basis where ";

  private static final int AT_A_TIME = 500;

  private final JdbcClient db;
  private final FindingIndex index;

  public Worklist(JdbcClient db) {
    this(db, WorklistRoom.ofThisProgram());
  }

  Worklist(JdbcClient db, WorklistRoom room) {
    this.db = db;
    this.index = new FindingIndex(db, room);
  }

  /** What it keeps in memory. */
  FindingIndex index() {
    return index;
  }

  /**
   * A value that findings have, how it is written, and how many have it.
   *
   * @param name of a unit, one of its ways of writing it; else the value itself
   */
  public record FacetValue(String value, String name, long count) {}

  /**
   * Findings in order.
   *
   * @param after those behind this place; null for the first
   */
  public List<WorkRow> page(Filter filter, Actor actor, String after, int most) {
    return neighbours(filter, actor, after, true, most);
  }

  /** The finding before a place of the same list. */
  public Optional<WorkRow> before(Filter filter, Actor actor, String key) {
    return neighbours(filter, actor, key, false, 1).stream().findFirst();
  }

  /** The finding after a place of the same list. */
  public Optional<WorkRow> after(Filter filter, Actor actor, String key) {
    return neighbours(filter, actor, key, true, 1).stream().findFirst();
  }

  private List<WorkRow> neighbours(
      Filter filter, Actor actor, String key, boolean forward, int most) {
    List<String> places = index.ask(rows -> rows.places(filter, actor, key, forward, most));
    return places.isEmpty()
        ? List.of()
        : currently(
            db.sql(ROW + "d.place in (" + Filter.marks(places.size()) + ") order by d.place")
                .params(places)
                .query((row, i) -> row(row))
                .list());
  }

  /** One finding; empty when there is none, or not for this person. */
  public Optional<WorkRow> find(Actor actor, String fingerprint) {
    return find(actor, List.of(fingerprint)).values().stream().findFirst();
  }

  /**
   * Those of some findings, as many as a page shows, by fingerprints; but not what this person may
   * not see.
   */
  public Map<String, WorkRow> find(Actor actor, Collection<String> fingerprints) {
    if (fingerprints.isEmpty()) {
      return Map.of();
    }
    List<WorkRow> found =
        db.sql(ROW + "d.fingerprint in (" + Filter.marks(fingerprints.size()) + ")")
            .params(fingerprints.stream().map(each -> each.replace("\0", "")).toList())
            .query((row, i) -> row(row))
            .list();
    return currently(found).stream()
        .filter(row -> actor.sees(UnitId.of(row.unit())))
        .collect(Collectors.toMap(WorkRow::fingerprint, Function.identity()));
  }

  /** How many a filter shows. */
  public long count(Filter filter, Actor actor) {
    return index.ask(rows -> rows.count(filter, actor));
  }

  /** All that a filter shows, as one who decides about all of it sees it. */
  public List<Chosen> all(Filter filter, Actor actor) {
    List<String> places =
        index.ask(rows -> rows.places(filter, actor, null, true, Integer.MAX_VALUE));
    List<Chosen> all = new ArrayList<>();
    for (List<String> some : ListUtils.partition(places, AT_A_TIME)) {
      all.addAll(
          db.sql(
                  "select d.fingerprint, d.version, d.evidence from desk_finding d where d.place in"
                      + " ("
                      + Filter.marks(some.size())
                      + ") order by d.place")
              .params(some)
              .query((row, i) -> new Chosen(row.getString(1), row.getInt(2), row.getString(3)))
              .list());
    }
    return all;
  }

  /** The values that a facet can be narrowed to, the most frequent first. */
  public List<FacetValue> values(Facet facet, Filter filter, Actor actor) {
    return index.ask(rows -> rows.values(facet, filter, actor, FACET_VALUES));
  }

  /** Those of them that are wanted, as many at most. */
  public List<FacetValue> values(
      Facet facet, Filter filter, Actor actor, Predicate<FacetValue> wanted) {
    return index.ask(rows -> rows.values(facet, filter, actor, FACET_VALUES, wanted));
  }

  /**
   * The values of all facets and how many a filter shows, as of one moment.
   *
   * @param values of each facet, the most frequent first
   */
  public record Counts(Map<Facet, List<FacetValue>> values, long count) {}

  /** What the filter shows in numbers. */
  public Counts counts(Filter filter, Actor actor) {
    return index.ask(rows -> rows.counts(filter, actor, FACET_VALUES));
  }

  /** Has everything ready before somebody asks. */
  public void warm() {
    index.ask(IndexedRows::size);
  }

  /** Breaks off what is being read. */
  public void close() {
    index.close();
  }

  /** What a unit is called; empty where no finding is of it. */
  public Optional<String> unitName(String unitId) {
    return db.sql("select min(unit) from desk_finding where unit_id = ?")
        .param(unitId)
        .query(String.class)
        .optional();
  }

  private static WorkRow row(ResultSet row) throws SQLException {
    Date due = row.getDate("due");
    return new WorkRow(
        row.getString("fingerprint"),
        row.getString("place"),
        row.getString("unit"),
        row.getString("project"),
        (Integer) row.getObject("fiscal_year"),
        List.of(Json.read(row.getString("files"), String[].class)),
        MachineState.valueOf(row.getString("machine")),
        PersonState.valueOf(row.getString("person")),
        row.getBoolean("to_do"),
        due == null ? null : due.toLocalDate(),
        row.getInt("version"),
        row.getInt("basis"),
        row.getString("evidence"),
        row.getString("decided_on"),
        row.getString("thread"),
        row.getString("assignee"),
        Json.read(row.getString("content"), Anomaly.class));
  }

  /** With the words and repairs of the last run, which may differ while the figures do not. */
  private List<WorkRow> currently(List<WorkRow> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<String, Anomaly> said = new LinkedHashMap<>();
    db.sql(
            "select a.fingerprint, a.content from anomaly a join form f on f.id = a.form_id where"
                + " f.stands and a.fingerprint in ("
                + Filter.marks(rows.size())
                + ") order by a.id")
        .params(rows.stream().map(WorkRow::fingerprint).toList())
        .query(
            (row, i) ->
                said.putIfAbsent(row.getString(1), Json.read(row.getString(2), Anomaly.class)))
        .list();
    return rows.stream().map(row -> with(row, said.get(row.fingerprint()))).toList();
  }

  private static WorkRow with(WorkRow row, Anomaly said) {
    return said == null || row.machine() == MachineState.GONE
        ? row
        : new WorkRow(
            row.fingerprint(),
            row.place(),
            row.unit(),
            row.project(),
            row.fiscalYear(),
            row.files(),
            row.machine(),
            row.person(),
            row.toDo(),
            row.due(),
            row.version(),
            row.basis(),
            row.evidence(),
            row.decidedOn(),
            row.thread(),
            row.assignee(),
            said.called(row.fingerprint()));
  }
}
