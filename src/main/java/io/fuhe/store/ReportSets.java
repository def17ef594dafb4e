package io.fuhe.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which run last changed what reports tell of a fiscal year, and which sets folders hold. */
public final class ReportSets {

  /** What stands for all fiscal years together. */
  public static final int ALL_YEARS = -1;

  private static final int AT_A_TIME = 500;

  private final JdbcClient db;

  public ReportSets(JdbcClient db) {
    this.db = db;
  }

  /**
   * A set of reports that a folder holds.
   *
   * @param basis what it rests on beside the store
   * @param touchedRun the run whose changes it tells
   * @param changedRun the run whose findings it tells as new
   * @param writtenRun the run that wrote it; 0 where that is not known
   * @param stamp what its files look like from outside
   * @param counts how much it tells
   */
  public record ReportSet(
      String basis,
      long touchedRun,
      long changedRun,
      long writtenRun,
      String stamp,
      SetCounts counts) {

    /** Whether it tells what a run changed. */
    public boolean tells(long run) {
      return touchedRun >= run;
    }
  }

  /** How many forms and findings a set tells: standing ones by severity, all by state. */
  public record SetCounts(
      int forms, int errors, int warnings, int notices, int fresh, int still, int gone) {}

  /**
   * Notes which fiscal years a run changed. The contents that changed are struck out behind the
   * reports, some at a time.
   */
  public void fold(long run) {
    // The ledger tells the paths of what took a file's place and of whose place it took.
    db.sql(
            "insert into content_touched (sha256) select r.sha256 from (select distinct sha256 from"
                + " content_touched) t join reading r on r.superseded_by = t.sha256 union select"
                + " r.sha256 from (select distinct sha256 from content_touched) t join reading r on"
                + " r.displaced = t.sha256")
        .update();
    db.sql(
            "insert into fiscal_year_touched (fiscal_year) select distinct coalesce(f.fiscal_year,"
                + " 0) from (select distinct sha256 from content_touched) t join form f on"
                + " f.sha256 = t.sha256")
        .update();
    db.sql(
            "insert into fiscal_year_touched (fiscal_year) select distinct 0 from (select distinct"
                + " sha256 from content_touched) t join reading r on r.sha256 = t.sha256 where"
                + " r.forms = 0")
        .update();
    foldDecisions();
    db.sql(
            "delete from reported_year where fiscal_year in (select fiscal_year from"
                + " fiscal_year_touched)")
        .update();
    db.sql(
            "insert into reported_year (fiscal_year, touched_run) select distinct fiscal_year,"
                + " cast(? as bigint) from fiscal_year_touched")
        .param(run)
        .update();
    // A run that was broken off while it wrote has written some of this run's already.
    db.sql(
            "update report_set set touched_run = 0 where fiscal_year in (select fiscal_year from"
                + " fiscal_year_touched) or (fiscal_year = ? and exists (select 1 from"
                + " fiscal_year_touched fetch first 1 rows only))")
        .param(ALL_YEARS)
        .update();
    db.sql("delete from fiscal_year_touched").update();
  }

  /** One that is entered meanwhile is left for the next run. */
  private void foldDecisions() {
    List<Long> batches = db.sql("select batch_id from decision_untold").query(Long.class).list();
    for (List<Long> some : ListUtils.partition(batches, AT_A_TIME)) {
      db.sql(
              "insert into fiscal_year_touched (fiscal_year) select distinct"
                  + " coalesce(k.fiscal_year, 0) from decision_event e join finding k on"
                  + " k.fingerprint = e.fingerprint where e.batch_id in (:some)")
          .param("some", some)
          .update();
      db.sql("delete from decision_untold where batch_id in (:some)").param("some", some).update();
    }
  }

  /** The fiscal years that there is something to tell of, and the run that changed each last. */
  public Map<Integer, Long> years() {
    Map<Integer, Long> found = new TreeMap<>();
    db.sql("select fiscal_year, touched_run from reported_year")
        .query((row, i) -> found.put(row.getInt(1), row.getLong(2)))
        .list();
    return found;
  }

  /** The latest run that wrote a set or changed what one tells; 0 where there was none. */
  public long lastRun() {
    return db.sql(
            "select max(run) from (select max(written_run) as run from report_set union all select"
                + " max(touched_run) from reported_year) runs")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Whether more contents were ever handed in than so many; no more of them are looked at. */
  public boolean hasMoreContents(int than) {
    return db.sql("select sha256 from content offset ? rows fetch first 1 rows only")
        .param(than)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** The set of a fiscal year that a folder holds. */
  public Optional<ReportSet> of(String folder, int fiscalYear) {
    return db.sql(
            "select basis, touched_run, changed_run, written_run, stamp, forms, errors, warnings,"
                + " notices, new_found, still_found, gone_found from report_set where folder_sha256"
                + " = ? and fiscal_year = ?")
        .params(folder, fiscalYear)
        .query((row, i) -> set(row))
        .optional();
  }

  private static ReportSet set(ResultSet row) throws SQLException {
    return new ReportSet(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        new SetCounts(
            row.getInt(6),
            row.getInt(7),
            row.getInt(8),
            row.getInt(9),
            row.getInt(10),
            row.getInt(11),
            row.getInt(12)));
  }

  /** Notes that a folder holds a set. */
  public void put(String folder, int fiscalYear, ReportSet set) {
    db.sql("delete from report_set where folder_sha256 = ? and fiscal_year = ?")
        .params(folder, fiscalYear)
        .update();
    SetCounts counts = set.counts();
    db.sql(
            "insert into report_set (folder_sha256, fiscal_year, basis, touched_run, changed_run,"
                + " written_run, stamp, forms, errors, warnings, notices, new_found, still_found,"
                + " gone_found) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            folder,
            fiscalYear,
            set.basis(),
            set.touchedRun(),
            set.changedRun(),
            set.writtenRun(),
            set.stamp(),
            counts.forms(),
            counts.errors(),
            counts.warnings(),
            counts.notices(),
            counts.fresh(),
            counts.still(),
            counts.gone())
        .update();
  }

  /** Forgets what a folder holds, because somebody else writes there. */
  public void forget(String folder) {
    db.sql("delete from report_set where folder_sha256 = ?").param(folder).update();
  }
}
