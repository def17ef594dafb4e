package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.form.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that a finding is in, and where in them. */
public final class Originals {

  private final JdbcClient db;

  public Originals(JdbcClient db) {
    this.db = db;
  }

  /** Those of a finding, in the order of its forms; a form that was never handed in has none. */
  public List<Original> of(Anomaly anomaly) {
    List<Original> all = new ArrayList<>();
    for (int i = 0; i < anomaly.forms().size(); i++) {
      int form = i;
      String prefix = anomaly.forms().size() == 1 ? "" : "forms[" + i + "]";
      db.sql(
              "select f.sha256, s.path from form f join content c on c.sha256 = f.sha256 join"
                  + " submission s on s.id = c.told where f.id = ?")
          .param(anomaly.forms().get(i))
          .query(
              (row, n) ->
                  new Original(
                      form,
                      row.getString(1),
                      row.getString(2),
                      Stream.concat(values(anomaly, prefix), addends(anomaly, prefix)).toList()))
          .optional()
          .ifPresent(all::add);
    }
    return all;
  }

  private static Stream<Mark> values(Anomaly anomaly, String prefix) {
    return anomaly.places().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .map(Source::places)
        .flatMap(List::stream)
        .map(place -> new Mark(place, Mark.Kind.VALUE, ""));
  }

  private static Stream<Mark> addends(Anomaly anomaly, String prefix) {
    return anomaly.addends().stream()
        .filter(addend -> addend.place() != null && addend.path().startsWith(prefix))
        .map(addend -> new Mark(addend.place(), Mark.Kind.ADDEND, ""));
  }
}
