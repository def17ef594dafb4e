package io.fuhe.store;

import io.fuhe.inbox.InboxPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Says of what was handed in before which part of the inbox it is in; no database can. */
final class PartsOfInbox implements JavaMigration {

  /** So many submissions to a statement. */
  private static final int PAGE = 500;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("60.1");
  }

  @Override
  public String getDescription() {
    return "submissions know their part of the inbox";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    JdbcClient db =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
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
    for (int from = 0; from < ids.size(); from += PAGE) {
      db.sql("update submission set part = :part where id in (:ids)")
          .param("part", part)
          .param("ids", ids.subList(from, Math.min(ids.size(), from + PAGE)))
          .update();
    }
  }
}
