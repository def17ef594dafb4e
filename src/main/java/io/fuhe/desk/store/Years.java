package io.fuhe.desk.store;

import io.fuhe.desk.decision.PersonState;
import io.fuhe.desk.decision.Unfit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the review of the units' years is, and which files were refused. */
public final class Years {

  private static final int MOST = 200;

  private static final String COUNTS =
      String.join(
          ", ",
          sum("not d.gone", "standing"),
          sum("not d.gone and d.severity = 'ERROR'", "errors"),
          sum("d.to_do", "open_ones"),
          sum(standing(PersonState.CONFIRMED), "confirmed"),
          sum(standing(PersonState.DISMISSED), "dismissed"),
          sum(
              "(" + standing(PersonState.ASKED) + " or " + standing(PersonState.ANSWERED) + ")",
              "asked"),
          sum("d.person = 'CORRECTED'", "corrected"),
          sum(
              "not d.gone and d.severity <> 'NOTICE' and d.person in ('CONFIRMED', 'ASKED',"
                  + " 'ANSWERED')",
              "in_letter"));

  private final JdbcClient db;

  public Years(JdbcClient db) {
    this.db = db;
  }

  /**
   * A unit's year in numbers of findings.
   *
   * @param standing those that are not gone
   * @param toDo those that somebody has to decide
   * @param asked those that were asked about, answered ones too
   * @param inLetter those that a letter asks about: errors and warnings that are confirmed or asked
   */
  public record UnitYear(
      String unitId,
      String unit,
      int year,
      long standing,
      long errors,
      long toDo,
      long confirmed,
      long dismissed,
      long asked,
      long corrected,
      long inLetter) {

    /** How much of what stands was decided, in percent. */
    public long progress() {
      return standing == 0 ? 100 : (standing - toDo) * 100 / standing;
    }
  }

  /**
   * A file that was not accepted.
   *
   * @param reason the stable code
   */
  public record RefusedFile(String path, String reason) {}

  /** The fiscal years that findings are of, the latest first. */
  public List<Integer> years(Actor actor) {
    List<Object> values = new ArrayList<>();
    return db.sql(
            "select distinct d.fiscal_year from desk_finding d where d.fiscal_year is not null"
                + " and "
                + own(actor, values)
                + " order by d.fiscal_year desc")
        .params(values)
        .query(Integer.class)
        .list();
  }

  /**
   * Refuses a year that no form is of.
   *
   * @throws Unfit when none is
   */
  public void requireForms(int year) {
    if (db.sql("select count(*) from form where fiscal_year = ?")
            .param(year)
            .query(Long.class)
            .single()
        == 0) {
      throw new Unfit("desk.run.year.none", String.valueOf(year));
    }
  }

  /** The units of a year, those with most to do first; no more than anybody looks through. */
  public List<UnitYear> units(int year, Actor actor) {
    return unitYears(
        "d.fiscal_year = ?",
        year,
        actor,
        " group by d.unit_id, d.fiscal_year order by open_ones desc, errors desc, d.unit_id");
  }

  /** The years of a unit that findings are of, the latest first. */
  public List<UnitYear> of(String unitId, Actor actor) {
    return unitYears(
        "d.fiscal_year is not null and d.unit_id = ?",
        unitId,
        actor,
        " group by d.unit_id, d.fiscal_year order by d.fiscal_year desc");
  }

  private List<UnitYear> unitYears(String which, Object value, Actor actor, String order) {
    List<Object> values = new ArrayList<>(List.of(value));
    return db.sql(
            "select d.unit_id, min(d.unit) as unit, d.fiscal_year, "
                + COUNTS
                + " from desk_finding d where "
                + which
                + " and "
                + own(actor, values)
                + order
                + " fetch first "
                + MOST
                + " rows only")
        .params(values)
        .query((row, i) -> unitYear(row))
        .list();
  }

  /** All units of a year together. */
  public UnitYear whole(int year, Actor actor) {
    List<Object> values = new ArrayList<>(List.of(year));
    return db.sql(
            "select '' as unit_id, '' as unit, cast(? as integer) as fiscal_year, "
                + COUNTS
                + " from desk_finding d where d.fiscal_year = ? and "
                + own(actor, values))
        .params(Stream.concat(Stream.of(year), values.stream()).toList())
        .query((row, i) -> unitYear(row))
        .single();
  }

  private static UnitYear unitYear(ResultSet row) throws SQLException {
    return new UnitYear(
        row.getString("unit_id"),
        row.getString("unit"),
        row.getInt("fiscal_year"),
        row.getLong("standing"),
        row.getLong("errors"),
        row.getLong("open_ones"),
        row.getLong("confirmed"),
        row.getLong("dismissed"),
        row.getLong("asked"),
        row.getLong("corrected"),
        row.getLong("in_letter"));
  }

  /** Findings that are not gone, by their severities. */
  public record Counted(String of, String name, long errors, long warnings, long notices) {

    public long all() {
      return errors + warnings + notices;
    }
  }

  /** The rules that found most in a year. */
  public List<Counted> byRule(int year, Actor actor, int most) {
    return counted("d.rule", "d.rule", year, actor, most);
  }

  /** The units in whose forms most was found in a year. */
  public List<Counted> byUnit(int year, Actor actor, int most) {
    return counted("d.unit_id", "min(d.unit)", year, actor, most);
  }

  private List<Counted> counted(String column, String name, int year, Actor actor, int most) {
    List<Object> values = new ArrayList<>(List.of(year));
    return db.sql(
            "select "
                + column
                + ", "
                + name
                + ", "
                + sum("d.severity = 'ERROR'", "errors")
                + ", "
                + sum("d.severity = 'WARNING'", "warnings")
                + ", "
                + sum("d.severity = 'NOTICE'", "notices")
                + ", count(*) as many from desk_finding d where d.gone = false and d.fiscal_year ="
                + " ? and "
                + own(actor, values)
                + " group by "
                + column
                + " order by many desc, "
                + column
                + " fetch first "
                + most
                + " rows only")
        .params(values)
        .query(
            (row, i) ->
                new Counted(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)))
        .list();
  }

  /** Files that are there and were not accepted, by name; empty for whom not all units are. */
  public List<RefusedFile> refused(Actor actor) {
    if (actor.units() != null) {
      return List.of();
    }
    return db.sql(
            "select s.path, coalesce(s.refused, r.reason) as reason from submission s left join"
                + " reading r on r.sha256 = s.sha256 where s.seen_to is null and (s.refused is not"
                + " null or r.status = 'QUARANTINED') order by s.path fetch first "
                + MOST
                + " rows only")
        .query((row, i) -> new RefusedFile(row.getString(1), row.getString(2)))
        .list();
  }

  private static String standing(PersonState state) {
    return "not d.gone and d.person = '" + state + "'";
  }

  private static String sum(String condition, String name) {
    return "coalesce(sum(case when " + condition + " then 1 else 0 end), 0) as " + name;
  }

  /** That a row {@code d} is of one of their units. */
  static String own(Actor actor, List<Object> values) {
    if (actor.units() == null) {
      return "1 = 1";
    }
    values.addAll(actor.units().isEmpty() ? List.of("\n") : actor.units());
    return "d.unit_id in (" + Filter.marks(Math.max(1, actor.units().size())) + ")";
  }
}
