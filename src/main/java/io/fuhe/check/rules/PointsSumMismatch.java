package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.CheckedForm.Scored;
import io.fuhe.check.FormRule;
import io.fuhe.check.Row;
import io.fuhe.check.Severity;
import io.fuhe.check.UncheckedSum.Sum;
import io.fuhe.check.UncheckedSum.Why;
import io.fuhe.check.Words;
import io.fuhe.form.Figure;
import io.fuhe.form.Goal;
import io.fuhe.form.Interval;
import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The points that a level-1 or level-2 indicator, a goal or the whole form declares are not the sum
 * of what they are made of. A declaration owes a whole only where it prints one. Silent where the
 * layout prints no points, or not for every row.
 *
 * <p>Source: the points that the form itself prints; 财预〔2020〕10号 sets the whole at 100.
 */
public final class PointsSumMismatch extends FormRule {

  /** How many points the city lays down for each level-1 indicator; none where it does not. */
  public static final Parameter<List<LevelPoints>> POINTS_SPLIT =
      Parameter.table(
          "pointsSplit",
          List.of("level1" + Parameter.TEXT, "points"),
          List.of(),
          row -> new LevelPoints((String) row.get("level1"), (BigDecimal) row.get("points")));

  /**
   * What a city lays down for a level-1 indicator.
   *
   * @param level1 words that its label holds: 产出
   */
  public record LevelPoints(String level1, BigDecimal points) {}

  /** Whether a level-2 label's points are shared out over its rows in whole numbers. */
  public static final Parameter<Boolean> SHARES_ROUNDED = Parameter.yes("sharesRounded");

  public PointsSumMismatch() {
    super(
        arithmetic("points-sum-mismatch", Severity.ERROR, Basis.POINTS_ADD_UP)
            .variants("level1", "level2", "split", "goal", "form")
            .measuredBy(Policy.TOTAL_POINTS, Policy.ROUNDING, POINTS_SPLIT, SHARES_ROUNDED)
            .sums());
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    PointsGroup.ofLevel1(form.rows()).stream()
        .filter(group -> !isMadeUpBelow(group, form.rows()))
        .filter(group -> !isCutOff(group, form, anomalies))
        .forEach(group -> compare(form, anomalies, "level1", ".level1Points", group));
    List<PointsGroup> second = PointsGroup.ofLevel2(form.rows());
    second.stream()
        .filter(group -> reachIsSure(group, second))
        .filter(group -> !isCutOff(group, form, anomalies))
        .forEach(group -> compare(form, anomalies, "level2", ".level2Points", group));
    split(form, anomalies);
    for (int i = 0; i < form.form().goals().size(); i++) {
      Goal goal = form.form().goals().get(i);
      List<Row> rows =
          form.rows().stream()
              .filter(row -> Objects.equals(row.indicator().goal(), goal.number()))
              .toList();
      compare(
          form,
          anomalies,
          "goal",
          "goals[" + i + "]",
          String.valueOf(goal.number()),
          goal.declaredPoints(),
          rows);
    }
    whole(form, anomalies);
  }

  /**
   * Whether rows without a label make up what is missing: they follow the group, and a page or a
   * side that was not drawn cut its label off.
   */
  private static boolean isMadeUpBelow(PointsGroup group, List<Row> rows) {
    BigDecimal missing = group.excess();
    int next = rows.indexOf(group.rows().get(group.rows().size() - 1)) + 1;
    while (missing.signum() > 0
        && next < rows.size()
        && folded(rows.get(next).indicator().level1()).isEmpty()
        && rows.get(next).points().isPresent()) {
      missing = missing.subtract(rows.get(next++).points().get());
    }
    return missing.signum() == 0 && group.excess().signum() > 0;
  }

  /**
   * Whether the form ends in the middle of a label's rows, and without its total: what follows is a
   * page that was scanned, or is missing.
   */
  private static boolean isCutOff(PointsGroup group, CheckedForm form, Anomalies anomalies) {
    Totals totals = form.form().totals();
    List<Row> rows = form.rows();
    boolean cut =
        !form.form().complete()
            && isBlank(totals.score())
            && isBlank(totals.points())
            && group.excess().signum() > 0
            && group.rows().contains(rows.get(rows.size() - 1));
    if (cut) {
      anomalies.leaveAlone(Sum.GROUP_POINTS, group.label().value(), Why.PARTS_MISSING);
    }
    return cut;
  }

  private static boolean isBlank(Figure figure) {
    return figure == null || figure.blank();
  }

  /** Holds the rows of each level-1 indicator against what the city lays down for it. */
  private void split(CheckedForm form, Anomalies anomalies) {
    for (LevelPoints laidDown : form.policy().get(POINTS_SPLIT)) {
      List<Row> rows =
          form.rows().stream()
              .filter(
                  row -> folded(row.indicator().level1()).contains(Words.fold(laidDown.level1())))
              .toList();
      if (rows.isEmpty()
          || rows.stream().anyMatch(row -> row.points().isEmpty())
          || !form.form().complete()) {
        continue;
      }
      report(
          form,
          anomalies,
          "split",
          rows.get(0).path() + ".level1",
          rows.get(0).indicator().level1().value(),
          PrintedNumber.of(laidDown.points()),
          addends(rows));
    }
  }

  private static String folded(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }

  private static List<Addend> addends(List<Row> rows) {
    return rows.stream()
        .map(r -> new Addend(r.path() + ".points", r.subject(), r.points().orElseThrow()))
        .toList();
  }

  /**
   * Where the differences of several labels below one level-1 label make up for one another, a
   * label stands for other rows than those that it was taken for; and points of one label that add
   * up to 100 by themselves are shares of it.
   */
  private static boolean reachIsSure(PointsGroup group, List<PointsGroup> all) {
    List<PointsGroup> beside =
        all.stream()
            .filter(other -> Objects.equals(levelOne(other), levelOne(group)))
            .filter(other -> other.excess().signum() != 0)
            .toList();
    BigDecimal together =
        beside.stream().map(PointsGroup::excess).reduce(BigDecimal.ZERO, BigDecimal::add);
    return !group.ofShares() && (beside.size() < 2 || together.signum() != 0);
  }

  private static String levelOne(PointsGroup group) {
    return folded(group.first().indicator().level1());
  }

  private void compare(
      CheckedForm form, Anomalies anomalies, String variant, String part, PointsGroup group) {
    compare(
        form,
        anomalies,
        variant,
        group.first().path() + part,
        group.label().value(),
        group.declared(),
        group.rows());
  }

  private void compare(
      CheckedForm form,
      Anomalies anomalies,
      String variant,
      String path,
      String subject,
      Figure declared,
      List<Row> rows) {
    Optional<PrintedNumber> figure = Optional.ofNullable(declared).flatMap(Figure::number);
    Optional<Row> without = rows.stream().filter(r -> r.points().isEmpty()).findFirst();
    if (figure.isEmpty() || rows.isEmpty() || without.isPresent()) {
      if (figure.isPresent()) {
        without.ifPresentOrElse(
            r -> anomalies.leaveAlone(Sum.GROUP_POINTS, subject, Why.PART_WITHOUT, r.subject()),
            () -> anomalies.leaveAlone(Sum.GROUP_POINTS, subject, Why.PARTS_MISSING));
      }
      return;
    }
    report(form, anomalies, variant, path, subject, figure.get(), addends(rows));
  }

  /** The tables of a report need not hold all of its indicators. */
  private void whole(CheckedForm form, Anomalies anomalies) {
    List<Scored> scored = form.scored();
    Figure printed = form.form().totals().points();
    boolean promised = !form.form().kind().scored() && (printed == null || printed.blank());
    if (promised || form.form().report() != null || leftAlone(form, scored, anomalies)) {
      return;
    }
    PrintedNumber declared =
        Optional.ofNullable(form.form().totals().points())
            .flatMap(Figure::number)
            .orElse(PrintedNumber.of(form.policy().get(Policy.TOTAL_POINTS)));
    List<Addend> addends =
        scored.stream()
            .map(s -> new Addend(s.path() + ".points", s.label(), s.points().value().orElseThrow()))
            .toList();
    if (!isWithoutExtras(form, addends, declared)) {
      report(form, anomalies, "form", "form", "", declared, addends);
    }
  }

  /**
   * Rows that only add to what the others earn, or take away from it, may stand beside the whole.
   */
  private static boolean isWithoutExtras(
      CheckedForm form, List<Addend> addends, PrintedNumber declared) {
    List<String> extras =
        form.rows().stream()
            .filter(row -> row.isBonus() || row.isDeduction())
            .map(row -> row.path() + ".points")
            .toList();
    BigDecimal own =
        addends.stream()
            .filter(addend -> !extras.contains(addend.path()))
            .map(Addend::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return !extras.isEmpty() && own.compareTo(declared.value()) == 0;
  }

  /** Whether the points of the whole make no sum; says why. */
  private static boolean leftAlone(CheckedForm form, List<Scored> scored, Anomalies anomalies) {
    List<Scored> without =
        scored.stream().filter(s -> s.points() == null || s.points().value().isEmpty()).toList();
    if (scored.isEmpty() || form.rows().isEmpty()) {
      anomalies.leaveAlone(Sum.TOTAL_POINTS, "", Why.PARTS_MISSING);
    } else if (without.size() == scored.size()) {
      anomalies.leaveAlone(Sum.TOTAL_POINTS, "", Why.NO_POINTS_PRINTED);
    } else if (!form.form().complete()) {
      anomalies.leaveAloneIncomplete(Sum.TOTAL_POINTS, form);
    } else if (!without.isEmpty()) {
      anomalies.leaveAlone(Sum.TOTAL_POINTS, "", Why.PART_WITHOUT, without.get(0).label());
    } else {
      return false;
    }
    return true;
  }

  /** What a city that shares out a label's points in whole numbers loses, or wins, by rounding. */
  private static BigDecimal roundedAway(CheckedForm form, List<Addend> addends) {
    if (!form.policy().get(SHARES_ROUNDED)) {
      return BigDecimal.ZERO;
    }
    List<String> paths = addends.stream().map(Addend::path).toList();
    return PointsGroup.ofLevel2(form.rows()).stream()
        .filter(PointsGroup::isSharedOut)
        .filter(
            group -> group.rows().stream().allMatch(row -> paths.contains(row.path() + ".points")))
        .map(PointsGroup::excess)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What points add up to that a workbook shows with fewer decimals than it holds. */
  private static Interval mayBe(CheckedForm form, BigDecimal sum, List<Addend> addends) {
    List<String> paths = addends.stream().map(Addend::path).toList();
    return form.scored().stream()
        .filter(s -> s.points() != null && s.points().rounded())
        .filter(s -> paths.contains(s.path() + ".points"))
        .flatMap(s -> s.points().number().stream())
        .map(points -> Interval.around(BigDecimal.ZERO, PrintedNumber.halfUnit(points.places())))
        .reduce(Interval.exact(sum), Interval::plus);
  }

  private void report(
      CheckedForm form,
      Anomalies anomalies,
      String variant,
      String path,
      String subject,
      PrintedNumber declared,
      List<Addend> addends) {
    BigDecimal sum = addends.stream().map(Addend::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.add(roundedAway(form, addends)).compareTo(declared.value()) == 0) {
      return;
    }
    anomalies
        .of(this)
        .at(path)
        .showing(path.equals("form") ? "declaredTotalPoints" : path)
        .variant(variant)
        .subject(subject)
        .figures(declared.value(), sum)
        .points()
        .sumOf(addends)
        .add(
            Agreement.of(
                declared.value(),
                declared.places(),
                sum,
                mayBe(form, sum, addends),
                form.policy().get(Policy.ROUNDING)));
  }
}
