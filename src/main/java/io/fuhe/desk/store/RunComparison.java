package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two runs found otherwise, by the steps of findings in between. */
public final class RunComparison {

  private static final int AT_A_TIME = 500;
  private static final int RUNS = 60;
  private static final String GONE = "GONE";
  private static final String FOUND = "FOUND";

  private final JdbcClient db;

  public RunComparison(JdbcClient db) {
    this.db = db;
  }

  /**
   * A run that changed anything.
   *
   * @param number when it began, in milliseconds of the epoch
   */
  public record Run(long number) {

    public Instant began() {
      return Instant.ofEpochMilli(number);
    }
  }

  /** How a finding of one run differs from the other. */
  public enum Difference {
    NEW,
    CHANGED,
    GONE
  }

  /**
   * A finding that is not the same after the later run as after the earlier.
   *
   * @param before the figures after the earlier run; null where it was not found or they are the
   *     same
   * @param now the figures after the later run; null where those before are
   */
  public record Differing(
      Difference difference,
      String fingerprint,
      String place,
      String unitId,
      String unit,
      String project,
      Integer year,
      Anomaly anomaly,
      Evidence before,
      Evidence now) {}

  /** The last runs that changed anything, the latest first. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    Optional<Run> next = before(Long.MAX_VALUE);
    while (next.isPresent() && runs.size() < RUNS) {
      runs.add(next.get());
      next = before(next.get().number());
    }
    return runs;
  }

  /** By the index: a run may have as many steps as there are findings. */
  private Optional<Run> before(long run) {
    return db.sql(
            "select run from finding_step where run < ? order by run desc fetch first 1 rows only")
        .param(run)
        .query(Long.class)
        .optional()
        .map(Run::new);
  }

  /** How many steps findings took after one run, up to another. */
  public long steps(long from, long to) {
    return db.sql("select count(*) from finding_step where run > ? and run <= ?")
        .params(from, to)
        .query(Long.class)
        .single();
  }

  /** Hands on what differs and somebody may see, in no order that means anything. */
  public void each(long from, long to, Actor actor, Consumer<Differing> taker) {
    List<String> moved =
        db.sql("select distinct fingerprint from finding_step where run > ? and run <= ?")
            .params(from, to)
            .query(String.class)
            .list();
    for (List<String> some : ListUtils.partition(moved, AT_A_TIME)) {
      differing(some, from, to).stream().filter(each -> actor.sees(each.unitId())).forEach(taker);
    }
  }

  /**
   * A page of what differs and somebody may see, by fingerprint.
   *
   * @param after the fingerprint behind which it begins; empty for the first page
   */
  public List<Differing> page(long from, long to, Actor actor, String after, int limit) {
    List<Differing> found = new ArrayList<>();
    List<String> some = moved(from, to, after);
    while (found.size() < limit && !some.isEmpty()) {
      differing(some, from, to).stream()
          .filter(each -> actor.sees(each.unitId()))
          .sorted(Comparator.comparing(Differing::fingerprint))
          .forEach(found::add);
      some = moved(from, to, some.get(some.size() - 1));
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  private List<String> moved(long from, long to, String after) {
    return db.sql(
            "select distinct fingerprint from finding_step where run > ? and run <= ? and"
                + " fingerprint > ? order by fingerprint fetch first "
                + AT_A_TIME
                + " rows only")
        .params(from, to, after)
        .query(String.class)
        .list();
  }

  private record Step(String fingerprint, long run, String step, Evidence figures) {

    static Step of(ResultSet row) throws SQLException {
      String figures = row.getString(4);
      return new Step(
          row.getString(1),
          row.getLong(2),
          row.getString(3),
          figures == null ? null : Json.read(figures, Evidence.class));
    }
  }

  private List<Differing> differing(List<String> fingerprints, long from, long to) {
    String these = "(" + Filter.marks(fingerprints.size()) + ")";
    Map<String, List<Step>> steps = new LinkedHashMap<>();
    db.sql(
            "select fingerprint, run, step, figures from finding_step where fingerprint in "
                + these
                + " and run > ? order by fingerprint, run, id")
        .params(concat(fingerprints, from))
        .query((row, i) -> Step.of(row))
        .list()
        .forEach(
            step -> steps.computeIfAbsent(step.fingerprint(), any -> new ArrayList<>()).add(step));
    List<Differing> found = new ArrayList<>();
    db.sql(
            "select d.fingerprint, d.place, d.unit_id, d.unit, d.project, d.fiscal_year, k.content"
                + " from desk_finding d join finding k on k.fingerprint = d.fingerprint where"
                + " d.fingerprint in "
                + these)
        .params(fingerprints)
        .query(
            row -> {
              differing(row, steps.getOrDefault(row.getString(1), List.of()), to)
                  .ifPresent(found::add);
            });
    return found;
  }

  private static List<Object> concat(List<String> fingerprints, long from) {
    List<Object> values = new ArrayList<>(fingerprints);
    values.add(from);
    return values;
  }

  /**
   * What became of a finding.
   *
   * @param steps all after the earlier run, in their order
   */
  private static Optional<Differing> differing(ResultSet row, List<Step> steps, long to)
      throws SQLException {
    List<Step> between = steps.stream().filter(step -> step.run() <= to).toList();
    if (between.isEmpty()) {
      return Optional.empty();
    }
    boolean wasThere = !between.get(0).step().equals(FOUND);
    boolean isThere = !between.get(between.size() - 1).step().equals(GONE);
    Anomaly anomaly = Json.read(row.getString("content"), Anomaly.class);
    Evidence before = figures(between).orElse(null);
    Evidence now =
        figures(steps.subList(between.size(), steps.size())).orElse(Evidence.of(anomaly));
    boolean same = before == null || before.equals(now);
    if (wasThere == isThere && (!wasThere || same)) {
      return Optional.empty();
    }
    boolean changed = wasThere && isThere;
    return Optional.of(
        new Differing(
            changed ? Difference.CHANGED : isThere ? Difference.NEW : Difference.GONE,
            row.getString("fingerprint"),
            row.getString("place"),
            row.getString("unit_id"),
            row.getString("unit"),
            row.getString("project"),
            (Integer) row.getObject("fiscal_year"),
            anomaly,
            changed ? before : null,
            changed ? now : null));
  }

  /** The figures before the first of these steps that changed them. */
  private static Optional<Evidence> figures(List<Step> steps) {
    return steps.stream().map(Step::figures).filter(figures -> figures != null).findFirst();
  }
}
