package io.fuhe.store;

import io.fuhe.unit.UnitYearKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What changed since steps last looked, some at a time and each once, in a fixed order: the lists
 * themselves may be as long as the store.
 */
public final class Changes {

  /** So many at a time. */
  public static final int PAGE = 200;

  private final JdbcClient db;
  private final TouchedList contents;
  private final TouchedList subjects;
  private final TouchedList marks;
  private final TouchedList unitYears;

  public Changes(JdbcClient db) {
    this.db = db;
    this.contents = new TouchedList(db, "content_touched", "sha256");
    this.subjects = new TouchedList(db, "subject_touched", "subject");
    this.marks = new TouchedList(db, "mark_touched", "mark");
    this.unitYears =
        new TouchedList(
            db,
            "unit_year_touched",
            "unit_id",
            "exists (select 1 from unit_year u where u.unit_id = unit_year_touched.unit_id and"
                + " u.fiscal_year = unit_year_touched.fiscal_year)");
  }

  /** Whether no content changed since reports were written last. */
  public boolean isNothing() {
    return db.sql("select sha256 from content_touched fetch first 1 rows only")
        .query(String.class)
        .optional()
        .isEmpty();
  }

  /** The contents after another one, in the order of their hashes. */
  public List<String> contentsAfter(String sha256) {
    return contents.after(sha256);
  }

  /** Strikes out the contents, once nobody asks for them any more. */
  public void strikeOutContents(TransactionOperations transactions) {
    contents.strikeOut(transactions);
  }

  /** The subjects after another one. */
  public List<String> subjectsAfter(String subject) {
    return subjects.after(subject);
  }

  /** Strikes out the subjects: of each it is settled which form counts. */
  public void subjectsSettled(TransactionOperations transactions) {
    subjects.strikeOut(transactions);
  }

  /** The marks of texts after another one. */
  public List<String> marksAfter(String mark) {
    return marks.after(mark);
  }

  /** Strikes out the marks: the units' years that share them are on the list. */
  public void marksSettled(TransactionOperations transactions) {
    marks.strikeOut(transactions);
  }

  /**
   * The units' years after another one, each once, units by what they are looked up by. The
   * condition begins as the index does, and each is told apart here: else HSQLDB goes through the
   * whole list for every page.
   */
  public List<UnitYearKey> unitYearsAfter(UnitYearKey last) {
    return db
        .sql(
            "select unit_id, fiscal_year from unit_year_touched where unit_id >= ? and (unit_id >"
                + " ? or fiscal_year > ?) order by unit_id, fiscal_year fetch first "
                + TouchedList.ROWS
                + " rows only")
        .params(last.unit(), last.unit(), last.fiscalYear())
        .query((row, i) -> new UnitYearKey(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .distinct()
        .limit(PAGE)
        .toList();
  }

  /** Has a unit's year looked at, and the next one, which is held against it. */
  public void touch(String unitId, int fiscalYear) {
    db.sql("insert into unit_year_touched (unit_id, fiscal_year) values (?, ?), (?, ?)")
        .params(unitId, fiscalYear, unitId, fiscalYear + 1)
        .update();
  }

  /** Has units' years looked at, units by what they are looked up by, and the ones after them. */
  public void touchYears(Collection<UnitYearKey> years) {
    new Rows(db, "unit_year_touched", "unit_id", "fiscal_year")
        .put(
            years.stream()
                .flatMap(
                    year ->
                        Stream.of(
                            List.<Object>of(year.unit(), year.fiscalYear()),
                            List.<Object>of(year.unit(), year.fiscalYear() + 1)))
                .toList());
  }

  /** Has all years of a unit looked at that were checked. */
  public void touchYearsOf(String unitKey) {
    db.sql(
            "insert into unit_year_touched (unit_id, fiscal_year) select unit_id, fiscal_year from"
                + " unit_year where unit_id = ?")
        .param(CrossStore.id(unitKey))
        .update();
  }

  /** Has the forms looked at that are about some subjects. */
  public void touch(Collection<String> subjects) {
    new Rows(db, "subject_touched", "subject")
        .put(subjects.stream().map(List::<Object>of).toList());
  }

  /** Has every content looked at, and every unit's year that was checked. */
  public void touchAll() {
    db.sql("insert into content_touched (sha256) select sha256 from content").update();
    db.sql(
            "insert into unit_year_touched (unit_id, fiscal_year) select unit_id, fiscal_year from"
                + " unit_year")
        .update();
  }

  /** Notes that contents changed. */
  public void touchContents(Collection<String> sha256s) {
    new Touched(db).contents(sha256s);
  }

  /** Strikes out the units' years that were checked; one that failed stays. */
  public void unitYearsChecked(TransactionOperations transactions) {
    unitYears.strikeOut(transactions);
  }

  /** Strikes out a unit's year that is no more. */
  public void noMore(UnitYearKey year) {
    db.sql("delete from unit_year_touched where unit_id = ? and fiscal_year = ?")
        .params(year.unit(), year.fiscalYear())
        .update();
  }

  /** Whether a step's whole outcome rests on this, so that it may look at changes alone. */
  public boolean restsOn(String step, String basis) {
    return db.sql("select count(*) from settled_with where step = ? and basis = ?")
            .params(step, basis)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** What a step's whole outcome rests on; empty where it has none yet. */
  public Optional<String> basis(String step) {
    return db.sql("select basis from settled_with where step = ?")
        .param(step)
        .query(String.class)
        .optional();
  }

  /** Notes what a step's whole outcome rests on now. */
  public void restsOnNow(String step, String basis) {
    db.sql("delete from settled_with where step = ?").param(step).update();
    db.sql("insert into settled_with (step, basis) values (?, ?)").params(step, basis).update();
  }
}
