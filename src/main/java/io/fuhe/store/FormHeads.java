package io.fuhe.store;

import io.fuhe.form.FormKind;
import io.fuhe.unit.UnitYearKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What tells forms apart, of those whose contents were read, in the order in which their files
 * came.
 */
public final class FormHeads {

  private final JdbcClient db;

  public FormHeads(JdbcClient db) {
    this.db = db;
  }

  /** Those of all contents. */
  public List<FormHead> all() {
    return those("1 = 1", Map.of());
  }

  /** Those of some contents. */
  public List<FormHead> ofContents(Collection<String> contents) {
    return contents.isEmpty()
        ? List.of()
        : those("form.sha256 in (:contents)", Map.of("contents", contents));
  }

  /** Those that are about some subjects. */
  public List<FormHead> about(Collection<String> subjects) {
    return those("form.subject in (:subjects)", Map.of("subjects", subjects));
  }

  /** Those of a unit's year. */
  public List<FormHead> of(UnitYearKey year) {
    return those(
        "form.unit_id = :unit and form.fiscal_year = :year",
        Map.of("unit", CrossStore.id(year.unit()), "year", year.fiscalYear()));
  }

  /** Those with some ids. */
  public List<FormHead> withIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : those("form.id in (:ids)", Map.of("ids", ids));
  }

  /** Those of a fiscal year. */
  public List<FormHead> ofYear(int fiscalYear) {
    return those("form.fiscal_year = :year", Map.of("year", fiscalYear));
  }

  /** Those that print one of some names of a unit. */
  public List<FormHead> naming(Collection<String> names) {
    Set<String> refs = names.stream().map(UnitNameStore::ref).collect(Collectors.toSet());
    return those("form.unit_ref in (:refs)", Map.of("refs", refs)).stream()
        .filter(head -> names.contains(head.unit()))
        .toList();
  }

  private List<FormHead> those(String which, Map<String, ?> params) {
    return db.sql(
            "select form.id, form.sha256, form.kind, form.unit, form.project, form.fiscal_year,"
                + " form.superseded_by, form.stands, form.unit_id, form.subject, form.corrected"
                + " from form join content c on c.sha256 = form.sha256 join reading r on r.sha256 ="
                + " form.sha256 where r.status in ('ACCEPTED', 'SUPERSEDED') and "
                + which
                + " order by c.told, form.ordinal")
        .params(params)
        .query(
            (row, i) ->
                new FormHead(
                    row.getString(1),
                    row.getString(2),
                    FormKind.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    (Integer) row.getObject(6),
                    row.getString(7),
                    row.getBoolean(8),
                    row.getString(9),
                    row.getString(10),
                    row.getInt(11)))
        .list();
  }
}
