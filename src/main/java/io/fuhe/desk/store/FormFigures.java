package io.fuhe.desk.store;

import io.fuhe.check.CheckedForm;
import io.fuhe.check.ExecutionRate;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What charts and lists tell of the forms that count. */
public final class FormFigures {

  private static final int AT_A_TIME = 200;
  private static final int LONGEST = 1000;
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal MOST = new BigDecimal(1000);

  private final JdbcClient db;
  private final TransactionOperations transaction;

  public FormFigures(JdbcClient db, TransactionOperations transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  /** A form in a list. */
  public record ListedForm(
      String id, String kind, String project, Integer year, Integer score, String path) {}

  /** Takes over what runs read since it was called last. */
  public synchronized void refresh() {
    db.sql(
            "delete from desk_form where not exists (select 1 from form f where f.id ="
                + " desk_form.form_id and f.stands = true)")
        .update();
    while (transaction.execute(any -> page()) == AT_A_TIME) {
      // The next ones.
    }
  }

  private record Changed(String id, String judge, int corrected, Form form) {}

  private int page() {
    List<Changed> changed =
        db.sql(
                "select f.id, f.judge, f.corrected, t.content from form f join form_text t on"
                    + " t.form_id = f.id left join desk_form d on d.form_id = f.id where f.stands ="
                    + " true and (d.form_id is null or d.judge <> f.judge or d.corrected <>"
                    + " f.corrected) order by f.id fetch first "
                    + AT_A_TIME
                    + " rows only")
            .query(
                (row, i) ->
                    new Changed(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        Json.read(row.getString(4), Form.class)))
            .list();
    changed.forEach(this::put);
    return changed.size();
  }

  private void put(Changed changed) {
    Form form = changed.form();
    String unit = form.heading().unit() == null ? "" : cut(form.heading().unit().value());
    List<Object> values = new ArrayList<>();
    values.add(changed.id());
    values.add(changed.judge());
    values.add(changed.corrected());
    values.add(UnitId.of(unit));
    values.add(unit);
    values.add(form.heading().project() == null ? "" : cut(form.heading().project().value()));
    values.add(form.kind().name());
    values.add(form.heading().fiscalYear());
    values.add(score(form));
    values.add(
        new CheckedForm(form, Policy.DEFAULT)
            .executionRate()
            .map(ExecutionRate::percent)
            .map(FormFigures::whole)
            .orElse(null));
    db.sql("delete from desk_form where form_id = ?").param(changed.id()).update();
    db.sql(
            "insert into desk_form (form_id, judge, corrected, unit_id, unit, project, kind,"
                + " fiscal_year, score, rate) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(values)
        .update();
  }

  /** A total out of another number of points cannot be set beside the others. */
  private static Integer score(Form form) {
    boolean outOfHundred =
        value(form.totals().points()).map(points -> points.compareTo(HUNDRED) == 0).orElse(true);
    return outOfHundred ? value(form.totals().score()).map(FormFigures::whole).orElse(null) : null;
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }

  private static Integer whole(BigDecimal figure) {
    return figure.min(MOST).max(MOST.negate()).setScale(0, RoundingMode.FLOOR).intValueExact();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** How many forms of a year have which total. */
  public Map<Integer, Long> scores(int year, Actor actor) {
    return counts("score", year, actor);
  }

  /** How many forms of a year executed how much of their budget. */
  public Map<Integer, Long> rates(int year, Actor actor) {
    return counts("rate", year, actor);
  }

  private Map<Integer, Long> counts(String column, int year, Actor actor) {
    List<Object> values = new ArrayList<>(List.of(year));
    Map<Integer, Long> counts = new TreeMap<>();
    db.sql(
            "select d.%1$s, count(*) from desk_form d where d.fiscal_year = ? and d.%1$s is not null and %2$s group by d.%1$s"
                .formatted(column, Years.own(actor, values)))
        .params(values)
        .query(
            row -> {
              counts.put(row.getInt(1), row.getLong(2));
            });
    return counts;
  }

  /** What a unit is called in its forms; empty where none is of it. */
  public String unitName(String unitId) {
    return db.sql("select coalesce(min(unit), '') from desk_form where unit_id = ?")
        .param(unitId)
        .query(String.class)
        .single();
  }

  /** Which of some units have forms that count. */
  public Set<String> known(Collection<String> unitIds) {
    return unitIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            db.sql("select distinct unit_id from desk_form where unit_id in (:units)")
                .param("units", unitIds)
                .query(String.class)
                .list());
  }

  /** The forms of a unit that count, the latest year first. */
  public List<ListedForm> of(String unitId, Actor actor, int most) {
    return actor.sees(unitId)
        ? db.sql(
                "select d.form_id, d.kind, d.project, d.fiscal_year, d.score, s.path from desk_form"
                    + " d join form f on f.id = d.form_id join content c on c.sha256 = f.sha256"
                    + " join submission s on s.id = c.told where d.unit_id = ? order by"
                    + " d.fiscal_year desc, d.kind, d.project, d.form_id fetch first "
                    + most
                    + " rows only")
            .param(unitId)
            .query(
                (row, i) ->
                    new ListedForm(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        (Integer) row.getObject(4),
                        (Integer) row.getObject(5),
                        row.getString(6)))
            .list()
        : List.of();
  }
}
