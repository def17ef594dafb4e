package io.fuhe.store;

import io.fuhe.files.Sha256;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is noted of the annotated copies of submissions: what each rests on, and whether it was seen
 * to since what it tells changed.
 */
public final class CopyNotes {

  /** What copies rest on of files that are told no more. */
  private static final String TOLD_NO_MORE = "-";

  /** So many ids to a statement. */
  private static final int PAGE = 500;

  private final JdbcClient db;

  public CopyNotes(JdbcClient db) {
    this.db = db;
  }

  /** What the annotated copy of a file rests on; null where there is none. */
  public String annotated(long id) {
    return db.sql("select annotated from submission where id = ?")
        .param(id)
        .query((row, i) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  /**
   * Notes that the annotated copy of a file was seen to.
   *
   * @param basis what it rests on; null where there is none
   * @param with what copies rest on beside the files; null where the next run is to look again
   */
  public void copied(long id, String basis, String with) {
    db.sql(
            "insert into content_touched (sha256) select sha256 from submission where id = :id and"
                + " sha256 <> '' and coalesce(annotated, '') <> coalesce(cast(:basis as"
                + " varchar(64)), '')")
        .param("id", id)
        .param("basis", basis)
        .update();
    db.sql(
            "update submission set annotated = :basis, copied = case when exists (select 1 from"
                + " content c where c.sha256 = submission.sha256 and c.told = submission.id) then "
                + "cast(:with as varchar(64)) else cast(:twin as varchar(64)) end where id = :id")
        .param("basis", basis)
        .param("with", with)
        .param("twin", twin(with))
        .param("id", id)
        .update();
  }

  /**
   * Has the copies looked at again that may tell something else than before, and none of files that
   * are told no more.
   */
  public void touchCopies() {
    for (int told = 0; told < 2; told++) {
      List<Long> changed =
          db.sql(
                  "select s.id from (select distinct sha256 from content_touched) t join submission"
                      + " s on s.sha256 = t.sha256 left join content c on c.sha256 = s.sha256 left"
                      + " join reading r on r.sha256 = s.sha256 where "
                      + (told == 0 ? "not " : "")
                      + Ledger.CURRENT)
              .query(Long.class)
              .list();
      String copied = told == 0 ? TOLD_NO_MORE : null;
      ListUtils.partition(changed, PAGE)
          .forEach(
              page ->
                  db.sql("update submission set copied = :copied where id in (:ids)")
                      .param("copied", copied, Types.VARCHAR)
                      .param("ids", page)
                      .update());
    }
  }

  /**
   * The files that reports tell whose copies were not seen to since what they tell changed, by
   * their numbers, of one of several nearly equal shares, ordered by path.
   *
   * @param with what copies rest on beside the files
   */
  public List<Long> notCopied(String with, int share, int shares) {
    List<String> seenTo = Stream.of(with, twin(with), TOLD_NO_MORE).sorted().toList();
    return db.sql(
            "select s.id from (select id from submission where copied is null union all select id"
                + " from submission where copied < :first union all select id from submission"
                + " where copied > :first and copied < :second union all select id from submission"
                + " where copied > :second and copied < :third union all select id from submission"
                + " where copied > :third) w join submission s on s.id = w.id left join content c"
                + " on c.sha256 = s.sha256 left join reading r on r.sha256 = s.sha256 where "
                + Ledger.CURRENT
                + " and mod(s.id / "
                + Readings.TOGETHER
                + ", :shares) = :share order by s.path, s.id")
        .param("first", seenTo.get(0))
        .param("second", seenTo.get(1))
        .param("third", seenTo.get(2))
        .param("shares", shares)
        .param("share", share)
        .query(Long.class)
        .list();
  }

  /**
   * A submission and its path.
   *
   * @param path relative to the inbox, with slashes
   */
  public record Place(long id, String path) {}

  /** Whether any file has a copy, or had none to write. */
  public boolean isAnySeenTo() {
    return db.sql("select id from submission where annotated > '' fetch first 1 rows only")
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Where files are whose copies were written, after the one with a number, some at a time. */
  public List<Place> copiesAfter(long id) {
    return db.sql(
            "select s.id, s.path"
                + Ledger.FROM
                + " where s.id > ? and s.annotated is not null and s.copied is not null and "
                + Ledger.CURRENT
                + " order by s.id fetch first "
                + PAGE
                + " rows only")
        .param(id)
        .query((row, i) -> new Place(row.getLong(1), row.getString(2)))
        .list();
  }

  /** Has the next step look at the copies of files, so many as fit into a statement. */
  public void seeToAgain(List<Long> ids) {
    if (!ids.isEmpty()) {
      db.sql("update submission set copied = null where id in (:ids)").param("ids", ids).update();
    }
  }

  /** The content of a file that is told under another path is told there. */
  private static String twin(String with) {
    return with == null ? null : Sha256.of(with);
  }

  /**
   * The files that have an annotated copy, or had none to write, and are told no more since
   * something changed.
   */
  public List<Place> annotatedInVain() {
    return db.sql(
            "select s.id, s.path from (select distinct sha256 from content_touched) t join"
                + " submission s on s.sha256 = t.sha256 left join content c on c.sha256 = s.sha256"
                + " left join reading r on r.sha256 = s.sha256 where s.annotated is not null and"
                + " not "
                + Ledger.CURRENT
                + " order by s.id")
        .query((row, i) -> new Place(row.getLong(1), row.getString(2)))
        .list();
  }
}
