package io.fuhe.store;

import io.fuhe.check.TextMark;
import io.fuhe.check.TextMark.Kind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the texts of forms are known by in other units' texts. */
final class MarkStore {

  /** A unit is written in so many ways at most, so that what all units have is not looked at. */
  private static final int WAYS_OF_WRITING = 4;

  private final JdbcClient db;

  MarkStore(JdbcClient db) {
    this.db = db;
  }

  /** Puts a form's marks in the place of those it had. */
  void put(String formId, List<TextMark> marks) {
    db.sql("delete from text_mark where form_id = ?").param(formId).update();
    new Rows(db, "text_mark", "form_id", "kind", "mark")
        .put(
            marks.stream()
                .map(mark -> List.<Object>of(formId, mark.kind().name(), mark.mark()))
                .toList());
  }

  /**
   * The marks by which forms that count may have something of another unit's: of sentences, those
   * that several units have, and not all of them.
   *
   * @param mostUnits what more units have is nobody's own
   */
  List<StoredMark> shared(int mostUnits) {
    return db.sql(
            "select m.form_id, m.kind, m.mark from text_mark m join form f on f.id = m.form_id"
                + " where f.stands and (m.kind in ('SUBJECT', 'RELATED') or m.mark in (select"
                + " t.mark from text_mark t join form g on g.id = t.form_id where g.stands and"
                + " t.kind in ('SENTENCE', 'OWN_SENTENCE') group by t.mark having count(distinct"
                + " g.unit) between 2 and ?)) order by m.form_id, m.kind, m.mark")
        .param(mostUnits * WAYS_OF_WRITING)
        .query(
            (row, i) ->
                new StoredMark(
                    row.getString(1),
                    new TextMark(Kind.valueOf(row.getString(2)), row.getString(3))))
        .list();
  }
}
