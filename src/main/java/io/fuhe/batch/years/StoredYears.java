package io.fuhe.batch.years;

import io.fuhe.check.Arrival;
import io.fuhe.check.Echo;
import io.fuhe.check.Echoes;
import io.fuhe.check.Fingerprint;
import io.fuhe.check.MarkedText;
import io.fuhe.check.TextMark;
import io.fuhe.check.UnitYears;
import io.fuhe.files.Sha256;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.StoredMark;
import io.fuhe.unit.ProjectName;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitName;
import io.fuhe.unit.UnitYearKey;
import io.fuhe.unit.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which units' years there are, what each rests on, and which of them rest on something else than
 * when they were checked last.
 */
public final class StoredYears {

  private final CrossStore store;
  private final Versions versions;
  private final Units units;
  private final UnitYears years;
  private final List<FormHead> heads;
  private final FormStore stored;
  private final Map<String, Unit> byKey;
  private final Map<UnitYearKey, List<FormHead>> forms =
      new TreeMap<>(Comparator.comparing(UnitYearKey::unit).thenComparing(UnitYearKey::fiscalYear));

  public StoredYears(FormStore stored, CrossStore store, KnownUnits known, Versions versions) {
    this.stored = stored;
    this.store = store;
    this.versions = versions;
    this.units = known.units(stored.unitNames());
    this.years = new UnitYears(units, known.roster());
    this.byKey = units.all().stream().collect(Collectors.toMap(Unit::key, unit -> unit));
    this.heads = stored.heads().stream().filter(FormHead::isAboutUnitAndYear).toList();
    for (FormHead head : heads) {
      List<FormHead> ofYear = forms.computeIfAbsent(yearOf(head), any -> new ArrayList<>());
      if (head.stands()) {
        ofYear.add(head);
      }
    }
    for (Unit unit : units.all()) {
      years
          .owedYears(unit)
          .forEach(
              year -> forms.computeIfAbsent(new UnitYearKey(unit.key(), year), k -> List.of()));
    }
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
    return years;
  }

  public Units units() {
    return units;
  }

  /** The forms that say whose they are and of which year, those too that do not count. */
  public List<FormHead> heads() {
    return heads;
  }

  /** The unit's year that a form is of. */
  public UnitYearKey yearOf(FormHead head) {
    return new UnitYearKey(units.of(head.unit()).orElseThrow().key(), head.fiscalYear());
  }

  public Unit unit(UnitYearKey year) {
    return byKey.get(year.unit());
  }

  /** The forms of a unit's year that count. */
  public List<FormHead> of(UnitYearKey year) {
    return forms.getOrDefault(year, List.of());
  }

  /** What a form's project is told by; empty where it is about none. */
  public String project(FormHead head) {
    return head.project() == null
        ? ""
        : units.project(unit(yearOf(head)), head.project(), head.fiscalYear());
  }

  /**
   * What an anomaly's unit, project and year are told by.
   *
   * @param unit as a form prints it
   * @param project as a form prints it, empty where it is about none
   * @param fiscalYear null where the form prints none
   */
  public String whose(String unit, String project, Integer fiscalYear) {
    Optional<Unit> known = units.of(unit).or(() -> units.find(unit));
    return Fingerprint.whose(
        known.map(Unit::key).orElseGet(() -> UnitName.of(unit).key()),
        known
            .map(each -> units.project(each, project, fiscalYear))
            .orElseGet(() -> ProjectName.key(project, fiscalYear)),
        fiscalYear);
  }

  /** Whether forms are owed for a unit's year and none was handed in. */
  public boolean isEmpty(UnitYearKey year) {
    return of(year).isEmpty();
  }

  /** All units' years that there are forms of, or that forms are owed for. */
  public Set<UnitYearKey> all() {
    return forms.keySet();
  }

  /** Those of one of several equal shares that must be checked, in a stable order. */
  public List<Due> due(int share, int shares) {
    Map<UnitYearKey, String> checked = store.checked();
    Map<UnitYearKey, List<Echo>> echoes =
        Echoes.among(texts(stored.sharedMarks(Echoes.MOST_UNITS)), units);
    Arrivals arrivals = arrivals();
    List<Due> found = new ArrayList<>();
    for (UnitYearKey year : forms.keySet()) {
      if (Math.floorMod(year.hashCode(), shares) == share) {
        Due due = due(unit(year), year, echoes.getOrDefault(year, List.of()), arrivals);
        if (!due.basis().equals(checked.get(year))) {
          found.add(due);
        }
      }
    }
    return found;
  }

  /** Units' years that were checked and are no more, because names were told apart differently. */
  public List<UnitYearKey> obsolete() {
    return store.checked().keySet().stream().filter(year -> !forms.containsKey(year)).toList();
  }

  /** None where no deadline asks for them. */
  private Arrivals arrivals() {
    return years.asksForDays()
        ? new Arrivals(
            heads, stored.arrivals(), head -> List.of(yearOf(head), head.kind(), project(head)))
        : new Arrivals(List.of(), Map.of(), FormHead::id);
  }

  private Due due(Unit unit, UnitYearKey year, List<Echo> shared, Arrivals arrivals) {
    List<FormHead> now = of(year);
    List<FormHead> before = of(new UnitYearKey(unit.key(), year.fiscalYear() - 1));
    Optional<LocalDate> deadline = years.deadline(unit, year.fiscalYear());
    Map<String, Arrival> came = deadline.isPresent() ? arrivals.of(now) : Map.of();
    String basis =
        Sha256.of(
            String.join(
                "\n",
                versions.judge(),
                unit.key(),
                unit.name(),
                told(now),
                told(before),
                years.due(unit, year.fiscalYear()).toString(),
                told(shared.stream()),
                deadline.toString(),
                new TreeMap<>(came).toString()));
    return new Due(unit, year.fiscalYear(), ids(now), ids(before), shared, came, basis);
  }

  /** Those of the forms that count and say whose they are. */
  private List<MarkedText> texts(List<StoredMark> marks) {
    Map<String, FormHead> byId =
        heads.stream()
            .filter(FormHead::stands)
            .collect(Collectors.toMap(FormHead::id, Function.identity()));
    return marks.stream()
        .filter(mark -> byId.containsKey(mark.formId()))
        .map(mark -> text(byId.get(mark.formId()), mark.mark()))
        .toList();
  }

  private MarkedText text(FormHead head, TextMark mark) {
    String title = head.project() == null ? head.unit() : head.project();
    return new MarkedText(unit(yearOf(head)), head.fiscalYear(), title, mark);
  }

  private String told(List<FormHead> heads) {
    return heads.stream()
        .map(head -> head.id() + " " + project(head))
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
