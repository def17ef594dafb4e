package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Fingerprint;
import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.store.ThreadEntry.Kind;
import io.fuhe.unit.ProjectName;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What hangs on a question and not on one finding: what was said about it, and whose it is to
 * decide. A resubmission may change the figures, and the words that the rule finds for them; that
 * stays.
 */
public final class Threads {

  /** Of an anomaly that was stored before questions were known. */
  static final String UNKNOWN = "0-";

  private static final String PLACES_OF_ROWS = "\\[\\d+]";

  private final JdbcClient db;
  private final TransactionOperations transaction;
  private final Clock clock;

  public Threads(JdbcClient db, TransactionOperations transaction, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The thread of a finding. */
  static String of(Anomaly anomaly, String unitId, String project, Integer year) {
    String projectKey = project.isEmpty() ? "" : ProjectName.key(project, year);
    if (anomaly.question().isEmpty()) {
      String field =
          String.join("\n", anomaly.rule(), anomaly.subject(), anomaly.where())
              .replaceAll(PLACES_OF_ROWS, "");
      return UNKNOWN + Fingerprint.thread(field, unitId, projectKey);
    }
    return Fingerprint.thread(anomaly.question(), unitId, projectKey);
  }

  /** The question that a finding belongs to. */
  private record Question(String thread, int year) {}

  /** What hangs on the question that a finding belongs to, the first first. */
  public List<ThreadEntry> entries(WorkRow row) {
    return db.sql(
            "select kind, words, actor, made_at from thread_entry where thread = ? and fiscal_year"
                + " = ? order by id")
        .params(row.thread(), year(row.fiscalYear()))
        .query(
            (each, i) ->
                new ThreadEntry(
                    Kind.valueOf(each.getString(1)),
                    each.getString(2),
                    each.getString(3),
                    each.getObject(4, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Says something about the question of a finding. */
  public void note(Actor actor, WorkRow row, String words) {
    add(actor, new Question(row.thread(), year(row.fiscalYear())), Kind.NOTE, words);
  }

  /**
   * What came of giving findings to somebody.
   *
   * @param changed how many of the findings are theirs that were not
   * @param unseen how many stay as they are, because their units are not for whom they were given
   *     to
   */
  public record Given(int changed, int unseen) {}

  /**
   * Gives the questions of findings to somebody, those of units that they may see.
   *
   * @param to {@link Actor#NOBODY} for nobody
   */
  public Given assign(Actor actor, Collection<String> fingerprints, Actor to) {
    return transaction.execute(any -> give(actor, fingerprints, to));
  }

  private Given give(Actor actor, Collection<String> fingerprints, Actor to) {
    record Asked(Question question, String unit) {}
    Set<Question> given = new HashSet<>();
    int changed = 0;
    int unseen = 0;
    for (String fingerprint : fingerprints) {
      List<Asked> found =
          db
              .sql(
                  "select thread, coalesce(fiscal_year, 0), unit_id from desk_finding where"
                      + " fingerprint = ? and assignee <> ?")
              .params(fingerprint, to.name())
              .query(
                  (row, i) ->
                      new Asked(new Question(row.getString(1), row.getInt(2)), row.getString(3)))
              .list()
              .stream()
              .filter(each -> actor.sees(each.unit()))
              .toList();
      for (Asked each : found) {
        if (!to.sees(each.unit())) {
          unseen++;
        } else if (given.add(each.question())) {
          add(actor, each.question(), Kind.ASSIGN, to.name());
          changed += become(each.question(), to.name());
        }
      }
    }
    return new Given(changed, unseen);
  }

  private int become(Question question, String to) {
    return db.sql(
            "update desk_finding set assignee = ? where thread = ? and coalesce(fiscal_year, 0) ="
                + " ?")
        .params(to, question.thread(), question.year())
        .update();
  }

  /** Who the questions of some threads were given to, by {@link #question}; none for nobody's. */
  static Map<String, String> assignees(JdbcClient db, List<String> threads) {
    Map<String, String> given = new HashMap<>();
    if (threads.isEmpty()) {
      return given;
    }
    db.sql(
            "select thread, fiscal_year, words from thread_entry where kind = 'ASSIGN' and thread"
                + " in ("
                + Filter.marks(threads.size())
                + ") order by id")
        .params(threads)
        .query(
            row -> {
              given.put(question(row.getString(1), row.getInt(2)), row.getString(3));
            });
    return given;
  }

  /** What a question of a year is called among all. */
  static String question(String thread, Integer year) {
    return thread + "/" + year(year);
  }

  /**
   * The other findings of the threads of some, by fingerprints: those of other years, and those of
   * the year that are gone.
   */
  public List<String> others(WorkRow row, int most) {
    return new ArrayList<>(
        db.sql(
                "select fingerprint from desk_finding where thread = ? and fingerprint <> ? order"
                    + " by fiscal_year desc, gone, since_run desc, fingerprint fetch first "
                    + most
                    + " rows only")
            .params(row.thread(), row.fingerprint())
            .query(String.class)
            .list());
  }

  /**
   * Of each of some findings that nobody decided on, the latest gone finding of its question that
   * somebody did decide on.
   */
  public Map<String, String> decidedBefore(List<WorkRow> rows) {
    List<WorkRow> open =
        rows.stream()
            .filter(row -> row.person() == PersonState.OPEN && row.machine() != MachineState.GONE)
            .toList();
    Map<String, String> decided = decided(open.stream().map(WorkRow::thread).distinct().toList());
    Map<String, String> before = new HashMap<>();
    for (WorkRow row : open) {
      String found = decided.get(question(row.thread(), row.fiscalYear()));
      if (found != null) {
        before.put(row.fingerprint(), found);
      }
    }
    return before;
  }

  /**
   * The latest gone finding that somebody decided on of each question of some threads. The states
   * are looked at here: asked for in the query, HSQLDB goes through all that are of one instead.
   */
  private Map<String, String> decided(List<String> threads) {
    Map<String, String> decided = new HashMap<>();
    if (threads.isEmpty()) {
      return decided;
    }
    db.sql(
            "select thread, fiscal_year, fingerprint, gone, person from desk_finding where thread"
                + " in ("
                + Filter.marks(threads.size())
                + ") order by since_run")
        .params(threads)
        .query(
            row -> {
              if (row.getBoolean(4) && PersonState.valueOf(row.getString(5)) != PersonState.OPEN) {
                decided.put(
                    question(row.getString(1), (Integer) row.getObject(2)), row.getString(3));
              }
            });
    return decided;
  }

  private void add(Actor actor, Question question, Kind kind, String words) {
    db.sql(
            "insert into thread_entry (thread, fiscal_year, kind, words, actor, made_at) values"
                + " (?, ?, ?, ?, ?, ?)")
        .params(
            question.thread(),
            question.year(),
            kind.name(),
            words,
            actor.name(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  private static int year(Integer year) {
    return year == null ? 0 : year;
  }
}
