package io.fuhe.store;

import io.fuhe.inbox.InboxPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.collections4.ListUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says of what was handed in before which part of the inbox it is in; no database can. */
final class PartsOfInbox extends StepByProgram {

  /** So many submissions to a statement. */
  private static final int PAGE = 500;

  PartsOfInbox() {
    super("60.1", "submissions know their part of the inbox");
  }

  @Override
  void migrate(JdbcClient db) {
    Map<Integer, List<Long>> parts = new HashMap<>();
    db.sql("select id, path from submission order by id")
        .query(
            (row, i) ->
                parts
                    .computeIfAbsent(InboxPart.of(row.getString(2)), any -> new ArrayList<>())
                    .add(row.getLong(1)))
        .list();
    parts.forEach((part, ids) -> put(db, part, ids));
    db.sql(
            "insert into inbox_part (part, looked_run, trace) select part, (select max(met_run)"
                + " from submission), '' from submission group by part")
        .update();
  }

  private static void put(JdbcClient db, int part, List<Long> ids) {
    for (List<Long> page : ListUtils.partition(ids, PAGE)) {
      db.sql("update submission set part = :part where id in (:ids)")
          .param("part", part)
          .param("ids", page)
          .update();
    }
  }
}
