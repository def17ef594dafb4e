package io.fuhe.store;

import io.fuhe.check.Anomaly;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has the annotated copies of files looked at again when what they tell may have changed. Marks are
 * only added, never updated: several that work at once on years of one file would wait for one
 * another in a circle.
 */
final class CopyMarks {

  private final JdbcClient db;

  CopyMarks(JdbcClient db) {
    this.db = db;
  }

  void ofContent(String sha256) {
    db.sql("insert into copy_touched (sha256) values (?)").param(sha256).update();
  }

  void ofForm(String id) {
    db.sql("insert into copy_touched (sha256) select sha256 from form where id = ?")
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
