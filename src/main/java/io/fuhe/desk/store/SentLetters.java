package io.fuhe.desk.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that were handed out, and the answers that are due. */
public final class SentLetters {

  private static final int MOST = 200;

  private final JdbcClient db;

  public SentLetters(JdbcClient db) {
    this.db = db;
  }

  /** A letter as it was handed out. */
  public record Sent(
      String unitId, String unit, LocalDate issued, LocalDate due, int findings, String actor) {}

  /** Findings of a unit that it is asked about and has not answered, by a day. */
  public record Awaited(String unitId, String unit, LocalDate due, long findings) {

    /** Whether the day is over. */
    public boolean isOverdue() {
      return due.isBefore(LocalDate.now());
    }
  }

  /** Notes a letter. */
  public void note(
      Actor actor,
      String unitId,
      String unit,
      int year,
      LocalDate issued,
      LocalDate due,
      int findings) {
    db.sql(
            "insert into desk_letter (unit_id, unit, fiscal_year, issued, due, findings, actor)"
                + " values (?, ?, ?, ?, ?, ?, ?)")
        .params(unitId, unit, year, Date.valueOf(issued), Date.valueOf(due), findings, actor.name())
        .update();
  }

  /** Those of a year, the latest first. */
  public List<Sent> of(int year, Actor actor) {
    List<Object> values = new ArrayList<>(List.of(year));
    return db.sql(
            "select d.unit_id, d.unit, d.issued, d.due, d.findings, d.actor from desk_letter d"
                + " where d.fiscal_year = ? and "
                + Years.own(actor, values)
                + " order by d.id desc fetch first "
                + MOST
                + " rows only")
        .params(values)
        .query(
            (row, i) ->
                new Sent(
                    row.getString(1),
                    row.getString(2),
                    row.getDate(3).toLocalDate(),
                    row.getDate(4).toLocalDate(),
                    row.getInt(5),
                    row.getString(6)))
        .list();
  }

  /** The answers that are due of a year, the oldest first. */
  public List<Awaited> awaited(int year, Actor actor) {
    List<Object> values = new ArrayList<>(List.of(year));
    return db.sql(
            "select d.unit_id, min(d.unit), d.due, count(*) from desk_finding d where d.person ="
                + " 'ASKED' and d.gone = false and d.due is not null and d.fiscal_year = ? and "
                + Years.own(actor, values)
                + " group by d.unit_id, d.due order by d.due, d.unit_id fetch first "
                + MOST
                + " rows only")
        .params(values)
        .query(
            (row, i) ->
                new Awaited(
                    row.getString(1),
                    row.getString(2),
                    row.getDate(3).toLocalDate(),
                    row.getLong(4)))
        .list();
  }
}
