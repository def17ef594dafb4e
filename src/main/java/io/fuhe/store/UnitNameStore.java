package io.fuhe.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The names of units that forms print, and which unit each was taken for when that was asked. */
public final class UnitNameStore {

  private static final int REF = 64;

  private final JdbcClient db;

  public UnitNameStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Who a name is.
   *
   * @param key the unit's
   * @param called what the unit is called
   */
  public record Named(String key, String called) {}

  /** What a name is looked up by: its beginning; empty where there is none. */
  static String ref(String name) {
    if (name == null || name.length() <= REF) {
      return name == null ? "" : name;
    }
    return name.substring(0, Character.isHighSurrogate(name.charAt(REF - 1)) ? REF - 1 : REF);
  }

  /** Every name that any form prints, in a fixed order; put into it here, which is quicker. */
  public List<String> all() {
    return db.sql("select name from unit_name").query(String.class).list().stream()
        .distinct()
        .sorted()
        .toList();
  }

  /** Who each name was when that was asked last; empty words where it was never asked. */
  public Map<String, Named> known() {
    Map<String, Named> found = new HashMap<>();
    db.sql("select name, unit_key, called from unit_name")
        .query(
            (row, i) -> found.put(row.getString(1), new Named(row.getString(2), row.getString(3))))
        .list();
    return found;
  }

  /** Enters a name that a form prints, if it is new. */
  void add(String name) {
    db.sql(
            "insert into unit_name (name_ref, name, unit_key, called) select ?, ?, '', '' from"
                + " (values (0)) as one (row_) where not exists (select 1 from unit_name where"
                + " name_ref = ? and name = ?)")
        .params(ref(name), name, ref(name), name)
        .update();
  }

  /** Takes out the names that no form prints any more, of those that one printed that is gone. */
  public void tidy() {
    TouchedList touched = new TouchedList(db, "unit_name_touched", "name_ref");
    List<String> page = touched.after("");
    while (!page.isEmpty()) {
      db.sql(
              "delete from unit_name where name_ref in (:refs) and not exists (select 1 from form"
                  + " where form.unit_ref = unit_name.name_ref and form.unit = unit_name.name"
                  + " fetch first 1 rows only)")
          .param("refs", page)
          .update();
      page = touched.after(page.get(page.size() - 1));
    }
    touched.strikeOut(TransactionOperations.withoutTransaction());
  }

  /** Notes who a name is now, and has everything looked at again that prints it. */
  public void named(String name, Named now) {
    db.sql("update unit_name set unit_key = ?, called = ? where name_ref = ? and name = ?")
        .params(now.key(), now.called(), ref(name), name)
        .update();
    db.sql(
            "insert into content_touched (sha256) select distinct sha256 from form where unit_ref"
                + " = ? and unit = ?")
        .params(ref(name), name)
        .update();
  }
}
