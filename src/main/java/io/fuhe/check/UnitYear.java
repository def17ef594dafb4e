package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One unit's forms of one fiscal year, in an order that does not depend on how they were sent. A
 * form that says the same as another in every field counts once; what a reviewer wrote about a form
 * is none of them.
 */
public final class UnitYear {

  private static final Comparator<UnitForm> ORDER =
      Comparator.comparing(UnitForm::kind)
          .thenComparing(UnitForm::project)
          .thenComparing(f -> f.form().id());

  private final Unit unit;
  private final int year;
  private final List<UnitForm> forms;
  private final List<UnitForm> before;
  private final List<Due> due;
  private final List<RowPair> pairs;
  private final List<Echo> echoes;
  private final LocalDate deadline;
  private final Map<String, Arrival> arrivals;

  /**
   * Makes a unit's year.
   *
   * @param before the unit's forms of the year before; empty where there are none
   * @param due what the roster asks of the unit for the year
   */
  public UnitYear(
      Unit unit,
      int year,
      Collection<UnitForm> forms,
      Collection<UnitForm> before,
      Collection<Due> due) {
    this.unit = unit;
    this.year = year;
    this.forms = inOrder(forms);
    this.before = inOrder(before);
    this.due = List.copyOf(due);
    this.pairs = Pairing.of(this);
    this.echoes = List.of();
    this.deadline = null;
    this.arrivals = Map.of();
  }

  private UnitYear(
      UnitYear like, List<Echo> echoes, LocalDate deadline, Map<String, Arrival> arrivals) {
    this.unit = like.unit;
    this.year = like.year;
    this.forms = like.forms;
    this.before = like.before;
    this.due = like.due;
    this.pairs = like.pairs;
    this.echoes = List.copyOf(echoes);
    this.deadline = deadline;
    this.arrivals = Map.copyOf(arrivals);
  }

  /** The same among other units that have some of its texts, or are named in them. */
  public UnitYear among(List<Echo> others) {
    return new UnitYear(this, others, deadline, arrivals);
  }

  /** The same with a last day for its self-evaluations, or null. */
  public UnitYear until(LocalDate day) {
    return new UnitYear(this, echoes, day, arrivals);
  }

  /**
   * The same, of whose forms it is known when they came.
   *
   * @param came by the forms' ids; of a form that took another one's place, when that one came
   */
  public UnitYear arriving(Map<String, Arrival> came) {
    return new UnitYear(this, echoes, deadline, came);
  }

  /** The last day for its self-evaluations; empty where nobody set one. */
  public Optional<LocalDate> deadline() {
    return Optional.ofNullable(deadline);
  }

  /** When a form came; empty where nobody knows. */
  public Optional<Arrival> arrival(UnitForm form) {
    return Optional.ofNullable(arrivals.get(form.form().id()));
  }

  /** The same with another value in one of its forms. */
  public UnitYear changed(UnitForm form, Form other) {
    List<UnitForm> all = new ArrayList<>(forms);
    all.replaceAll(
        each -> each == form ? new UnitForm(form.checked().changed(other), form.project()) : each);
    UnitYear changed = new UnitYear(unit, year, all, before, due);
    return new UnitYear(changed, echoes, deadline, arrivals);
  }

  /** What its texts have of other units'. */
  public List<Echo> echoes() {
    return echoes;
  }

  public Unit unit() {
    return unit;
  }

  public int year() {
    return year;
  }

  /** All forms of the year. */
  public List<UnitForm> forms() {
    return forms;
  }

  /** All forms of the year before. */
  public List<UnitForm> before() {
    return before;
  }

  /**
   * The self-evaluation of the year before that is about the same as one of this year's; empty
   * where either year has none or several, because then nobody can tell which counts.
   */
  public Optional<UnitForm> yearBefore(UnitForm form) {
    List<UnitForm> now = forms.stream().filter(form::isAbout).toList();
    List<UnitForm> then = before.stream().filter(form::isAbout).toList();
    return form.kind().scored() && now.size() == 1 && then.size() == 1
        ? Optional.of(then.get(0))
        : Optional.empty();
  }

  /** The indicators that stand in this year's form and in that of the year before. */
  public List<RowPair> pairsWithBefore() {
    return Pairing.withBefore(this);
  }

  /** What the roster asks of the unit for the year. */
  public List<Due> due() {
    return due;
  }

  /** The forms of a kind. */
  public List<UnitForm> of(FormKind kind) {
    return forms.stream().filter(f -> f.kind() == kind).toList();
  }

  /** The department's self-evaluation; empty where there is none, or where there are several. */
  public Optional<UnitForm> department() {
    List<UnitForm> found = of(FormKind.DEPARTMENT_SELF_EVALUATION);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Target declarations, each with the self-evaluation of its project; none where there are two of
   * either, because then nobody can tell which counts. One that was set anew in the year counts
   * instead of the first one.
   */
  public Map<UnitForm, UnitForm> declared() {
    Map<String, List<UnitForm>> promised = byProject(FormKind.TARGET_DECLARATION);
    Map<String, List<UnitForm>> evaluated = byProject(FormKind.PROJECT_SELF_EVALUATION);
    Map<UnitForm, UnitForm> found = new LinkedHashMap<>();
    promised.forEach(
        (project, declarations) -> {
          List<UnitForm> evaluations = evaluated.getOrDefault(project, List.of());
          Optional<UnitForm> declaration = inForce(declarations);
          if (!project.isEmpty() && declaration.isPresent() && evaluations.size() == 1) {
            found.put(declaration.get(), evaluations.get(0));
          }
        });
    return found;
  }

  /** The only declaration, or the only one of two that was set anew in the year. */
  private static Optional<UnitForm> inForce(List<UnitForm> declarations) {
    List<UnitForm> anew = declarations.stream().filter(UnitForm::isSetAnew).toList();
    List<UnitForm> counting = declarations.size() == 2 && anew.size() == 1 ? anew : declarations;
    return counting.size() == 1 ? Optional.of(counting.get(0)) : Optional.empty();
  }

  /** The indicators that stand in two forms. */
  public List<RowPair> pairs() {
    return pairs;
  }

  private Map<String, List<UnitForm>> byProject(FormKind kind) {
    return of(kind).stream()
        .collect(Collectors.groupingBy(UnitForm::project, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<UnitForm> inOrder(Collection<UnitForm> forms) {
    Map<String, UnitForm> byContent = new LinkedHashMap<>();
    forms.stream()
        .filter(f -> f.kind() != FormKind.REVIEW_SHEET)
        .sorted(ORDER)
        .forEach(f -> byContent.putIfAbsent(f.content(), f));
    return List.copyOf(byContent.values());
  }
}
