package io.fuhe.desk.store;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Decision;
import io.fuhe.json.Json;
import io.fuhe.store.DecisionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that was decided about the findings of a year, finding after finding. */
public final class DecisionHistory {

  private static final int AT_A_TIME = 500;

  private final JdbcClient db;
  private final DecisionLog log;

  public DecisionHistory(JdbcClient db) {
    this.db = db;
    this.log = new DecisionLog(db);
  }

  /** A finding that was decided on, and all that was decided, the first first. */
  public record Decided(
      String fingerprint,
      String unit,
      String project,
      int year,
      Anomaly anomaly,
      String assignee,
      List<Decision> events) {

    private Decided with(List<Decision> decided) {
      return new Decided(fingerprint, unit, project, year, anomaly, assignee, decided);
    }
  }

  /** Hands on those of a year that somebody may see. */
  public void each(int year, Actor actor, Consumer<Decided> taker) {
    String last = "";
    while (last != null) {
      List<Decided> page = page(year, actor, last);
      page.forEach(taker);
      last = page.size() < AT_A_TIME ? null : page.get(page.size() - 1).fingerprint();
    }
  }

  private List<Decided> page(int year, Actor actor, String last) {
    List<Object> values = new ArrayList<>(List.of(year, last));
    List<Decided> page =
        db.sql(
                "select d.fingerprint, d.unit, d.project, d.fiscal_year, k.content, d.assignee from"
                    + " desk_finding d join finding k on k.fingerprint = d.fingerprint where"
                    + " d.fiscal_year = ? and d.fingerprint > ? and d.version > 0 and "
                    + Years.own(actor, values)
                    + " order by d.fingerprint fetch first "
                    + AT_A_TIME
                    + " rows only")
            .params(values)
            .query(
                (row, i) ->
                    new Decided(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        Json.read(row.getString(5), Anomaly.class),
                        row.getString(6),
                        List.of()))
            .list();
    Map<String, List<Decision>> events = log.of(page.stream().map(Decided::fingerprint).toList());
    return page.stream()
        .map(each -> each.with(events.getOrDefault(each.fingerprint(), List.of())))
        .toList();
  }
}
