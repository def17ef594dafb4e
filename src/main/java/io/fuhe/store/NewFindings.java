package io.fuhe.store;

import io.fuhe.json.Json;
import io.fuhe.store.AnomalyMemory.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters what was never found before, and links it to where it was found, many at a time. */
final class NewFindings {

  private static final int AT_A_TIME = 100;

  private final JdbcClient db;
  private final String table;
  private final long run;
  private final List<Named> waiting = new ArrayList<>();

  /**
   * Begins without any.
   *
   * @param table where what is found stands
   */
  NewFindings(JdbcClient db, String table, long run) {
    this.db = db;
    this.table = table;
    this.run = run;
  }

  /** An anomaly and what it is called from now on. */
  private record Named(Found found, String fingerprint) {}

  /** Takes one; it is in the database once all are. */
  void add(Found found, String fingerprint) {
    waiting.add(new Named(found, fingerprint));
  }

  /** Puts all that were taken into the database. */
  void enter() {
    new Rows(
            db,
            "finding",
            "fingerprint",
            "unit_ref",
            "unit_name",
            "project",
            "fiscal_year",
            "files",
            "content",
            "since_run",
            "whose",
            "about",
            "found_in",
            "evidence")
        .put(waiting.stream().map(this::row).toList());
    List<String> names = waiting.stream().map(Named::fingerprint).toList();
    new Rows(db, "finding_told", "fingerprint")
        .put(names.stream().map(name -> List.<Object>of(name)).toList());
    new Rows(db, "finding_step", "run", "fingerprint", "step")
        .put(names.stream().map(name -> List.<Object>of(run, name, "FOUND")).toList());
    ListUtils.partition(waiting, AT_A_TIME).forEach(this::link);
    waiting.clear();
  }

  private List<Object> row(Named named) {
    Found found = named.found();
    RememberedAnomaly anomaly = found.anomaly();
    return Arrays.asList(
        named.fingerprint(),
        UnitNameStore.ref(anomaly.unit()),
        anomaly.unit(),
        anomaly.project(),
        anomaly.fiscalYear(),
        Json.write(anomaly.files()),
        Json.write(anomaly.anomaly().called(named.fingerprint())),
        run,
        found.whose(),
        found.about(),
        found.form(),
        found.evidence());
  }

  private void link(List<Named> some) {
    String which = " when cast(? as bigint) then cast(? as varchar(64))";
    db.sql(
            "update "
                + table
                + " set fingerprint = case id"
                + which.repeat(some.size())
                + " end where id in ("
                + String.join(", ", Collections.nCopies(some.size(), "?"))
                + ")")
        .params(
            Stream.concat(
                    some.stream()
                        .flatMap(named -> Stream.of(named.found().id(), named.fingerprint())),
                    some.stream().map(named -> named.found().id()))
                .toList())
        .update();
  }
}
