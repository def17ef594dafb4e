package io.fuhe.store;

import io.fuhe.check.Fingerprint;
import io.fuhe.store.FoundPages.Found;
import io.fuhe.store.FoundPages.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.collections4.map.LRUMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Recognizes what was found by what is remembered: by the form where the same form says it again,
 * else by what it is about and whose it is. What changed of it are its figures then. Two forms that
 * say the same, to the figure, hold one anomaly; two that say different things of the same hold
 * two.
 */
final class AnomalyMemory {

  private static final int FINGERPRINTS = 1000;

  private static final String NOT_KNOWN = "a.fingerprint = ''";

  /** By the index of what is gone all would be gone through that is not. */
  private static final String NOT_GONE = "coalesce(gone_run, 0) = 0";

  /**
   * That something that stood says the same, whoever's it is; no index of what is gone is used.
   * HSQLDB fetches all that there is unless it is told to look for one.
   */
  private static final String SAID =
      " and exists (select 1 from finding e where e.about = a.about and e.evidence = a.evidence and"
          + " coalesce(e.gone_run, 0) = 0 fetch first 1 rows only)";

  private final JdbcClient db;
  private final AnomalyStore store;
  private final Whose whose;
  private final long run;
  private final TransactionOperations transactions;
  private final Touched touched;
  private final TakenFindings taken;

  /** How many go by a fingerprint, of those entered last: ten thousand are not counted up anew. */
  private final Map<String, Integer> entered = new LRUMap<>(FINGERPRINTS);

  AnomalyMemory(
      JdbcClient db,
      AnomalyStore store,
      Whose whose,
      long run,
      TransactionOperations transactions) {
    this.db = db;
    this.store = store;
    this.whose = whose;
    this.run = run;
    this.transactions = transactions;
    this.touched = new Touched(db);
    this.taken = new TakenFindings(db, run);
  }

  /** Takes note of what stands after the run, where anything changed. */
  void remember() {
    transactions.executeWithoutResult(
        any -> {
          db.sql(
                  "delete from finding_told where not exists (select 1 from settled_with where"
                      + " step = 'desk')")
              .update();
          new WhoseFindings(db, whose).tell("whose = ''");
          recognizeForms();
        });
    for (Table table : Table.values()) {
      found(table)
          .touched(
              "(k.gone_run is not null or k.evidence <> a.evidence)", page -> changed(table, page));
    }
    for (Table table : Table.values()) {
      found(table).standing(NOT_KNOWN + SAID, page -> same(table, page));
    }
    for (Table table : Table.values()) {
      found(table).standing(NOT_KNOWN, page -> others(table, page));
    }
    new GoneFindings(db, run, transactions).note();
  }

  private FoundPages found(Table table) {
    return new FoundPages(db, store, whose, transactions, table);
  }

  /** The same form that says the same again, as it does when rules have changed. */
  private void recognizeForms() {
    db.sql(
            "update anomaly set fingerprint = (select min(k.fingerprint) from finding k where"
                + " k.found_in = anomaly.form_id and k.about = anomaly.about) where fingerprint ="
                + " '' and exists (select 1 from finding k where k.found_in = anomaly.form_id and"
                + " k.about = anomaly.about) and exists (select 1 from form where form.id ="
                + " anomaly.form_id and form.stands)")
        .update();
  }

  /** Those that are known as another form says it are not the same as these. */
  private void changed(Table table, List<Found> page) {
    Map<String, Deque<Found>> byName = new LinkedHashMap<>();
    page.forEach(
        found -> byName.computeIfAbsent(found.name(), any -> new ArrayDeque<>()).add(found));
    // Of several that are known as one, each is held against what the one before it left behind.
    while (!byName.isEmpty()) {
      Map<String, Found> first = new LinkedHashMap<>();
      byName.forEach((name, its) -> first.put(name, its.remove()));
      byName.values().removeIf(Deque::isEmpty);
      Set<String> stillSaid = stillSaid(first.keySet());
      Map<Long, String> others = new HashMap<>();
      stillSaid.forEach(name -> others.put(first.remove(name).id(), ""));
      table.link(db, others);
      take(first);
    }
  }

  /** Those that something which stands still says to the figure. */
  private Set<String> stillSaid(Collection<String> names) {
    return namesOf(
        NOT_GONE + " and " + GoneFindings.stands(" and o.evidence = finding.evidence"), names);
  }

  private Set<String> namesOf(String which, Collection<String> names) {
    return names.isEmpty()
        ? Set.of()
        : new HashSet<>(
            db.sql("select fingerprint from finding where fingerprint in (:names) and " + which)
                .param("names", names)
                .query(String.class)
                .list());
  }

  private void take(Map<String, Found> found) {
    taken.take(found).forEach(touched::fiscalYear);
  }

  /** What is said of a subject. */
  private record Said(Subject subject, String evidence) {}

  /** Those that say the same as one that stands, to the figure: of several as the first one. */
  private void same(Table table, List<Found> page) {
    Map<Said, String> known = knownAsSaid(page);
    Map<Long, String> names = new LinkedHashMap<>();
    Map<String, Found> first = new LinkedHashMap<>();
    for (Found found : page) {
      String name = known.get(new Said(Subject.of(found), found.evidence()));
      if (name != null) {
        names.put(found.id(), name);
        first.putIfAbsent(name, found);
      }
    }
    first.keySet().removeAll(namesOf(GoneFindings.STANDS, List.copyOf(first.keySet())));
    take(first);
    link(table, names);
  }

  private void link(Table table, Map<Long, String> names) {
    table.link(db, names);
    taken.tell(names.values());
  }

  private Map<Said, String> knownAsSaid(List<Found> page) {
    Map<Said, String> known = new HashMap<>();
    db.sql(
            "select whose, about, evidence, fingerprint from finding where whose in (:whose) and"
                + " about in (:about) and "
                + NOT_GONE
                + " order by since_run, fingerprint")
        .param("whose", page.stream().map(Found::whose).collect(Collectors.toSet()))
        .param("about", page.stream().map(Found::about).collect(Collectors.toSet()))
        .query(
            row -> {
              Subject subject = new Subject(row.getString(1), row.getString(2));
              known.putIfAbsent(new Said(subject, row.getString(3)), row.getString(4));
            });
    return known;
  }

  /** Whose an anomaly is, and what it is about. */
  private record Subject(String whose, String about) {

    static Subject of(Found found) {
      return new Subject(found.whose(), found.about());
    }
  }

  /** Those of which nothing like them was ever found are entered together. */
  private void others(Table table, List<Found> page) {
    Set<Subject> known = knownSubjects(page);
    Set<String> names =
        new HashSet<>(
            namesOf(
                "1 = 1",
                page.stream()
                    .map(found -> found.anomaly().anomaly().fingerprint())
                    .collect(Collectors.toSet())));
    NewFindings fresh = new NewFindings(db, table, run);
    Set<Integer> years = new HashSet<>();
    Set<String> standing = new HashSet<>();
    for (Found found : page) {
      String name = found.anomaly().anomaly().fingerprint();
      if (known.add(Subject.of(found)) && names.add(name)) {
        fresh.add(found, name);
        years.add(found.anomaly().fiscalYear());
      } else {
        fresh.enter();
        names.add(other(table, found, standing));
      }
    }
    fresh.enter();
    years.forEach(touched::fiscalYear);
  }

  private Set<Subject> knownSubjects(List<Found> page) {
    return new HashSet<>(
        db.sql(
                "select distinct whose, about from finding where whose in (:whose) and about in"
                    + " (:about)")
            .param("whose", page.stream().map(Found::whose).collect(Collectors.toSet()))
            .param("about", page.stream().map(Found::about).collect(Collectors.toSet()))
            .query((row, i) -> new Subject(row.getString(1), row.getString(2)))
            .list());
  }

  /**
   * One with other figures than any that is known, or a new one; it rests on what became of the one
   * before it.
   *
   * @param standing what others of the page are known by, which stands for that
   * @return what it is known by
   */
  private String other(Table table, Found found, Set<String> standing) {
    Optional<String> known =
        db.sql(
                "select fingerprint from finding where whose = ? and about = ? and (evidence = ? or"
                    + " not "
                    + GoneFindings.STANDS
                    + ") order by case when evidence = ? and gone_run is null then 0 when gone_run"
                    + " is null then 1 else 2 end, since_run, fingerprint fetch first 1 rows only")
            .params(found.whose(), found.about(), found.evidence(), found.evidence())
            .query(String.class)
            .optional();
    if (known.isEmpty()) {
      return enter(table, found);
    }
    String name = known.get();
    if (standing.add(name) && namesOf(GoneFindings.STANDS, List.of(name)).isEmpty()) {
      take(Map.of(name, found));
    }
    link(table, Map.of(found.id(), name));
    return name;
  }

  /** Enters what was never found before. */
  private String enter(Table table, Found found) {
    String fingerprint = found.anomaly().anomaly().fingerprint();
    int before = entered.getOrDefault(fingerprint, 0);
    while (!namesOf("1 = 1", List.of(Fingerprint.nth(fingerprint, before))).isEmpty()) {
      before++;
    }
    entered.put(fingerprint, before + 1);
    String name = Fingerprint.nth(fingerprint, before);
    NewFindings one = new NewFindings(db, table, run);
    one.add(found, name);
    one.enter();
    touched.fiscalYear(found.anomaly().fiscalYear());
    return name;
  }
}
