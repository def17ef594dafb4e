package io.fuhe.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Evidence;
import io.fuhe.json.Json;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anomalies as they are found in forms; they are recognized once all forms are there. */
final class FoundAnomalies {

  private static final String NOT_RECOGNIZED = "";

  private FoundAnomalies() {}

  /** The rows of those of a form, in the order in which the rules spoke. */
  static Stream<List<Object>> rows(String formId, List<Anomaly> anomalies) {
    return IntStream.range(0, anomalies.size()).mapToObj(i -> row(formId, i, anomalies.get(i)));
  }

  private static List<Object> row(String formId, int ordinal, Anomaly anomaly) {
    return List.of(
        formId,
        ordinal,
        anomaly.rule(),
        anomaly.severity().name(),
        NOT_RECOGNIZED,
        anomaly.about(),
        Evidence.of(anomaly).key(),
        Json.write(anomaly));
  }

  /** Puts rows in. */
  static void put(JdbcClient db, List<List<Object>> rows) {
    new Rows(
            db,
            "anomaly",
            "form_id",
            "ordinal",
            "rule",
            "severity",
            "fingerprint",
            "about",
            "evidence",
            "content")
        .put(rows);
  }
}
