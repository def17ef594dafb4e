package io.fuhe.store;

import io.fuhe.json.Json;
import io.fuhe.store.FoundPages.Found;
import io.fuhe.store.FoundPages.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters what was never found before, and links it to where it was found, many at a time. */
final class NewFindings {

  private final JdbcClient db;
  private final Table table;
  private final long run;
  private final List<Named> waiting = new ArrayList<>();

  /**
   * Begins without any.
   *
   * @param table where what is found stands
   */
  NewFindings(JdbcClient db, Table table, long run) {
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
    table.link(
        db,
        waiting.stream().collect(Collectors.toMap(each -> each.found().id(), Named::fingerprint)));
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
}
