package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.UnitFinding;
import io.fuhe.form.Form;
import io.fuhe.json.Json;
import io.fuhe.unit.Unit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found across the forms of units' years, and the forms that are looked at together. */
public final class CrossStore {

  private final JdbcClient db;

  public CrossStore(JdbcClient db) {
    this.db = db;
  }

  /** A unit as forms print it, and a fiscal year. */
  public record PrintedYear(String unit, int fiscalYear) {}

  /** The units and years that the forms of a run are about. */
  public List<PrintedYear> metBy(long run) {
    return db.sql(
            "select distinct form.unit, form.fiscal_year from form join received_file f on f.id ="
                + " form.file_id where f.last_run = ? and f.status = 'ACCEPTED' and form.unit is"
                + " not null and form.fiscal_year is not null order by form.unit,"
                + " form.fiscal_year")
        .param(run)
        .query((row, i) -> new PrintedYear(row.getString(1), row.getInt(2)))
        .list();
  }

  /** Every name of a unit that any form prints. */
  public List<String> unitNames() {
    return db.sql("select distinct unit from form where unit is not null order by unit")
        .query(String.class)
        .list();
  }

  /** The forms of a unit's year, in the order in which they came. */
  public List<Form> formsOf(Unit unit, int fiscalYear) {
    return unit.names().stream()
        .flatMap(
            name ->
                db
                    .sql(
                        "select form.content from form join received_file f on f.id = form.file_id"
                            + " where form.unit = ? and form.fiscal_year = ? and f.status ="
                            + " 'ACCEPTED' order by form.file_id, form.ordinal")
                    .params(name, fiscalYear)
                    .query(String.class)
                    .list()
                    .stream())
        .map(json -> Json.read(json, Form.class))
        .toList();
  }

  /** Puts what a run found in a unit's year in the place of what was found before. */
  public void replace(Unit unit, int fiscalYear, long run, List<Anomaly> anomalies) {
    db.sql("delete from cross_anomaly where unit_key = ? and fiscal_year = ?")
        .params(unit.key(), fiscalYear)
        .update();
    for (int i = 0; i < anomalies.size(); i++) {
      db.sql(
              "insert into cross_anomaly (unit_key, unit_name, fiscal_year, ordinal, severity,"
                  + " content, last_run) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              unit.key(),
              unit.name(),
              fiscalYear,
              i,
              anomalies.get(i).severity().name(),
              Json.write(anomalies.get(i)),
              run)
          .update();
    }
  }

  /** What a run found, unit by unit. */
  public Stream<UnitFinding> foundBy(long run) {
    return db
        .sql(
            "select unit_name, fiscal_year, content from cross_anomaly where last_run = ? order by"
                + " unit_key, fiscal_year, ordinal")
        .param(run)
        .query(
            (row, i) ->
                new UnitFinding(
                    row.getString(1), row.getInt(2), Json.read(row.getString(3), Anomaly.class)))
        .list()
        .stream();
  }

  /** How many anomalies a run found, by severity. */
  public Map<Severity, Integer> count(long run) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    db.sql("select severity, count(*) from cross_anomaly where last_run = ? group by severity")
        .param(run)
        .query((row, i) -> counts.put(Severity.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }
}
