package io.fuhe.desk.access;

import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The people who may work at the desk, as the database has them. */
public final class Members {

  /** Letters of any script, digits and what stands in addresses. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  private final JdbcClient db;
  private final TransactionOperations transaction;

  public Members(JdbcClient db, TransactionOperations transaction) {
    this.db = db;
    this.transaction = transaction;
  }

  /** Whether somebody may be called so; what Fuhe itself decides goes by its own name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equalsIgnoreCase(Actor.FUHE.name());
  }

  /** All of them, by name. */
  public List<Member> all() {
    return db.sql("select name from desk_member order by name").query(String.class).list().stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those who may decide, by name. */
  public List<Member> deciding() {
    return all().stream().filter(Member::decides).toList();
  }

  /** Somebody who may decide, by name; empty where nobody of that name may. */
  public Optional<Member> deciding(String name) {
    return find(name).filter(Member::decides);
  }

  /** Whether there is anybody yet. */
  public boolean none() {
    return db.sql("select count(*) from desk_member").query(Long.class).single() == 0;
  }

  /** Somebody by name. */
  public Optional<Member> find(String name) {
    return db.sql("select name, password, role, enabled from desk_member where name = ?")
        .param(name.replace("\0", ""))
        .query(
            (row, i) ->
                new Member(
                    row.getString(1),
                    row.getString(2),
                    Role.valueOf(row.getString(3)),
                    row.getBoolean(4),
                    units(row.getString(1))))
        .optional();
  }

  /** Enters somebody, or changes what is known of them. */
  public void put(Member member) {
    transaction.executeWithoutResult(
        status -> {
          db.sql("delete from desk_member_unit where name = ?").param(member.name()).update();
          int known =
              db.sql("update desk_member set password = ?, role = ?, enabled = ? where name = ?")
                  .params(member.password(), member.role().name(), member.enabled(), member.name())
                  .update();
          if (known == 0) {
            db.sql("insert into desk_member (name, password, role, enabled) values (?, ?, ?, ?)")
                .params(member.name(), member.password(), member.role().name(), member.enabled())
                .update();
          }
          Map<String, String> byId = new LinkedHashMap<>();
          member.units().forEach(unit -> byId.putIfAbsent(UnitId.of(unit), unit));
          byId.forEach(
              (id, unit) ->
                  db.sql("insert into desk_member_unit (name, unit_id, unit) values (?, ?, ?)")
                      .params(member.name(), id, unit)
                      .update());
        });
  }

  /** Logs somebody out wherever they are logged in. */
  public void logOut(String name) {
    db.sql("delete from desk_session where principal_name = ?").param(name).update();
  }

  /** Whether somebody else who is enabled may say who works at the desk. */
  public boolean hasOtherAdministrator(String name) {
    return db.sql(
                "select count(*) from desk_member where role = 'ADMINISTRATOR' and enabled and name"
                    + " <> ?")
            .param(name)
            .query(Long.class)
            .single()
        > 0;
  }

  private List<String> units(String name) {
    return db.sql("select unit from desk_member_unit where name = ? order by unit")
        .param(name)
        .query(String.class)
        .list();
  }
}
