package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Review;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.CellReader;
import io.fuhe.mapping.heading.CellReader.Pointed;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.heading.NamedValue;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Makes indicators of a form's raw rows: labels filled down, points taken from where the layout
 * prints them.
 */
public final class IndicatorAssembly {

  /** So many characters tell labels of level 1 apart: 产出, 效益, 满意. */
  private static final int STEM = 2;

  private final CellReader reading;
  private final Set<IndicatorColumn> spanning = EnumSet.noneOf(IndicatorColumn.class);
  private final List<RawIndicator> rows;
  private final Deductions deductions;
  private final boolean namedInTargets;

  /** Assembles these rows. */
  public IndicatorAssembly(List<RawIndicator> rows, CellReader reading) {
    this.rows = rows;
    this.reading = reading;
    this.deductions = new Deductions(rows, reading);
    for (RawIndicator row : rows) {
      for (IndicatorColumn column : List.of(IndicatorColumn.LEVEL1, IndicatorColumn.LEVEL2)) {
        Cell cell = row.cell(column);
        if (cell != null && cell.rowSpan() > 1) {
          spanning.add(column);
        }
      }
    }
    this.namedInTargets = areNamedInTargets();
  }

  /** 绩效指标及目标值 › 举办招聘会≥36场: most rows say in one column of what their values are. */
  private boolean areNamedInTargets() {
    long named =
        rows.stream()
            .filter(row -> !row.head().has(IndicatorColumn.NAME))
            .filter(row -> target(row) != null && namedIn(row, target(row)).isPresent())
            .count();
    return named * 2 > rows.size();
  }

  /** The name before a value; one that is done has a sign between them, which dates have not. */
  private static Optional<NamedValue> namedIn(RawIndicator row, Text target) {
    Optional<NamedValue> both = NamedValue.of(Wording.fold(target.value()));
    return row.head().has(IndicatorColumn.ACTUAL) ? both.filter(NamedValue::signed) : both;
  }

  /** The indicators, in the order of the rows. */
  public List<Indicator> indicators() {
    List<Cell> level1 = new ArrayList<>();
    List<Cell> level2 = new ArrayList<>();
    fillDown(level1, level2);
    Map<Cell, Integer> rowsOf = new HashMap<>();
    level2.forEach(label -> rowsOf.merge(label, 1, Integer::sum));
    List<Cell> names = new ArrayList<>();
    rows.forEach(row -> names.add(row.cell(IndicatorColumn.NAME)));
    Set<Integer> repeated = new RepeatedLabels(level1, level2, names, reading).rows();
    List<Indicator> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Cell two = level2.get(i);
      boolean alone = two == null || (rowsOf.get(two) == 1 && !repeated.contains(i));
      RawIndicator above = i == 0 ? null : rows.get(i - 1);
      found.add(indicator(rows.get(i), above, level1.get(i), two, alone));
    }
    return found;
  }

  /** Whether labels of level 1 stand in the middle of their rows, in cells that are not merged. */
  boolean inTheMiddle() {
    return isInTheMiddle(IndicatorColumn.LEVEL1, parts(this::goesOnWithGoal));
  }

  private boolean goesOnWithGoal(int row) {
    return Objects.equals(rows.get(row - 1).goal(), rows.get(row).goal());
  }

  private void fillDown(List<Cell> level1, List<Cell> level2) {
    fillDown(IndicatorColumn.LEVEL1, parts(this::goesOnWithGoal), level1);
    fillDown(
        IndicatorColumn.LEVEL2,
        parts(row -> goesOnWithGoal(row) && Objects.equals(level1.get(row - 1), level1.get(row))),
        level2);
  }

  /** The rows as runs of such that go on from the one above; where each begins, and the end. */
  private List<Integer> parts(IntPredicate goesOn) {
    List<Integer> bounds = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (row == 0 || !goesOn.test(row)) {
        bounds.add(row);
      }
    }
    bounds.add(rows.size());
    return bounds;
  }

  private void fillDown(IndicatorColumn column, List<Integer> bounds, List<Cell> labels) {
    boolean middle = isInTheMiddle(column, bounds);
    for (int part = 0; part + 1 < bounds.size(); part++) {
      int from = bounds.get(part);
      int to = bounds.get(part + 1);
      List<Integer> at = printed(column, from, to);
      List<Cell> found = middle ? fromTheMiddle(column, from, to, at) : List.of();
      Cell label = null;
      for (int row = from; row < to; row++) {
        label = found.isEmpty() ? label(rows.get(row), column, label) : found.get(row - from);
        labels.add(label);
      }
    }
  }

  /** The labels of rows, by the choice that goes best with the rows' labels of level 2. */
  private List<Cell> fromTheMiddle(IndicatorColumn column, int from, int to, List<Integer> at) {
    List<Cell> best = List.of();
    int most = Integer.MIN_VALUE;
    for (int[] owners : at.isEmpty() ? List.<int[]>of() : MiddleLabels.owners(at, to - from)) {
      List<Cell> labels = new ArrayList<>();
      int like = 0;
      for (int i = 0; i < owners.length; i++) {
        Cell label = rows.get(from + at.get(owners[i])).cell(column);
        labels.add(label);
        Cell below = rows.get(from + i).cell(IndicatorColumn.LEVEL2);
        boolean told = column == IndicatorColumn.LEVEL1 && below != null && !below.blank();
        like += told ? likeness(label, from, to, below) : 0;
      }
      if (like > most) {
        most = like;
        best = labels;
      }
    }
    return best;
  }

  /** Labels of level 2 that repeat the words of one of level 1 (效益, 社会效益) are its own. */
  private int likeness(Cell label, int from, int to, Cell below) {
    String own = Wording.bare(label.text());
    String stem = own.substring(0, Math.min(own.length(), STEM));
    boolean repeated =
        rows.subList(from, to).stream()
            .map(row -> row.cell(IndicatorColumn.LEVEL2))
            .anyMatch(cell -> cell != null && Wording.bare(cell.text()).contains(stem));
    if (!repeated) {
      return 0;
    }
    return Wording.bare(below.text()).contains(stem) ? 1 : -1;
  }

  /** In which of some rows a label is printed, counted from the first of them. */
  private List<Integer> printed(IndicatorColumn column, int from, int to) {
    List<Integer> at = new ArrayList<>();
    for (int row = from; row < to; row++) {
      Cell cell = rows.get(row).cell(column);
      if (cell != null && !cell.blank()) {
        at.add(row - from);
      }
    }
    return at;
  }

  /** A label that is not merged and has blank cells above it stands in the middle of its rows. */
  private boolean isInTheMiddle(IndicatorColumn column, List<Integer> bounds) {
    boolean middle = false;
    for (int part = 0; part + 1 < bounds.size() && !spanning.contains(column); part++) {
      List<Integer> at = printed(column, bounds.get(part), bounds.get(part + 1));
      boolean ofTheTable = rows.get(bounds.get(part)).head().has(column);
      middle |= ofTheTable && !at.isEmpty() && at.get(0) > 0;
    }
    return middle;
  }

  /**
   * A blank label goes on from the row above only where the layout does not merge such cells; where
   * it does, a blank one is meant to be blank.
   */
  private Cell label(RawIndicator row, IndicatorColumn column, Cell above) {
    Cell cell = row.cell(column);
    if (cell != null && !cell.blank()) {
      return cell;
    }
    return spanning.contains(column) ? null : above;
  }

  private Indicator indicator(
      RawIndicator row, RawIndicator above, Cell level1, Cell level2, boolean alone) {
    Pointed one = pointed(level1);
    Pointed two = pointed(level2);
    Text name = reading.name(text(row, IndicatorColumn.NAME));
    Figure points = oncePerCell(row, above, IndicatorColumn.POINTS);
    Figure level2Points = two.points();
    if (!row.head().has(IndicatorColumn.POINTS)) {
      Pointed named = name == null ? new Pointed(null, null) : reading.label(name);
      if (level2Points != null && alone) {
        points = level2Points;
        level2Points = null;
        name = named.points() == null ? name : named.label();
      } else if (named.points() != null) {
        points = named.points();
        name = named.label();
      }
    }
    name = name == null || name.blank() ? nameAcross(row, name) : name;
    Text target = target(row);
    boolean together =
        name == null
            && target != null
            && row.head().has(IndicatorColumn.LEVEL1)
            && (!row.head().has(IndicatorColumn.ACTUAL) || namedInTargets);
    Optional<NamedValue> both = together ? namedIn(row, target) : Optional.empty();
    if (both.isPresent()) {
      name = target.with(both.get().name());
      target = target.with(both.get().value());
    } else if (together && !row.head().has(IndicatorColumn.NAME)) {
      name = target;
    }
    return new Indicator(
        row.goal(),
        one.label(),
        one.points(),
        two.label(),
        level2Points,
        name,
        target,
        reading.target(
            null, text(row, IndicatorColumn.ACTUAL), text(row, IndicatorColumn.ACTUALUNIT)),
        points,
        row.head().has(IndicatorColumn.SCORE)
            ? oncePerCell(row, above, IndicatorColumn.SCORE)
            : deductions.score(row, above, points),
        text(row, IndicatorColumn.EXPLANATION),
        new Review(
            text(row, IndicatorColumn.VERIFIED),
            oncePerCell(row, above, IndicatorColumn.AWARDED),
            oncePerCell(row, above, IndicatorColumn.DEVIATION),
            text(row, IndicatorColumn.REMARK)));
  }

  /** 预算执行率（10分） across all levels is the name of its row. */
  private Text nameAcross(RawIndicator row, Text none) {
    Head names = row.head().columns().get(IndicatorColumn.NAME);
    Cell level1 = row.cell(IndicatorColumn.LEVEL1);
    boolean across =
        names != null && level1 != null && !level1.blank() && names.overlap(level1) > 0;
    return across ? pointed(level1).label() : none;
  }

  /** The target that counts, put together where it stands in several cells. */
  private Text target(RawIndicator row) {
    Text adjusted = text(row, IndicatorColumn.ADJUSTED);
    boolean counts = adjusted != null && !reading.saysNothing(adjusted);
    Text value = counts ? adjusted : text(row, IndicatorColumn.TARGET);
    Text sign = text(row, IndicatorColumn.SIGN);
    Text unit = text(row, IndicatorColumn.UNIT);
    return isInWords(row, sign, value, unit)
        ? unit
        : reading.target(sign, value == null ? adjusted : value, unit);
  }

  /** 文字描述 | | 好 below 符号 | 值 | 单位（文字描述）: the unit's head names what the sign says. */
  private static boolean isInWords(RawIndicator row, Text sign, Text value, Text unit) {
    return unit != null
        && sign != null
        && !sign.blank()
        && (value == null || value.blank())
        && row.head().columns().get(IndicatorColumn.UNIT).path().stream()
            .anyMatch(head -> Wording.clean(head.text()).contains(sign.value()));
  }

  private Pointed pointed(Cell label) {
    return label == null ? new Pointed(null, null) : reading.label(reading.text(label));
  }

  private Text text(RawIndicator row, IndicatorColumn column) {
    List<Cell> cells = row.of(column);
    if (cells != null) {
      return reading.text(cells);
    }
    return null;
  }

  /** Points and scores in a cell merged over several rows are given once, to the first of them. */
  private Figure oncePerCell(RawIndicator row, RawIndicator above, IndicatorColumn column) {
    Cell cell = row.cell(column);
    if (cell == null || (above != null && cell.rowSpan() > 1 && cell.equals(above.cell(column)))) {
      return null;
    }
    return reading.figure(text(row, column));
  }
}
