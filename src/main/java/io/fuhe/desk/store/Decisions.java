package io.fuhe.desk.store;

import io.fuhe.check.Decision;
import io.fuhe.check.Evidence;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Judgement;
import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Refusal;
import io.fuhe.desk.decision.StateChart;
import io.fuhe.desk.decision.Why;
import io.fuhe.json.Json;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.DecisionLog;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Decides about findings, and takes decisions back. A batch is decided whole or not at all, but for
 * the findings that somebody else decided on since they were looked at: those are refused one by
 * one, and whoever decides is told.
 */
public final class Decisions {

  private final JdbcClient db;
  private final AnomalyStore findings;
  private final DecisionLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  public Decisions(JdbcClient db, TransactionOperations transaction, Clock clock) {
    this.findings = new AnomalyStore(db);
    this.log = new DecisionLog(db);
    this.db = db;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Decides the same about some findings. */
  public Outcome decide(Actor actor, Act act, Why why, List<Chosen> chosen) {
    return transaction.execute(
        status -> {
          Batch batch = new Batch(actor, act, null);
          chosen.forEach(each -> batch.take(each, why));
          return batch.outcome();
        });
  }

  /**
   * Takes back what a batch did, but for the findings that somebody decided on since.
   *
   * @return empty when there is no such batch of this person's
   */
  public Optional<Outcome> undo(Actor actor, long undone) {
    return transaction.execute(
        status ->
            db.sql("select count(*) from decision_batch where id = ? and actor = ?")
                        .params(undone, actor.name())
                        .query(Long.class)
                        .single()
                    == 0
                ? Optional.empty()
                : Optional.of(takeBack(actor, undone)));
  }

  private Outcome takeBack(Actor actor, long undone) {
    Batch batch = new Batch(actor, Act.UNDO, undone);
    db.sql(
            "select fingerprint, version, before_state, before_basis from decision_event where"
                + " batch_id = ? order by fingerprint, version")
        .param(undone)
        .query(
            (row, i) ->
                new Step(
                    row.getString(1),
                    row.getInt(2),
                    PersonState.valueOf(row.getString(3)),
                    row.getInt(4)))
        .list()
        .forEach(batch::back);
    return batch.outcome();
  }

  /** The last batch of somebody's that can still be taken back; empty where there is none. */
  public Optional<Long> lastOf(Actor actor) {
    return db.sql(
            "select max(b.id) from decision_batch b where b.actor = ? and b.undoes is null and not"
                + " exists (select 1 from decision_batch u where u.undoes = b.id)")
        .param(actor.name())
        .query(Long.class)
        .optional();
  }

  /** All that was decided about a finding, the first first. */
  public List<Decision> history(String fingerprint) {
    return log.of(List.of(fingerprint)).getOrDefault(fingerprint, List.of());
  }

  /** All that was decided about each of some findings, the first first, by fingerprints. */
  public Map<String, List<Decision>> histories(Collection<WorkRow> rows) {
    Map<String, List<Decision>> all =
        new HashMap<>(log.of(rows.stream().map(WorkRow::fingerprint).toList()));
    rows.forEach(row -> all.putIfAbsent(row.fingerprint(), List.of()));
    return all;
  }

  /**
   * Notes that a resubmission cleared findings that were confirmed or asked about.
   *
   * @param corrected as they are; those that somebody decided on since are left for the next time
   */
  void correct(List<Chosen> corrected) {
    if (!corrected.isEmpty()) {
      Batch batch = new Batch(Actor.FUHE, Act.CORRECT, null);
      corrected.forEach(each -> batch.take(each, Why.NONE));
    }
  }

  /** What an event that is to be taken back did. */
  private record Step(String fingerprint, int version, PersonState before, int beforeBasis) {}

  /** A batch in the making; it has a number as soon as it decided something. */
  private final class Batch {

    private final Actor actor;
    private final Act act;
    private final Long undoes;
    private final long lastChange = knownRun();
    private final List<Refused> refused = new ArrayList<>();
    private Long number;
    private int decided;

    Batch(Actor actor, Act act, Long undoes) {
      this.actor = actor;
      this.act = act;
      this.undoes = undoes;
    }

    Outcome outcome() {
      return new Outcome(number == null ? 0 : number, decided, refused);
    }

    void take(Chosen chosen, Why why) {
      Optional<Decided> found = seen(chosen.fingerprint());
      Refusal refusal = found.isEmpty() ? Refusal.UNKNOWN : refusal(found.get(), chosen, why);
      if (refusal == null) {
        Decided before = found.get();
        int version = before.version() + 1;
        Judgement after = new Judgement(act.to(), before.standing().evidence(), lastChange);
        refusal = enter(before, after, version, why) ? null : decidedSince(before.fingerprint());
      }
      note(chosen.fingerprint(), refusal);
    }

    private Refusal refusal(Decided now, Chosen chosen, Why why) {
      if (now.version() != chosen.version()) {
        return decidedSince(now.fingerprint());
      }
      if (!now.standing().evidence().equals(chosen.evidence())) {
        return Refusal.FIGURES_CHANGED;
      }
      return act == Act.CORRECT
          ? null
          : StateChart.refusal(act, now.machine(), now.judgement().state())
              .orElse(why.missingFor(act));
    }

    /** Whoever pressed a button twice is not told that somebody else did. */
    private Refusal decidedSince(String fingerprint) {
      boolean own =
          db.sql(
                  "select b.actor from decision_event e join decision_batch b on b.id = e.batch_id"
                      + " where e.fingerprint = ? order by e.version desc fetch first 1 rows only")
              .param(fingerprint)
              .query(String.class)
              .optional()
              .filter(actor.name()::equals)
              .isPresent();
      return own ? Refusal.DECIDED_BY_YOU : Refusal.DECIDED_SINCE;
    }

    void back(Step step) {
      Optional<Decided> found = seen(step.fingerprint());
      Refusal refusal = found.isEmpty() ? Refusal.UNKNOWN : null;
      if (refusal == null) {
        Decided now = found.get();
        refusal =
            now.version() == step.version()
                    && enter(now, judgement(step), step.beforeBasis(), Why.NONE)
                ? null
                : Refusal.DECIDED_SINCE;
      }
      note(step.fingerprint(), refusal);
    }

    private Judgement judgement(Step step) {
      return step.beforeBasis() == 0
          ? Judgement.OPEN
          : db.sql("select evidence, run from decision_event where fingerprint = ? and version = ?")
              .params(step.fingerprint(), step.beforeBasis())
              .query((row, i) -> new Judgement(step.before(), row.getString(1), row.getLong(2)))
              .single();
    }

    private void note(String fingerprint, Refusal refusal) {
      if (refusal == null) {
        decided++;
      } else {
        refused.add(new Refused(fingerprint, refusal));
      }
    }

    private Optional<Decided> seen(String fingerprint) {
      return db.sql(
              "select " + Decided.COLUMNS + " from " + Decided.TABLES + " where d.fingerprint = ?")
          .param(fingerprint)
          .query((row, i) -> Decided.of(row, lastChange))
          .optional()
          .filter(row -> actor.sees(row.unitId()));
    }

    /** Changes the row only where nobody else did meanwhile: the database tells. */
    private boolean enter(Decided before, Judgement after, int basis, Why why) {
      int version = before.version() + 1;
      Decided now =
          new Decided(
              before.fingerprint(), before.unitId(), version, basis, after, before.standing());
      boolean mine =
          db.sql(
                      "update desk_finding set person = ?, machine = ?, to_do = ?, due = ?, version"
                          + " = ?, basis = ? where fingerprint = ? and version = ? and evidence ="
                          + " ?")
                  .params(
                      after.state().name(),
                      now.machine().name(),
                      StateChart.isToDo(before.standing(), after),
                      date(dueOf(after, before, basis, why)),
                      version,
                      basis,
                      before.fingerprint(),
                      before.version(),
                      before.standing().evidence())
                  .update()
              == 1;
      if (mine) {
        write(before, after, version, basis, why);
      }
      return mine;
    }

    private LocalDate dueOf(Judgement after, Decided before, int basis, Why why) {
      if (after.state() != PersonState.ASKED || basis > before.version()) {
        return after.state() == PersonState.ASKED ? why.due() : null;
      }
      return db.sql("select due from decision_event where fingerprint = ? and version = ?")
          .params(before.fingerprint(), basis)
          .query(LocalDate.class)
          .single();
    }

    private void write(Decided before, Judgement after, int version, int basis, Why why) {
      db.sql(
              "insert into decision_event (fingerprint, version, batch_id, act, before_state,"
                  + " after_state, before_basis, after_basis, reason, words, due, evidence,"
                  + " figures, run) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              before.fingerprint(),
              version,
              number(),
              act.name(),
              before.judgement().state().name(),
              after.state().name(),
              before.basis(),
              basis,
              why.reason(),
              why.words(),
              date(why.due()),
              before.standing().evidence(),
              Json.write(Evidence.of(findings.remembered(before.fingerprint()))),
              lastChange)
          .update();
    }

    private long number() {
      if (number == null) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        db.sql("insert into decision_batch (actor, decided_at, act, undoes) values (?, ?, ?, ?)")
            .params(
                actor.name(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                act.name(),
                undoes)
            .update(key, "id");
        number = key.getKey().longValue();
        db.sql("insert into decision_untold (batch_id) values (?)").param(number).update();
      }
      return number;
    }
  }

  /** The last run that the worklist knows to have changed anything. */
  private long knownRun() {
    return db.sql("select run from desk_known_run").query(Long.class).single();
  }

  private static Date date(LocalDate date) {
    return date == null ? null : Date.valueOf(date);
  }
}
