package io.fuhe.store;

import io.fuhe.check.TextMark;
import io.fuhe.check.TextMark.Kind;
import io.fuhe.unit.UnitYearKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the texts of forms are known by in other units' texts. */
public final class MarkStore {

  /** A unit is written in so many ways at most, so that what all units have is not looked at. */
  private static final int WAYS_OF_WRITING = 4;

  /**
   * The units of marks that are in no more forms are counted together: a database holds them all.
   */
  private static final int FORMS_TOGETHER = 200;

  /** So many forms are looked at for each unit that is enough. */
  private static final int FORMS_A_UNIT = 4;

  private static final String HAVING_MARKS =
      " from text_mark m join form f on f.id = m.form_id where m.mark in (:marks) and f.stands";

  /** So many marks to a statement. */
  private static final int AT_A_TIME = 200;

  /** The marks first: HSQLDB goes through the first table, by the index that a condition has. */
  private static final String SHARED =
      "select m.form_id, m.kind, m.mark from text_mark m join form f on f.id = m.form_id where"
          + " f.stands and m.kind <> 'RELATED' and m.mark in (:marks) order by m.form_id, m.kind,"
          + " m.mark";

  private static final String RELATED =
      "select m.form_id, m.kind, m.mark from form f join text_mark m on m.form_id = f.id where"
          + " f.stands and m.kind = 'RELATED' and f.unit_id in (:units) order by m.form_id, m.mark";

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
    insert(rows(formId, marks).toList(), marks.stream());
  }

  /** Puts in the marks of forms that are new. */
  void add(List<NewForm> forms) {
    insert(
        forms.stream().flatMap(each -> rows(each.form().id(), each.marks())).toList(),
        forms.stream().flatMap(each -> each.marks().stream()));
  }

  private static Stream<List<Object>> rows(String formId, List<TextMark> marks) {
    return marks.stream().map(mark -> List.of(formId, mark.kind().name(), mark.mark()));
  }

  private void insert(List<List<Object>> rows, Stream<TextMark> marks) {
    new Rows(db, "text_mark", "form_id", "kind", "mark").put(rows);
    marks
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
    Map<String, Long> changes = changes(marks);
    ToLongFunction<String> most =
        mark -> (long) mostUnits * WAYS_OF_WRITING + changes.getOrDefault(mark, 0L);
    Map<String, Long> units = units(marks, most);
    List<String> some =
        marks.stream()
            .filter(mark -> units.getOrDefault(mark, 0L) <= most.applyAsLong(mark))
            .toList();
    if (some.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        db.sql(
                "select distinct f.unit_id, f.fiscal_year from text_mark m join form f on f.id ="
                    + " m.form_id where m.mark in (:marks) and f.unit_id <> ''")
            .param("marks", some)
            .query((row, i) -> new UnitYearKey(row.getString(1), row.getInt(2)))
            .list());
  }

  /**
   * In how many ways units are written whose forms have each of some marks and count. What very
   * many have is not counted to the end.
   *
   * @param most how many are of interest: of more, any number above it is said; of fewer forms, any
   *     number up to it
   */
  private Map<String, Long> units(Collection<String> marks, ToLongFunction<String> most) {
    Map<String, Long> forms =
        count("select mark, count(*) from text_mark where mark in (:marks) group by mark", marks);
    Map<Boolean, List<String>> byFew =
        forms.keySet().stream()
            .collect(Collectors.partitioningBy(mark -> forms.get(mark) <= FORMS_TOGETHER));
    Map<String, Long> found = exactUnits(byFew.get(true));
    for (String mark : byFew.get(false)) {
      found.put(mark, units(mark, forms.get(mark), most.applyAsLong(mark)));
    }
    return found;
  }

  private long units(String mark, long forms, long most) {
    if (forms <= most) {
      return forms;
    }
    long among =
        db
            .sql("select f.unit" + HAVING_MARKS + " fetch first :some rows only")
            .param("marks", List.of(mark))
            .param("some", FORMS_A_UNIT * (most + 1))
            .query(String.class)
            .list()
            .stream()
            .filter(Objects::nonNull)
            .distinct()
            .count();
    return among > most ? among : exactUnits(List.of(mark)).getOrDefault(mark, 0L);
  }

  private Map<String, Long> exactUnits(Collection<String> marks) {
    return count(
        "select m.mark, count(distinct f.unit)" + HAVING_MARKS + " group by m.mark", marks);
  }

  /** How often each of some marks was in a form that changed. */
  private Map<String, Long> changes(Collection<String> marks) {
    return count(
        "select mark, count(*) from mark_touched where mark in (:marks) group by mark", marks);
  }

  /** None where it is not once. */
  private Map<String, Long> count(String sql, Collection<String> marks) {
    Map<String, Long> found = new HashMap<>();
    if (!marks.isEmpty()) {
      db.sql(sql)
          .param("marks", marks)
          .query((row, i) -> found.put(row.getString(1), row.getLong(2)))
          .list();
    }
    return found;
  }

  /**
   * The marks in the texts of some units, and where else the same ones are, but for those that too
   * many have; of sentences, those that several units have.
   *
   * @param unitIds what the units are looked up by
   * @param mostUnits what more units have is nobody's own
   * @param common what is known to be so, which is added to
   */
  public List<StoredMark> shared(Collection<String> unitIds, int mostUnits, CommonMarks common) {
    List<TextMark> marks =
        db
            .sql(
                "select distinct m.kind, m.mark from form f join text_mark m on m.form_id = f.id"
                    + " where f.stands and m.kind <> 'RELATED' and f.unit_id in (:units)")
            .param("units", unitIds)
            .query((row, i) -> new TextMark(Kind.valueOf(row.getString(1)), row.getString(2)))
            .list()
            .stream()
            .filter(mark -> !common.has(mark.mark()))
            .toList();
    return ListUtils.partition(marks, AT_A_TIME).stream()
        .flatMap(some -> sharedOf(told(some, mostUnits, common)).stream())
        .distinct()
        .toList();
  }

  /** Without what too many have, and the sentences that one unit has. */
  private Set<String> told(List<TextMark> marks, int mostUnits, CommonMarks common) {
    long most = (long) mostUnits * WAYS_OF_WRITING;
    Map<String, Long> units =
        units(marks.stream().map(TextMark::mark).collect(Collectors.toSet()), mark -> most);
    units.forEach(
        (mark, number) -> {
          if (number > most) {
            common.add(mark);
          }
        });
    return marks.stream()
        .filter(mark -> !common.has(mark.mark()))
        .filter(mark -> !mark.kind().isOfSentence() || units.getOrDefault(mark.mark(), 0L) > 1)
        .map(TextMark::mark)
        .collect(Collectors.toSet());
  }

  private List<StoredMark> sharedOf(Set<String> marks) {
    return marks.isEmpty()
        ? List.of()
        : db.sql(SHARED).param("marks", marks).query(MarkStore::mark).list();
  }

  /** The names of those that some units belong to or work with, in their texts. */
  public List<StoredMark> related(Collection<String> unitIds) {
    return unitIds.isEmpty()
        ? List.of()
        : db.sql(RELATED).param("units", unitIds).query(MarkStore::mark).list();
  }

  private static StoredMark mark(ResultSet row, int index) throws SQLException {
    return new StoredMark(
        row.getString(1), new TextMark(Kind.valueOf(row.getString(2)), row.getString(3)));
  }
}
