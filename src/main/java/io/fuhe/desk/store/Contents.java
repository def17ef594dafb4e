package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What some findings say and the files that they are in, fetched together. */
record Contents(Map<String, Anomaly> anomalies, Map<String, List<String>> filesOf) {

  /** As the last run said them; as they are remembered where they are gone. */
  static Contents of(JdbcClient db, List<String> fingerprints) {
    String these = "(" + Filter.marks(fingerprints.size()) + ")";
    Map<String, Anomaly> anomalies = new HashMap<>();
    Map<String, List<String>> files = new HashMap<>();
    db.sql("select fingerprint, content, files from finding where fingerprint in " + these)
        .params(fingerprints)
        .query(
            row -> {
              anomalies.put(row.getString(1), Json.read(row.getString(2), Anomaly.class));
              files.put(row.getString(1), List.of(Json.read(row.getString(3), String[].class)));
            });
    db.sql(
            "select a.fingerprint, a.content from anomaly a join form f on f.id = a.form_id where"
                + " f.stands and a.fingerprint in "
                + these
                + " order by a.id desc")
        .params(fingerprints)
        .query(
            row -> {
              anomalies.put(row.getString(1), Json.read(row.getString(2), Anomaly.class));
            });
    db.sql(
            "select c.fingerprint, c.content from cross_anomaly c where c.fingerprint in "
                + these
                + " order by c.id desc")
        .params(fingerprints)
        .query(
            row -> {
              anomalies.put(row.getString(1), Json.read(row.getString(2), Anomaly.class));
            });
    return new Contents(anomalies, files);
  }

  Anomaly anomaly(String fingerprint) {
    return anomalies.get(fingerprint);
  }

  List<String> files(String fingerprint) {
    return filesOf.get(fingerprint);
  }
}
