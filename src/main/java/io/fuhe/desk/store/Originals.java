package io.fuhe.desk.store;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that a finding is in, and where in them. */
public final class Originals {

  private final JdbcClient db;

  public Originals(JdbcClient db) {
    this.db = db;
  }

  /**
   * One of the files.
   *
   * @param form which of the finding's forms it holds, counted from 0
   * @param values where the values stand that the finding is about
   * @param addends where those stand that the computed figure is made of
   */
  public record Original(
      int form, String sha256, String path, List<Place> values, List<Place> addends) {

    /** What is to be looked at first; empty where the finding is about nothing in the file. */
    public Optional<Place> first() {
      return values.stream().findFirst().or(() -> addends.stream().findFirst());
    }
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
                      values(anomaly, prefix),
                      addends(anomaly, prefix)))
          .optional()
          .ifPresent(all::add);
    }
    return all;
  }

  private static List<Place> values(Anomaly anomaly, String prefix) {
    return anomaly.places().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .map(Source::places)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Place> addends(Anomaly anomaly, String prefix) {
    return anomaly.addends().stream()
        .filter(addend -> addend.place() != null && addend.path().startsWith(prefix))
        .map(Addend::place)
        .toList();
  }
}
