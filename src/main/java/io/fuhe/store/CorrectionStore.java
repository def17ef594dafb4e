package io.fuhe.store;

import io.fuhe.form.Correction;
import io.fuhe.form.Source;
import io.fuhe.json.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people put right in forms. Nothing of it is ever changed or taken out. */
public final class CorrectionStore {

  private final JdbcClient db;

  public CorrectionStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Adds a correction, to be made in the form by the next run.
   *
   * @param seen the version of the last one that whoever corrects has seen; 0 for none
   * @return false when somebody corrected the form since; nothing is added then
   */
  public boolean add(
      String formId, int seen, Correction correction, String reason, String actor, Instant at) {
    if (lastOf(formId) != seen) {
      return false;
    }
    try {
      db.sql(
              "insert into form_correction (form_id, version, path, source, as_read,"
                  + " correct_value, reason, actor, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              formId,
              seen + 1,
              correction.path(),
              correction.source() == null ? null : Json.write(correction.source()),
              correction.asRead(),
              correction.value(),
              reason,
              actor,
              OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      return false;
    }
    db.sql("insert into correction_touched (form_id) values (?)").param(formId).update();
    return true;
  }

  private int lastOf(String formId) {
    return db.sql("select coalesce(max(version), 0) from form_correction where form_id = ?")
        .param(formId)
        .query(Integer.class)
        .single();
  }

  /** All corrections of a form, the first first. */
  public List<MadeCorrection> of(String formId) {
    return db.sql(
            "select version, path, source, as_read, correct_value, reason, actor, made_at from"
                + " form_correction where form_id = ? order by version")
        .param(formId)
        .query(
            (row, i) ->
                new MadeCorrection(
                    row.getInt(1),
                    new Correction(
                        row.getString(2),
                        row.getString(3) == null ? null : Json.read(row.getString(3), Source.class),
                        row.getString(4),
                        row.getString(5)),
                    row.getString(6),
                    row.getString(7),
                    row.getObject(8, OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whether a run has yet to make corrections in a form. */
  public boolean isWaiting(String formId) {
    return db.sql("select count(*) from correction_touched where form_id = ?")
            .param(formId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** The stored forms in which corrections are to be made. */
  public List<String> waiting() {
    return db.sql(
            "select distinct t.form_id from correction_touched t join form f on f.id = t.form_id"
                + " order by t.form_id")
        .query(String.class)
        .list();
  }

  /** Strikes a form out; to be asked for before its corrections are. */
  public void take(String formId) {
    db.sql("delete from correction_touched where form_id = ?").param(formId).update();
  }
}
