package io.fuhe.desk.store;

import io.fuhe.inbox.LedgerEntry;
import io.fuhe.store.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that are there, as the ledger accounts for them; for whom all units are alone. */
public final class DeskLedger {

  private static final String FROM =
      " from submission s left join reading r on r.sha256 = s.sha256 where s.seen_to is null";

  /** Not accepted, and not merely left by a system or an office program. */
  static final String REFUSED = "(s.refused <> 'LEFTOVER' or r.status = 'QUARANTINED')";

  private final JdbcClient db;
  private final Ledger ledger;

  public DeskLedger(JdbcClient db) {
    this.db = db;
    this.ledger = new Ledger(db);
  }

  /**
   * A form that was read off a file.
   *
   * @param kind as messages name it
   * @param project empty where it is of none
   */
  public record FileForm(String id, String kind, String project) {}

  /** A file, and the forms that were read off it in their order. */
  public record Received(LedgerEntry entry, List<FileForm> forms) {}

  /** The forms of some files, by the hashes of their contents. */
  private Map<String, List<FileForm>> forms(List<LedgerEntry> entries) {
    Map<String, List<FileForm>> forms = new HashMap<>();
    List<String> contents =
        entries.stream().map(LedgerEntry::sha256).filter(each -> !each.isEmpty()).toList();
    if (!contents.isEmpty()) {
      db.sql(
              "select f.sha256, f.id, f.kind, coalesce(f.project, '') from form f where f.sha256 in"
                  + " ("
                  + Filter.marks(contents.size())
                  + ") order by f.sha256, f.ordinal")
          .params(contents)
          .query(
              row -> {
                forms
                    .computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                    .add(new FileForm(row.getString(2), row.getString(3), row.getString(4)));
              });
    }
    return forms;
  }

  /** A file by its number; empty where it is not there, was not kept, or is not for this person. */
  public Optional<LedgerEntry> file(Actor actor, long id) {
    return actor.units() != null
        ? Optional.empty()
        : ledger.entries(List.of(id)).stream().filter(each -> !each.sha256().isEmpty()).findFirst();
  }

  /** How many files are there, or how many of them were not accepted. */
  public long count(Actor actor, boolean refusedOnly) {
    return actor.units() != null
        ? 0
        : db.sql("select count(*)" + FROM + (refusedOnly ? " and " + REFUSED : ""))
            .query(Long.class)
            .single();
  }

  /**
   * Some of them, in the order in which they came.
   *
   * @param asked what is in the path, in whatever letters; empty for all
   * @param after those behind the one with this number; -1 for the first ones
   */
  public Slice<Received> page(
      Actor actor, boolean refusedOnly, String asked, long after, int size) {
    if (actor.units() != null) {
      return Slice.of(List.of(), size);
    }
    Slice<LedgerEntry> page = Slice.of(entries(refusedOnly, asked, after, size + 1), size);
    Map<String, List<FileForm>> forms = forms(page.rows());
    return page.map(entry -> new Received(entry, forms.getOrDefault(entry.sha256(), List.of())));
  }

  private List<LedgerEntry> entries(boolean refusedOnly, String asked, long after, int most) {
    String words = asked.replace("\0", "").strip();
    List<Object> values = new ArrayList<>(List.of(after));
    String condition = refusedOnly ? " and " + REFUSED : "";
    if (!words.isEmpty()) {
      condition += " and lower(s.path) like ? escape '!'";
      values.add("%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }
    return ledger.entries(
        db.sql(
                "select s.id"
                    + FROM
                    + " and s.id > ?"
                    + condition
                    + " order by s.id fetch first "
                    + most
                    + " rows only")
            .params(values)
            .query(Long.class)
            .list());
  }
}
