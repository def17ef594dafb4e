package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.files.Sha256;
import io.fuhe.json.Json;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found across the forms of units' years, and what it rests on. */
public final class CrossStore {

  /** What fits into the column that is indexed; no database indexes words of any length. */
  private static final int LONGEST_ID = 64;

  private final JdbcClient db;
  private final Touched touched;

  public CrossStore(JdbcClient db) {
    this.db = db;
    this.touched = new Touched(db);
  }

  /** What a unit's key is looked up by: the key itself, or its hash where it is long. */
  public static String id(String unitKey) {
    return unitKey.length() <= LONGEST_ID ? unitKey : Sha256.of(unitKey);
  }

  /** What a unit's year rested on when it was checked; empty where it was not. */
  public String basis(UnitYearKey year) {
    return db.sql("select basis from unit_year where unit_id = ? and fiscal_year = ?")
        .params(id(year.unit()), year.fiscalYear())
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Puts what was found in a unit's year in the place of what was found before. */
  public void replace(Unit unit, int fiscalYear, String basis, List<Anomaly> anomalies) {
    rest(unit, fiscalYear, basis);
    String id = id(unit.key());
    touched.formsOf(anomalies);
    if (!anomalies.isEmpty()) {
      touched.fiscalYear(fiscalYear);
    }
    String name = ColumnText.of(unit.name());
    List<List<Object>> rows = new ArrayList<>();
    for (Anomaly anomaly : anomalies) {
      rows.add(
          List.of(
              id,
              name,
              fiscalYear,
              rows.size(),
              anomaly.severity().name(),
              Json.write(anomaly),
              "",
              anomaly.about(),
              Evidence.of(anomaly).key()));
    }
    new Rows(
            db,
            "cross_anomaly",
            "unit_id",
            "unit_name",
            "fiscal_year",
            "ordinal",
            "severity",
            "content",
            "fingerprint",
            "about",
            "evidence")
        .put(rows);
  }

  private void rest(Unit unit, int fiscalYear, String basis) {
    forget(new UnitYearKey(unit.key(), fiscalYear));
    db.sql("insert into unit_year (unit_id, unit_key, fiscal_year, basis) values (?, ?, ?, ?)")
        .params(id(unit.key()), unit.key(), fiscalYear, basis)
        .update();
  }

  /**
   * Unit's year whose forms do not fit into memory together.
   *
   * @param unit what it is called
   * @param forms how many they are, those of the year before included
   * @param characters what they take as they are stored
   */
  public record TooLarge(String unit, int fiscalYear, int forms, long characters) {}

  /**
   * Takes out what was found in a unit's year, and notes that it cannot be checked for its size.
   */
  public void leave(Unit unit, String basis, TooLarge size) {
    rest(unit, size.fiscalYear(), basis);
    db.sql(
            "insert into unit_year_too_large (unit_id, fiscal_year, unit_name, forms, characters)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            id(unit.key()),
            size.fiscalYear(),
            ColumnText.of(size.unit()),
            size.forms(),
            size.characters())
        .update();
  }

  /** The units' years that were left for their size. */
  public List<TooLarge> tooLarge() {
    return db.sql(
            "select unit_name, fiscal_year, forms, characters from unit_year_too_large order by"
                + " unit_id, fiscal_year")
        .query(
            (row, i) ->
                new TooLarge(row.getString(1), row.getInt(2), row.getInt(3), row.getLong(4)))
        .list();
  }

  /**
   * Has those checked that were left for their size and fit now.
   *
   * @param characters for so many there is room
   */
  public void takeUp(long characters) {
    // Few, each by its key: a condition on all checked years would go through every one, each
    // night.
    db.sql("select unit_id, fiscal_year from unit_year_too_large where characters <= ?")
        .param(characters)
        .query((row, i) -> new UnitYearKey(row.getString(1), row.getInt(2)))
        .list()
        .forEach(this::takeUp);
  }

  private void takeUp(UnitYearKey year) {
    db.sql("insert into unit_year_touched (unit_id, fiscal_year) values (?, ?)")
        .params(year.unit(), year.fiscalYear())
        .update();
    delete(year, "unit_year_too_large", "unit_year");
  }

  /** Takes out a unit's year that is no more. */
  public void forget(UnitYearKey year) {
    touched.across(id(year.unit()), year.fiscalYear());
    touched.formsOf(
        db
            .sql("select content from cross_anomaly where unit_id = ? and fiscal_year = ?")
            .params(id(year.unit()), year.fiscalYear())
            .query(String.class)
            .list()
            .stream()
            .map(json -> Json.read(json, Anomaly.class))
            .toList());
    delete(
        new UnitYearKey(id(year.unit()), year.fiscalYear()),
        "cross_anomaly",
        "unit_year_too_large",
        "unit_year");
  }

  /** Deletes what tables have of a unit's year, the unit by what it is looked up by. */
  private void delete(UnitYearKey year, String... tables) {
    for (String table : tables) {
      db.sql("delete from " + table + " where unit_id = ? and fiscal_year = ?")
          .params(year.unit(), year.fiscalYear())
          .update();
    }
  }
}
