package io.fuhe.store;

import io.fuhe.check.TextMark;
import io.fuhe.check.TextMark.Kind;
import io.fuhe.unit.UnitYearKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the texts of forms are known by in other units' texts. */
public final class MarkStore {

  /** A unit is written in so many ways at most, so that what all units have is not looked at. */
  private static final int WAYS_OF_WRITING = 4;

  private static final String MARKS =
      "select m.form_id, m.kind, m.mark from form f join text_mark m on m.form_id = f.id where"
          + " f.stands and ";

  private final JdbcClient db;
  private final Touched touched;

  public MarkStore(JdbcClient db) {
    this.db = db;
    this.touched = new Touched(db);
  }

  /** Puts a form's marks in the place of those it had. */
  void put(String formId, List<TextMark> marks) {
    touched.marksOf(formId);
    db.sql("delete from text_mark where form_id = ?").param(formId).update();
    new Rows(db, "text_mark", "form_id", "kind", "mark")
        .put(
            marks.stream()
                .map(mark -> List.<Object>of(formId, mark.kind().name(), mark.mark()))
                .toList());
    marks.stream()
        .filter(mark -> !mark.kind().isOfSentence())
        .map(TextMark::mark)
        .distinct()
        .forEach(this::name);
  }

  private void name(String name) {
    db.sql(
            "insert into marked_name (name, unit_key) select ?, '' from (values (0)) as one (row_)"
                + " where not exists (select 1 from marked_name where name = ?)")
        .params(name, name)
        .update();
  }

  /** The key of the unit that each name in texts meant when that was asked last. */
  public Map<String, String> names() {
    Map<String, String> found = new HashMap<>();
    db.sql("select name, unit_key from marked_name")
        .query((row, i) -> found.put(row.getString(1), row.getString(2)))
        .list();
    return found;
  }

  /** Notes which unit a name in texts means now, and has those texts looked at again. */
  public void means(String name, String unitKey) {
    db.sql("update marked_name set unit_key = ? where name = ?").params(unitKey, name).update();
    db.sql("insert into mark_touched (mark) values (?)").param(name).update();
  }

  /** Has the texts looked at that share something with those of some contents. */
  public void touchMarksOf(Collection<String> contents) {
    db.sql(
            "insert into mark_touched (mark) select distinct m.mark from form f join text_mark m"
                + " on m.form_id = f.id where f.sha256 in (:contents)")
        .param("contents", contents)
        .update();
  }

  /**
   * The units' years in whose texts marks are, units by what they are looked up by.
   *
   * @param mostUnits what more units have is nobody's own; of a mark that changed in more forms
   *     than it is above that nobody can tell whether it was so before
   */
  public Set<UnitYearKey> yearsWith(Collection<String> marks, int mostUnits) {
    Set<UnitYearKey> found = new HashSet<>();
    for (String mark : marks) {
      if (units(mark) <= mostUnits * WAYS_OF_WRITING + changes(mark)) {
        found.addAll(
            db.sql(
                    "select distinct f.unit_id, f.fiscal_year from text_mark m join form f on f.id"
                        + " = m.form_id where m.mark = ? and f.unit_id <> ''")
                .param(mark)
                .query((row, i) -> new UnitYearKey(row.getString(1), row.getInt(2)))
                .list());
      }
    }
    return found;
  }

  private int units(String mark) {
    return count(
        "select count(distinct f.unit) from text_mark m join form f on f.id = m.form_id where"
            + " m.mark = ? and f.stands",
        mark);
  }

  private int changes(String mark) {
    return count("select count(*) from mark_touched where mark = ?", mark);
  }

  private int count(String sql, String mark) {
    return db.sql(sql).param(mark).query(Integer.class).single();
  }

  /**
   * The marks in the texts of some units, and where else the same ones are: of sentences, those
   * that several units have, and not all of them.
   *
   * @param unitIds what the units are looked up by
   * @param mostUnits what more units have is nobody's own
   */
  public List<StoredMark> shared(Collection<String> unitIds, int mostUnits) {
    List<String> marks =
        db.sql(
                "select distinct m.mark from form f join text_mark m on m.form_id = f.id where"
                    + " f.stands and m.kind <> 'RELATED' and f.unit_id in (:units)")
            .param("units", unitIds)
            .query(String.class)
            .list();
    return marks.stream().flatMap(mark -> shared(mark, mostUnits).stream()).toList();
  }

  private List<StoredMark> shared(String mark, int mostUnits) {
    List<StoredMark> found =
        db.sql(MARKS + "m.kind <> 'RELATED' and m.mark = ? order by m.form_id, m.kind")
            .param(mark)
            .query(MarkStore::mark)
            .list();
    boolean sentence = found.stream().anyMatch(each -> each.mark().kind().isOfSentence());
    int units = sentence ? units(mark) : 0;
    return sentence && (units < 2 || units > mostUnits * WAYS_OF_WRITING) ? List.of() : found;
  }

  /** The names of those that some units belong to or work with, in their texts. */
  public List<StoredMark> related(Collection<String> unitIds) {
    return unitIds.isEmpty()
        ? List.of()
        : db.sql(MARKS + "m.kind = 'RELATED' and f.unit_id in (:units) order by m.form_id, m.mark")
            .param("units", unitIds)
            .query(MarkStore::mark)
            .list();
  }

  private static StoredMark mark(ResultSet row, int index) throws SQLException {
    return new StoredMark(
        row.getString(1), new TextMark(Kind.valueOf(row.getString(2)), row.getString(3)));
  }
}
