package io.fuhe.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose findings are, as names are told apart. */
final class WhoseFindings {

  private final JdbcClient db;
  private final Whose whose;

  WhoseFindings(JdbcClient db, Whose whose) {
    this.db = db;
    this.whose = whose;
  }

  /** What findings name, and whose they are taken for. */
  private record Named(String unit, String project, Integer year, String whose) {}

  /**
   * Tells it anew of those whose names may be told apart otherwise than before.
   *
   * @param which a condition on {@code finding}
   */
  void tell(String which, Object... params) {
    db
        .sql("select distinct unit_name, project, fiscal_year, whose from finding where " + which)
        .params(List.of(params))
        .query(
            (row, i) ->
                new Named(
                    row.getString(1),
                    row.getString(2),
                    (Integer) row.getObject(3),
                    row.getString(4)))
        .list()
        .stream()
        .filter(named -> !named.unit().isEmpty())
        .forEach(this::tell);
  }

  private void tell(Named named) {
    String now = whose.of(named.unit(), named.project(), named.year());
    if (!now.equals(named.whose())) {
      db.sql(
              "update finding set whose = ? where unit_ref = ? and unit_name = ? and project = ?"
                  + " and coalesce(fiscal_year, -1) = ? and whose = ?")
          .params(
              now,
              UnitNameStore.ref(named.unit()),
              named.unit(),
              named.project(),
              named.year() == null ? -1 : named.year(),
              named.whose())
          .update();
    }
  }
}
