package io.fuhe.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What was told of forms that did not change since. While something is noted of a form, neither it
 * nor the file under which it was told changed since the run that told it.
 */
public final class NotedForms {

  private static final int AT_ONCE = 200;

  private final JdbcClient db;

  public NotedForms(JdbcClient db) {
    this.db = db;
  }

  /**
   * A form that counts, and what is noted of it.
   *
   * @param fiscalYear null where it names none
   * @param told null where nothing is noted
   */
  public record Standing(String id, Integer fiscalYear, Told told) {}

  /**
   * What is noted of a form.
   *
   * @param basis what it rests on beside the form and its file
   * @param path of the file under which it was told
   * @param run the first run since the form's last change that told it
   * @param counted what reports count of it, as text
   */
  public record Told(String basis, String path, long run, String counted) {}

  /** The forms of contents that count, by content, in the order in which they stand in them. */
  public Map<String, List<Standing>> of(Collection<String> contents) {
    Map<String, List<Standing>> found = new HashMap<>();
    if (!contents.isEmpty()) {
      db.sql(
              "select form.sha256, form.id, form.fiscal_year, t.basis, t.path, t.run, t.counted"
                  + " from form left join form_told t on t.form_id = form.id where form.sha256 in"
                  + " (:contents) and form.stands order by form.sha256, form.ordinal")
          .param("contents", contents)
          .query(
              (row, i) ->
                  found
                      .computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                      .add(
                          new Standing(
                              row.getString(2),
                              (Integer) row.getObject(3),
                              row.getString(4) == null
                                  ? null
                                  : new Told(
                                      row.getString(4),
                                      row.getString(5),
                                      row.getLong(6),
                                      row.getString(7)))))
          .list();
    }
    return found;
  }

  /** Notes what was told of forms, by their ids, in the place of what was noted before. */
  public void put(Map<String, Told> told) {
    forget(told.keySet());
    new Rows(db, "form_told", "form_id", "basis", "path", "run", "counted")
        .put(
            told.entrySet().stream()
                .map(
                    each ->
                        List.<Object>of(
                            each.getKey(),
                            each.getValue().basis(),
                            each.getValue().path(),
                            each.getValue().run(),
                            each.getValue().counted()))
                .toList());
  }

  /** Strikes out what is noted of forms. */
  void forget(Collection<String> forms) {
    for (List<String> some : ListUtils.partition(List.copyOf(forms), AT_ONCE)) {
      db.sql("delete from form_told where form_id in (:some)").param("some", some).update();
    }
  }

  /** Strikes out what is noted of forms of which anything changed, or of their files. */
  public void forgetTouched(TransactionOperations transactions) {
    TouchedList touched = new TouchedList(db, "content_touched", "sha256");
    List<String> page = touched.after("");
    while (!page.isEmpty()) {
      List<String> contents = page;
      transactions.executeWithoutResult(any -> forget(formsOf(contents)));
      page = touched.after(page.get(page.size() - 1));
    }
  }

  private List<String> formsOf(List<String> contents) {
    return db.sql("select id from form where sha256 in (:contents)")
        .param("contents", contents)
        .query(String.class)
        .list();
  }
}
