package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Decision;
import io.fuhe.check.Evidence;
import io.fuhe.json.Json;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decided about findings, for whoever reports it. Nothing is written here. */
public final class DecisionLog {

  private static final int AT_A_TIME = 500;

  private static final String EVENTS =
      "select e.fingerprint, e.version, e.after_basis, e.act, e.before_state, e.after_state,"
          + " b.actor, b.decided_at, e.reason, e.words, e.due, e.figures, e.batch_id, e.run,"
          + " b.undoes";

  private static final String FROM =
      " from decision_event e join decision_batch b on b.id = e.batch_id";

  private final JdbcClient db;

  public DecisionLog(JdbcClient db) {
    this.db = db;
  }

  /** A decision, and what it was about as it was remembered last, by the names on the forms. */
  public record About(RememberedAnomaly found, Decision decision) {}

  /** Whether anything was ever decided. */
  public boolean isEmpty() {
    return db.sql("select id from decision_batch order by id fetch first 1 rows only")
        .query(Long.class)
        .optional()
        .isEmpty();
  }

  /** What was decided about some findings, the first first; none of those about which nothing. */
  public Map<String, List<Decision>> of(Collection<String> fingerprints) {
    Map<String, List<Decision>> found = new HashMap<>();
    for (List<String> some :
        ListUtils.partition(List.copyOf(Set.copyOf(fingerprints)), AT_A_TIME)) {
      db.sql(EVENTS + FROM + " where e.fingerprint in (:some) order by e.fingerprint, e.version")
          .param("some", some)
          .query((row, i) -> decision(row))
          .list()
          .forEach(
              each ->
                  found.computeIfAbsent(each.fingerprint(), any -> new ArrayList<>()).add(each));
    }
    return found;
  }

  /**
   * All that was ever decided, finding after finding, read as it is asked for.
   *
   * @param fiscalYear one, 0 for what names none, or null for all
   */
  public Stream<About> all(Integer fiscalYear) {
    return Stream.iterate(
            decided(""),
            some -> !some.isEmpty(),
            some -> some.size() < AT_A_TIME ? List.of() : decided(some.get(some.size() - 1)))
        .flatMap(some -> about(fiscalYear, some.stream().distinct().toList()).stream());
  }

  /** The next findings, one as often as it was decided on: so it is a range of an index. */
  private List<String> decided(String after) {
    return db.sql(
            "select fingerprint from decision_event where fingerprint > ? order by fingerprint,"
                + " version fetch first "
                + AT_A_TIME
                + " rows only")
        .param(after)
        .query(String.class)
        .list();
  }

  private List<About> about(Integer fiscalYear, List<String> fingerprints) {
    String year =
        fiscalYear == null
            ? ""
            : fiscalYear == Touched.NO_YEAR
                ? " and k.fiscal_year is null"
                : " and k.fiscal_year = " + fiscalYear;
    return db.sql(
            EVENTS
                + ", k.unit_name, k.project, k.fiscal_year, k.files, k.content"
                + FROM
                + " join finding k on k.fingerprint = e.fingerprint where e.fingerprint in (:some)"
                + year
                + " order by e.fingerprint, e.version")
        .param("some", fingerprints)
        .query((row, i) -> new About(found(row), decision(row)))
        .list();
  }

  private static RememberedAnomaly found(ResultSet row) throws SQLException {
    return new RememberedAnomaly(
        row.getString("unit_name"),
        row.getString("project"),
        (Integer) row.getObject("fiscal_year"),
        List.of(Json.read(row.getString("files"), String[].class)),
        Json.read(row.getString("content"), Anomaly.class).called(row.getString("fingerprint")));
  }

  private static Decision decision(ResultSet row) throws SQLException {
    Date due = row.getDate("due");
    long undoes = row.getLong("undoes");
    boolean undo = !row.wasNull();
    return new Decision(
        row.getString("fingerprint"),
        row.getInt("version"),
        row.getInt("after_basis"),
        row.getString("act"),
        row.getString("before_state"),
        row.getString("after_state"),
        row.getString("actor"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getString("words"),
        due == null ? null : due.toLocalDate(),
        Json.read(row.getString("figures"), Evidence.class),
        row.getLong("batch_id"),
        row.getLong("run"),
        undo ? undoes : null);
  }
}
