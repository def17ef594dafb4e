package io.fuhe.batch.years;

import io.fuhe.batch.years.WhoIsWho.Told;
import io.fuhe.check.Arrival;
import io.fuhe.check.Echo;
import io.fuhe.check.Fingerprint;
import io.fuhe.check.UnitYears;
import io.fuhe.files.Sha256;
import io.fuhe.store.Changes;
import io.fuhe.store.CommonMarks;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.MarkStore;
import io.fuhe.unit.ProjectName;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitName;
import io.fuhe.unit.UnitYearKey;
import io.fuhe.unit.Units;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose forms are, and which units' years rest on something else than when they were checked last.
 * In memory are the names of units; forms are asked for year by year.
 */
public final class StoredYears {

  private static final UnitYearKey FIRST = new UnitYearKey("", Integer.MIN_VALUE);

  private final FormStore stored;
  private final CrossStore store;
  private final Changes changes;
  private final Versions versions;
  private final WhoIsWho names;
  private final MarkStore marks;
  private Told who;

  public StoredYears(
      WhoIsWho names,
      FormStore stored,
      MarkStore marks,
      CrossStore store,
      Changes changes,
      Versions versions) {
    this.stored = stored;
    this.store = store;
    this.changes = changes;
    this.versions = versions;
    this.names = names;
    this.marks = marks;
  }

  /** Asked for when the first form is looked at: most nights look at few, some at none. */
  private synchronized Told who() {
    if (who == null) {
      who = names.now();
    }
    return who;
  }

  /**
   * A unit's year to be checked.
   *
   * @param forms the ids of the forms that count
   * @param before those of the year before
   * @param echoes what their texts have of other units'
   * @param arrivals when they came, by their ids; of those of which a deadline asks and it is known
   * @param basis what the outcome rests on
   */
  public record Due(
      Unit unit,
      int fiscalYear,
      List<String> forms,
      List<String> before,
      List<Echo> echoes,
      Map<String, Arrival> arrivals,
      String basis) {}

  public UnitYears years() {
    return who().years();
  }

  public Units units() {
    return who().units();
  }

  /** What the unit of a year is called. */
  public String nameOf(UnitYearKey year) {
    return who().byId().get(CrossStore.id(year.unit())).name();
  }

  /** The units' years of which forms count. */
  public List<UnitYearKey> withForms() {
    return stored.unitYears().stream()
        .filter(year -> who().byId().containsKey(year.unit()))
        .map(year -> new UnitYearKey(who().byId().get(year.unit()).key(), year.fiscalYear()))
        .sorted(Comparator.comparing(UnitYearKey::unit).thenComparing(UnitYearKey::fiscalYear))
        .toList();
  }

  /** The units' years that forms are owed for. */
  public Set<UnitYearKey> owed() {
    return who().owed();
  }

  /** The forms of a unit's year that count. */
  public List<FormHead> of(UnitYearKey year) {
    return stored.heads().of(year).stream().filter(FormHead::stands).toList();
  }

  /** What a form's project is told by; empty where it is about none. */
  public String project(FormHead head) {
    return head.project() == null
        ? ""
        : units().project(units().of(head.unit()).orElseThrow(), head.project(), head.fiscalYear());
  }

  /**
   * What an anomaly's unit, project and year are told by.
   *
   * @param unit as a form prints it
   * @param project as a form prints it, empty where it is about none
   * @param fiscalYear null where the form prints none
   */
  public String whose(String unit, String project, Integer fiscalYear) {
    Optional<Unit> its = units().of(unit).or(() -> units().find(unit));
    return Fingerprint.whose(
        its.map(Unit::key).orElseGet(() -> UnitName.of(unit).key()),
        its.map(each -> units().project(each, project, fiscalYear))
            .orElseGet(() -> ProjectName.key(project, fiscalYear)),
        fiscalYear);
  }

  /** Hands out those of one of several equal shares that must be checked, in a stable order. */
  public final class DueOnes {

    private final int share;
    private final int shares;
    private final Deque<Due> next = new ArrayDeque<>();
    private final CommonMarks common = new CommonMarks();
    private UnitYearKey last = FIRST;

    private DueOnes(int share, int shares) {
      this.share = share;
      this.shares = shares;
    }

    /** The next one; null after the last one. */
    public synchronized Due next() {
      while (next.isEmpty() && last != null) {
        List<UnitYearKey> page = changes.unitYearsAfter(last);
        last = page.isEmpty() ? null : page.get(page.size() - 1);
        next.addAll(
            dueAmong(
                page.stream()
                    .filter(year -> Math.floorMod(year.hashCode(), shares) == share)
                    .filter(StoredYears.this::isThere)
                    .toList(),
                common));
      }
      return next.poll();
    }
  }

  /** Those of one of several equal shares that must be checked. */
  public DueOnes due(int share, int shares) {
    return new DueOnes(share, shares);
  }

  /**
   * Hands on the units' years that may have changed and are no more: because names were told apart
   * differently, or no form is of them any longer.
   */
  public void obsolete(Consumer<UnitYearKey> taker) {
    List<UnitYearKey> page = changes.unitYearsAfter(FIRST);
    while (!page.isEmpty()) {
      page.stream().filter(year -> !isThere(year)).forEach(taker);
      page = changes.unitYearsAfter(page.get(page.size() - 1));
    }
  }

  /**
   * Has those checked that were left for their size, where they fit into some memory.
   *
   * @param memory in bytes
   */
  void takeUp(long memory) {
    store.takeUp(RoomForForms.characters(memory));
  }

  private boolean isThere(UnitYearKey year) {
    Unit unit = who().byId().get(year.unit());
    return unit != null
        && (who().owed().contains(new UnitYearKey(unit.key(), year.fiscalYear()))
            || !stored.heads().of(year).isEmpty());
  }

  private List<Due> dueAmong(List<UnitYearKey> some, CommonMarks common) {
    if (some.isEmpty()) {
      return List.of();
    }
    Map<UnitYearKey, List<Echo>> shared =
        new YearEchoes(stored, marks, units())
            .of(some.stream().map(UnitYearKey::unit).collect(Collectors.toSet()), common);
    return some.stream()
        .map(
            year ->
                due(
                    year,
                    shared.getOrDefault(
                        new UnitYearKey(who().byId().get(year.unit()).key(), year.fiscalYear()),
                        List.of())))
        .filter(due -> !due.basis().equals(store.basis(key(due))))
        .toList();
  }

  private static UnitYearKey key(Due due) {
    return new UnitYearKey(due.unit().key(), due.fiscalYear());
  }

  private Due due(UnitYearKey year, List<Echo> shared) {
    Unit unit = who().byId().get(year.unit());
    List<FormHead> now = of(year);
    List<FormHead> before = of(new UnitYearKey(year.unit(), year.fiscalYear() - 1));
    Optional<LocalDate> deadline = years().deadline(unit, year.fiscalYear());
    Map<String, Arrival> came = deadline.isPresent() ? arrivals(year).of(now) : Map.of();
    String basis =
        Sha256.of(
            String.join(
                "\n",
                versions.judge(),
                unit.key(),
                unit.name(),
                told(now),
                told(before),
                years().due(unit, year.fiscalYear()).toString(),
                told(shared.stream()),
                deadline.toString(),
                new TreeMap<>(came).toString()));
    return new Due(unit, year.fiscalYear(), ids(now), ids(before), shared, came, basis);
  }

  private Arrivals arrivals(UnitYearKey year) {
    List<FormHead> heads = stored.heads().of(year);
    return new Arrivals(
        heads,
        stored.arrivals(heads.stream().map(FormHead::sha256).collect(Collectors.toSet())),
        head -> List.of(head.kind(), project(head)));
  }

  private String told(List<FormHead> heads) {
    return heads.stream()
        .map(
            head ->
                head.id()
                    + " "
                    + project(head)
                    + (head.corrected() == 0 ? "" : " " + head.corrected()))
        .collect(Collectors.joining("\t"));
  }

  private static String told(Stream<Echo> echoes) {
    return echoes
        .map(echo -> echo.mark() + " " + echo.other().name() + " " + echo.title())
        .collect(Collectors.joining("\t"));
  }

  private static List<String> ids(List<FormHead> heads) {
    return heads.stream().map(FormHead::id).toList();
  }
}
