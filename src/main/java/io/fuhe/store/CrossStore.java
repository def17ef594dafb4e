package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.json.Json;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found across the forms of units' years, and what it rests on. */
public final class CrossStore {

  private final JdbcClient db;

  public CrossStore(JdbcClient db) {
    this.db = db;
  }

  /** What each unit's year that was checked rested on then. */
  public Map<UnitYearKey, String> checked() {
    Map<UnitYearKey, String> found = new HashMap<>();
    db.sql("select unit_key, fiscal_year, basis from unit_year")
        .query(
            (row, i) ->
                found.put(new UnitYearKey(row.getString(1), row.getInt(2)), row.getString(3)))
        .list();
    return found;
  }

  /** Puts what was found in a unit's year in the place of what was found before. */
  public void replace(Unit unit, int fiscalYear, String basis, List<Anomaly> anomalies) {
    forget(new UnitYearKey(unit.key(), fiscalYear));
    db.sql("insert into unit_year (unit_key, fiscal_year, basis) values (?, ?, ?)")
        .params(unit.key(), fiscalYear, basis)
        .update();
    for (int i = 0; i < anomalies.size(); i++) {
      Anomaly anomaly = anomalies.get(i);
      db.sql(
              "insert into cross_anomaly (unit_key, unit_name, fiscal_year, ordinal, severity,"
                  + " content, fingerprint) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              unit.key(),
              unit.name(),
              fiscalYear,
              i,
              anomaly.severity().name(),
              Json.write(anomaly),
              anomaly.fingerprint())
          .update();
    }
  }

  /** Takes out a unit's year that is no more. */
  public void forget(UnitYearKey year) {
    for (String table : List.of("cross_anomaly", "unit_year")) {
      db.sql("delete from " + table + " where unit_key = ? and fiscal_year = ?")
          .params(year.unit(), year.fiscalYear())
          .update();
    }
  }
}
