package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.desk.store.ThreadEntry.Kind;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries decisions over when a mapping or a rule calls the same thing otherwise, so that what was
 * decided on is gone and the same is found as something new: the same rule about the same cells of
 * the same original. What was decided on goes on as what is found now; where its figures are read
 * otherwise too, it returns, as a finding does whose figures changed. What could be several is left
 * alone.
 */
public final class Rekey {

  private static final String FOUND =
      "select k.fingerprint, k.content, k.found_in, k.evidence, k.unit_name, k.project,"
          + " k.fiscal_year, k.since_run, k.gone_run from finding k where ";

  private final JdbcClient db;
  private final TransactionOperations transaction;
  private final Clock clock;

  public Rekey(JdbcClient db, TransactionOperations transaction, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A finding that was decided on and is gone, and what it is called now. */
  public record Carried(Known before, Known now) {}

  /**
   * A finding as the store remembers it.
   *
   * @param foundIn the form that it was found in; empty where it lies between forms
   */
  public record Known(
      String fingerprint,
      Anomaly anomaly,
      String foundIn,
      String evidence,
      String unit,
      String project,
      Integer year,
      long since,
      Long gone) {

    /** Whose original it is in: a form is called by its content and its number there. */
    private String original() {
      return foundIn.substring(0, Math.max(0, foundIn.lastIndexOf('-')));
    }
  }

  /** Those that can be carried over. */
  public List<Carried> find() {
    List<Known> before =
        list(
            "k.gone_run is not null and exists (select 1 from decision_event e where e.fingerprint"
                + " = k.fingerprint) order by k.fingerprint");
    List<Carried> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Known each : before) {
      one(each, before)
          .filter(now -> taken.add(now.fingerprint()))
          .ifPresent(now -> found.add(new Carried(each, now)));
    }
    return found;
  }

  private Optional<Known> one(Known before, List<Known> all) {
    List<Known> same = candidates(before).stream().filter(now -> isSame(before, now)).toList();
    List<Known> equal =
        same.stream().filter(now -> now.evidence().equals(before.evidence())).toList();
    List<Known> chosen = equal.isEmpty() ? same : equal;
    boolean rival =
        chosen.size() == 1
            && all.stream()
                .anyMatch(
                    other ->
                        !other.equals(before)
                            && isSame(other, chosen.get(0))
                            && (equal.isEmpty() || other.evidence().equals(before.evidence())));
    return chosen.size() == 1 && !rival ? Optional.of(chosen.get(0)) : Optional.empty();
  }

  private List<Known> candidates(Known before) {
    String open =
        "k.gone_run is null and k.since_run >= ? and not exists (select 1 from decision_event e"
            + " where e.fingerprint = k.fingerprint) and ";
    return before.foundIn().isEmpty()
        ? list(
            open + "k.found_in = '' and k.unit_name = ? and k.fiscal_year = ?",
            before.gone(),
            before.unit(),
            before.year() == null ? -1 : before.year())
        : list(
            open + "k.found_in >= ? and k.found_in < ?",
            before.gone(),
            before.original() + "-",
            before.original() + ".");
  }

  /** Of the same rule, about the same cells. */
  private static boolean isSame(Known before, Known now) {
    return before.anomaly().rule().equals(now.anomaly().rule())
        && before.original().equals(now.original())
        && (!before.foundIn().isEmpty() || before.anomaly().forms().equals(now.anomaly().forms()))
        && cells(before).equals(cells(now));
  }

  private static Set<Place> cells(Known known) {
    return known.anomaly().places().values().stream()
        .map(Source::places)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private List<Known> list(String condition, Object... values) {
    return db
        .sql(FOUND + condition)
        .params(List.of(values))
        .query((row, i) -> known(row))
        .list()
        .stream()
        .filter(each -> !each.anomaly().places().isEmpty())
        .toList();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getString(1),
        Json.read(row.getString(2), Anomaly.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        (Integer) row.getObject(7),
        row.getLong(8),
        (Long) row.getObject(9));
  }

  /** Carries them over; the next run tells it in the reports. */
  public void carry(List<Carried> all) {
    all.forEach(each -> transaction.executeWithoutResult(any -> carry(each)));
    db.sql("update desk_known_run set refreshed = refreshed + 1, removed = removed + 1").update();
  }

  private void carry(Carried carried) {
    String kept = carried.before().fingerprint();
    String given = carried.now().fingerprint();
    for (String table : List.of("anomaly", "cross_anomaly")) {
      db.sql("update " + table + " set fingerprint = ? where fingerprint = ?")
          .params(kept, given)
          .update();
    }
    boolean figures = !carried.before().evidence().equals(carried.now().evidence());
    // It was there all the time, so the run that found it first stays; that run changed it.
    db.sql(
            "update finding set (unit_ref, unit_name, project, fiscal_year, files, whose, about,"
                + " found_in, evidence, changed_run) = (select n.unit_ref, n.unit_name, n.project,"
                + " n.fiscal_year, n.files, n.whose, n.about, n.found_in, n.evidence, n.since_run"
                + " from finding n where n.fingerprint = ?), content = ?, previous = ?, gone_run ="
                + " null where fingerprint = ?")
        .params(
            given,
            Json.write(carried.now().anomaly().called(kept)),
            figures ? Json.write(Evidence.of(carried.before().anomaly())) : null,
            kept)
        .update();
    // It was never away, and what it is called now was never new.
    db.sql("delete from finding_step where fingerprint = ?").param(given).update();
    db.sql("delete from finding_step where fingerprint = ? and step = 'GONE' and run = ?")
        .params(kept, carried.before().gone())
        .update();
    if (figures) {
      db.sql(
              "insert into finding_step (run, fingerprint, step, figures) values (?, ?, 'CHANGED',"
                  + " ?)")
          .params(carried.now().since(), kept, Json.write(Evidence.of(carried.before().anomaly())))
          .update();
    }
    talk(carried);
    db.sql("delete from desk_finding where fingerprint = ?").param(given).update();
    db.sql("delete from finding where fingerprint = ?").param(given).update();
    db.sql("insert into finding_told (fingerprint) values (?)").param(kept).update();
    db.sql(
            "insert into content_touched (sha256) select distinct sha256 from form where id in ("
                + Filter.marks(carried.now().anomaly().forms().size())
                + ")")
        .params(carried.now().anomaly().forms())
        .update();
    db.sql("insert into fiscal_year_touched (fiscal_year) values (?)")
        .param(carried.now().year() == null ? 0 : carried.now().year())
        .update();
  }

  /** What was said about the question as it was called is said about what it is called now. */
  private void talk(Carried carried) {
    String before = thread(carried.before());
    String now = thread(carried.now());
    int year = carried.now().year() == null ? 0 : carried.now().year();
    if (!before.equals(now)) {
      db.sql(
              "insert into thread_entry (thread, fiscal_year, kind, words, actor, made_at) select"
                  + " cast(? as varchar(40)), cast(? as integer), kind, words, actor, made_at from"
                  + " thread_entry where thread = ? and fiscal_year = ? order by id")
          .params(now, year, before, carried.before().year() == null ? 0 : carried.before().year())
          .update();
    }
    db.sql(
            "insert into thread_entry (thread, fiscal_year, kind, words, actor, made_at) values"
                + " (?, ?, ?, ?, ?, ?)")
        .params(
            now,
            year,
            Kind.REKEY.name(),
            Objects.requireNonNullElse(carried.before().anomaly().subject(), ""),
            Actor.FUHE.name(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  private static String thread(Known known) {
    return Threads.of(known.anomaly(), UnitId.of(known.unit()), known.project(), known.year());
  }
}
