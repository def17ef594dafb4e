package io.fuhe.desk.store;

import io.fuhe.form.Form;
import io.fuhe.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of forms that were read wrongly, for whoever writes mappings. */
public final class MappingProblems {

  private static final int MOST = 500;

  private final JdbcClient db;
  private final Clock clock;

  public MappingProblems(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Puts a form on the list.
   *
   * @return false when it is on it already, and nobody said more
   */
  public boolean report(Actor actor, DeskForm form, String words) {
    if (words.isEmpty() && isOpen(form.id())) {
      return false;
    }
    db.sql(
            "insert into mapping_problem (form_id, sha256, words, actor, reported_at) values (?, ?,"
                + " ?, ?, ?)")
        .params(form.id(), form.sha256(), words, actor.name(), now())
        .update();
    return true;
  }

  /** Whether a form is on the list and not dealt with. */
  public boolean isOpen(String formId) {
    return db.sql("select count(*) from mapping_problem where form_id = ? and settled_at is null")
            .param(formId)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Notes that one is dealt with. */
  public void settle(Actor actor, long id) {
    db.sql(
            "update mapping_problem set settled_by = ?, settled_at = ? where id = ? and settled_at"
                + " is null")
        .params(actor.name(), now(), id)
        .update();
  }

  /** Those that somebody may see, the open ones first, the latest first. */
  public List<MappingProblem> all(Actor actor) {
    return db
        .sql(
            "select p.id, p.form_id, p.sha256, s.path, t.content, p.words, p.actor, p.reported_at,"
                + " p.settled_by, p.settled_at, f.unit from mapping_problem p join form f on f.id ="
                + " p.form_id join form_text t on t.form_id = f.id join content c on c.sha256 ="
                + " f.sha256 join submission s on s.id = c.told order by case when p.settled_at is"
                + " null then 0 else 1 end, p.id desc fetch first "
                + MOST
                + " rows only")
        .query(
            (row, i) ->
                actor.sees(UnitId.of(row.getString(11) == null ? "" : row.getString(11)))
                    ? List.of(problem(row))
                    : List.<MappingProblem>of())
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static MappingProblem problem(ResultSet row) throws SQLException {
    Form form = Json.read(row.getString(5), Form.class);
    return new MappingProblem(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        form.mapping(),
        form.container(),
        form.coverage().unread().size(),
        row.getString(6),
        row.getString(7),
        instant(row, 8),
        row.getString(9),
        instant(row, 10));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
