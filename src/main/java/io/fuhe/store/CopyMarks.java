package io.fuhe.store;

import io.fuhe.check.Anomaly;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has the annotated copies of files looked at again when what they tell may have changed. */
final class CopyMarks {

  private final JdbcClient db;

  CopyMarks(JdbcClient db) {
    this.db = db;
  }

  void ofContent(String sha256) {
    db.sql("update submission set copied = null where sha256 = ?").param(sha256).update();
  }

  void ofForm(String id) {
    db.sql(
            "update submission set copied = null where sha256 = (select sha256 from form where id ="
                + " ?)")
        .param(id)
        .update();
  }

  /** Of all forms that anomalies are about. */
  void of(Collection<Anomaly> anomalies) {
    anomalies.stream()
        .flatMap(anomaly -> anomaly.forms().stream())
        .distinct()
        .forEach(this::ofForm);
  }
}
