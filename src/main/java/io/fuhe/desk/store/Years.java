package io.fuhe.desk.store;

import io.fuhe.desk.decision.Unfit;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the review of the units' years is, and which files were refused. */
public final class Years {

  private static final int MOST = 200;

  private final JdbcClient db;
  private final FindingIndex index;

  public Years(JdbcClient db, Worklist worklist) {
    this.db = db;
    this.index = worklist.index();
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
    return index.ask(rows -> new YearCounts(rows, actor).years());
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
    return most(index.ask(rows -> new YearCounts(rows, actor).units(year)));
  }

  private static List<UnitYear> most(List<UnitYear> units) {
    return units.stream()
        .sorted(
            Comparator.comparing(UnitYear::toDo)
                .thenComparing(UnitYear::errors)
                .reversed()
                .thenComparing(UnitYear::unitId))
        .limit(MOST)
        .toList();
  }

  /** The years of a unit that findings are of, the latest first. */
  public List<UnitYear> of(String unitId, Actor actor) {
    return index.ask(rows -> new YearCounts(rows, actor).of(unitId)).stream()
        .sorted(Comparator.comparing(UnitYear::year).reversed())
        .limit(MOST)
        .toList();
  }

  /** Findings that are not gone, by their severities. */
  public record Counted(String of, String name, long errors, long warnings, long notices) {

    public long all() {
      return errors + warnings + notices;
    }
  }

  /**
   * A year in numbers of findings.
   *
   * @param whole all units together
   * @param units as {@link #units}
   * @param byRule the rules that found most
   * @param byUnit the units in whose forms most was found
   */
  public record Overview(
      UnitYear whole, List<UnitYear> units, List<Counted> byRule, List<Counted> byUnit) {}

  /**
   * A year as a whole and in its parts.
   *
   * @param most so many rules and units
   */
  public Overview overview(int year, Actor actor, int most) {
    Overview all = index.ask(rows -> new YearCounts(rows, actor).overview(year));
    return new Overview(
        all.whole(), most(all.units()), longest(all.byRule(), most), longest(all.byUnit(), most));
  }

  private static List<Counted> longest(List<Counted> all, int most) {
    return all.stream()
        .sorted(Comparator.comparing(Counted::all).reversed().thenComparing(Counted::of))
        .limit(most)
        .toList();
  }

  /** Files that are there and were not accepted, by name; empty for whom not all units are. */
  public List<RefusedFile> refused(Actor actor) {
    if (actor.units() != null) {
      return List.of();
    }
    return db.sql(
            "select s.path, coalesce(s.refused, r.reason) as reason from submission s left join"
                + " reading r on r.sha256 = s.sha256 where s.seen_to is null and "
                + DeskLedger.REFUSED
                + " order by s.path fetch first "
                + MOST
                + " rows only")
        .query((row, i) -> new RefusedFile(row.getString(1), row.getString(2)))
        .list();
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
