package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.form.Quantity;
import io.fuhe.form.Value;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Patterns;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the head of a table of indicators, and settles which of two columns is meant. */
public final class IndicatorHead {

  /** Behind a row of another kind, such as that of the execution, the labels still tell. */
  private static final int ROWS_AHEAD = 4;

  private final HeadRoles<IndicatorColumn> roles;
  private final Patterns level1;
  private final Vocabulary words;

  private IndicatorHead(Vocabulary words) {
    this.roles =
        new HeadRoles<>(
            IndicatorColumn.class, words.indicators(), words.divisions(), words.otherTime());
    this.words = words;
    this.level1 = words.indicators().of(IndicatorColumn.LEVEL1);
  }

  /** The head of an indicator table that begins with the first of these rows. */
  public static Optional<HeaderRow<IndicatorColumn>> find(List<List<Cell>> rows, Vocabulary words) {
    IndicatorHead head = new IndicatorHead(words);
    return new HeadFinder<>(head.roles, band -> head.read(band, rows)).find(rows);
  }

  /** The head of a table of what was aimed at and what was completed, without names. */
  public static Optional<HeaderRow<IndicatorColumn>> completion(
      List<Cell> printed, Vocabulary words) {
    HeaderRow<IndicatorColumn> row =
        new IndicatorHead(words).roles.read(Head.of(List.of(printed)), 1);
    return row.has(IndicatorColumn.TARGET) && row.has(IndicatorColumn.ACTUAL)
        ? Optional.of(row)
        : Optional.empty();
  }

  private Optional<HeaderRow<IndicatorColumn>> read(List<List<Cell>> band, List<List<Cell>> rows) {
    List<Cell> below = band.size() < rows.size() ? rows.get(band.size()) : List.of();
    List<Head> all = Head.of(band);
    HeaderRow<IndicatorColumn> plain = roles.read(fromLevel1(all, below), band.size()).beside(all);
    if (!isValued(plain)) {
      // What follows settles names and levels; no column of values is found there.
      return Optional.empty();
    }
    List<List<Cell>> ahead = ahead(rows.subList(band.size(), rows.size()));
    HeaderRow<IndicatorColumn> innermost =
        withInnermostName(ofTheRows(ofTheYear(withTargetsOfStandard(plain, ahead))));
    HeaderRow<IndicatorColumn> settled =
        withNameBehindLevels(withNameBesideGroups(innermost, ahead), ahead);
    HeaderRow<IndicatorColumn> row =
        withWholeExplanation(
            withNamesInLevel2(withUnitOfActual(withLevelsBelow(settled, ahead)), ahead));
    boolean named =
        row.has(IndicatorColumn.NAME)
            || (row.has(IndicatorColumn.LEVEL1)
                && (row.has(IndicatorColumn.LEVEL2) || isScored(row)));
    return named
            && isValued(row)
            && row.columns().size() >= 3
            && row.isMostlyKnown()
            && isInOrder(row)
        ? Optional.of(row)
        : Optional.empty();
  }

  /** 指标类别 | 绩效目标 | 完成情况 | 分值 | 得分: the names stand before their values. */
  private static boolean isScored(HeaderRow<IndicatorColumn> row) {
    return Stream.of(
            IndicatorColumn.TARGET,
            IndicatorColumn.ACTUAL,
            IndicatorColumn.POINTS,
            IndicatorColumn.SCORE)
        .allMatch(row::has);
  }

  private static boolean isValued(HeaderRow<IndicatorColumn> row) {
    return row.has(IndicatorColumn.TARGET)
        || row.has(IndicatorColumn.ADJUSTED)
        || (row.has(IndicatorColumn.POINTS)
            && (row.has(IndicatorColumn.SCORE) || row.has(IndicatorColumn.DEDUCTION)));
  }

  /**
   * Names and values that stand twice side by side are those of all the years and those of this
   * one: 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值.
   */
  private HeaderRow<IndicatorColumn> ofTheYear(HeaderRow<IndicatorColumn> row) {
    Head target = row.columns().get(IndicatorColumn.TARGET);
    if (target == null || row.has(IndicatorColumn.ACTUAL)) {
      return row;
    }
    Map<IndicatorColumn, Head> twins = new EnumMap<>(IndicatorColumn.class);
    for (Head other : row.others()) {
      Optional<IndicatorColumn> role = roles.meaning(other);
      Head first = role.map(row.columns()::get).orElse(null);
      if (first != null && other.from() > Math.min(first.from(), target.from())) {
        twins.put(role.get(), other);
      }
    }
    Head name = twins.get(IndicatorColumn.NAME);
    Head value = twins.getOrDefault(IndicatorColumn.TARGET, target);
    boolean again =
        name != null
            && name.from() < value.from()
            && Stream.concat(row.columns().values().stream(), row.others().stream())
                .filter(head -> isMeant(head, IndicatorColumn.TARGET))
                .anyMatch(head -> head.from() < name.from());
    return again ? row.with(twins) : row;
  }

  /** 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: the points of a row stand behind its name. */
  private HeaderRow<IndicatorColumn> ofTheRows(HeaderRow<IndicatorColumn> row) {
    Head name =
        row.columns().getOrDefault(IndicatorColumn.NAME, row.columns().get(IndicatorColumn.LEVEL2));
    Map<IndicatorColumn, Head> behind = new EnumMap<>(IndicatorColumn.class);
    for (IndicatorColumn role : List.of(IndicatorColumn.POINTS, IndicatorColumn.SCORE)) {
      Head first = row.columns().get(role);
      if (name != null && first != null && first.from() < name.from()) {
        row.others().stream()
            .filter(head -> head.from() > name.from() && isMeant(head, role))
            .findFirst()
            .ifPresent(head -> behind.put(role, head));
      }
    }
    return row.with(behind);
  }

  /**
   * 评价指标 | 评价标准 | 实际情况: where no heading is that of targets, a column between the names and what
   * was done holds them, if most of what it prints are bounds: ≥95%.
   */
  private static HeaderRow<IndicatorColumn> withTargetsOfStandard(
      HeaderRow<IndicatorColumn> row, List<List<Cell>> ahead) {
    Head name = row.columns().get(IndicatorColumn.NAME);
    Head actual = row.columns().get(IndicatorColumn.ACTUAL);
    boolean without = !row.has(IndicatorColumn.TARGET) && !row.has(IndicatorColumn.ADJUSTED);
    return Stream.concat(
            Stream.ofNullable(row.columns().get(IndicatorColumn.IGNORED)), row.others().stream())
        .filter(other -> without && name != null && actual != null)
        .filter(other -> other.from() >= name.to() && other.to() <= actual.from())
        .filter(other -> bounds(other, ahead) * 2 > printed(other, ahead))
        .findFirst()
        .map(targets -> withTargets(row, targets))
        .orElse(row);
  }

  private static HeaderRow<IndicatorColumn> withTargets(
      HeaderRow<IndicatorColumn> row, Head targets) {
    boolean ignored = targets.equals(row.columns().get(IndicatorColumn.IGNORED));
    return (ignored ? row.without(IndicatorColumn.IGNORED) : row)
        .with(Map.of(IndicatorColumn.TARGET, targets));
  }

  /** How many cells of a column print a bound. */
  private static long bounds(Head head, List<List<Cell>> ahead) {
    return ahead.stream()
        .flatMap(List::stream)
        .distinct()
        .filter(cell -> head.overlap(cell) > 0 && !head.path().contains(cell))
        .flatMap(cell -> Value.of(Wording.fold(cell.text())).quantity().stream())
        .filter(quantity -> quantity.bound() != Quantity.Bound.NONE)
        .count();
  }

  /** 三级指标 | 四级指标: the innermost level carries the name. */
  private static HeaderRow<IndicatorColumn> withInnermostName(HeaderRow<IndicatorColumn> row) {
    Head name = row.columns().get(IndicatorColumn.NAME);
    return row.others().stream()
        .filter(other -> name != null && other.from() == name.to() && isNextLevel(name, other))
        .findFirst()
        .map(inner -> row.with(Map.of(IndicatorColumn.NAME, inner)))
        .orElse(row);
  }

  /**
   * 评价内容 | 具体指标, 绩效指标 | 指标名称: where two columns may be that of the names and the first prints
   * fewer, it groups those of the second, or names the table.
   */
  private HeaderRow<IndicatorColumn> withNameBesideGroups(
      HeaderRow<IndicatorColumn> row, List<List<Cell>> ahead) {
    Head name = row.columns().get(IndicatorColumn.NAME);
    Optional<Head> inner =
        Stream.concat(
                Stream.ofNullable(row.columns().get(IndicatorColumn.IGNORED)),
                row.others().stream())
            .filter(other -> name != null && other.from() >= name.to())
            .filter(other -> other.from() == name.to() || printed(name, ahead) == 0)
            .filter(other -> isMeant(other, IndicatorColumn.NAME))
            .filter(other -> printed(name, ahead) < printed(other, ahead))
            .findFirst();
    Map<IndicatorColumn, Head> found = new EnumMap<>(IndicatorColumn.class);
    inner.ifPresent(head -> found.put(IndicatorColumn.NAME, head));
    boolean groups = inner.isPresent() && printed(name, ahead) > 0;
    if (groups && !row.has(IndicatorColumn.LEVEL1)) {
      found.put(IndicatorColumn.LEVEL1, name);
    }
    return row.with(found);
  }

  /**
   * 一级指标 | 二级指标 | 考核要素 | 指标值: where no heading is that of the names, the column behind the levels
   * holds them, if each row prints words of its own there.
   */
  private HeaderRow<IndicatorColumn> withNameBehindLevels(
      HeaderRow<IndicatorColumn> row, List<List<Cell>> ahead) {
    Head outer = row.columns().get(IndicatorColumn.LEVEL1);
    Head last = row.columns().getOrDefault(IndicatorColumn.LEVEL2, outer);
    return row.others().stream()
        .filter(other -> last != null && !row.has(IndicatorColumn.NAME))
        .filter(other -> !other.leftOut() && other.from() == last.to())
        .filter(other -> !ahead.isEmpty() && printed(other, ahead) == ahead.size())
        .findFirst()
        .map(name -> row.with(Map.of(IndicatorColumn.NAME, name)))
        .orElse(row);
  }

  /** 一级指标 | 二级指标 | 评分标准 | 分值 | 得分: what is scored is named by the second level, row by row. */
  private static HeaderRow<IndicatorColumn> withNamesInLevel2(
      HeaderRow<IndicatorColumn> row, List<List<Cell>> ahead) {
    Head names = row.columns().get(IndicatorColumn.LEVEL2);
    boolean named =
        names != null
            && Stream.of(IndicatorColumn.NAME, IndicatorColumn.TARGET, IndicatorColumn.ACTUAL)
                .noneMatch(row::has)
            && !ahead.isEmpty()
            && printed(names, ahead) == ahead.size();
    return named
        ? row.without(IndicatorColumn.LEVEL2).with(Map.of(IndicatorColumn.NAME, names))
        : row;
  }

  /** The first rows below, up to the head of another table. */
  private List<List<Cell>> ahead(List<List<Cell>> below) {
    return below.stream()
        .takeWhile(row -> row.stream().noneMatch(c -> level1.match(Wording.bare(c.text()))))
        .limit(ROWS_AHEAD)
        .toList();
  }

  /** How many cells a column prints. */
  private static long printed(Head head, List<List<Cell>> ahead) {
    return ahead.stream()
        .flatMap(List::stream)
        .distinct()
        .filter(cell -> !cell.blank() && head.overlap(cell) > 0 && !head.path().contains(cell))
        .count();
  }

  /** 完成值 | 单位 beside 指标值 | 单位: the second unit is that of what was completed. */
  private HeaderRow<IndicatorColumn> withUnitOfActual(HeaderRow<IndicatorColumn> row) {
    Head actual = row.columns().get(IndicatorColumn.ACTUAL);
    return row.others().stream()
        .filter(other -> actual != null && other.from() == actual.to())
        .filter(other -> isMeant(other, IndicatorColumn.UNIT))
        .findFirst()
        .map(unit -> row.with(Map.of(IndicatorColumn.ACTUALUNIT, unit)))
        .orElse(row);
  }

  /** 偏差原因分析 › 经费保障 | 人员保障 | 原因说明: a tick or words below any of them explain. */
  private HeaderRow<IndicatorColumn> withWholeExplanation(HeaderRow<IndicatorColumn> row) {
    Head first = row.columns().get(IndicatorColumn.EXPLANATION);
    Cell whole = first == null ? null : first.parent();
    boolean divided =
        whole != null
            && words.indicators().of(IndicatorColumn.EXPLANATION).match(Wording.bare(whole.text()));
    return divided
        ? row.with(
            Map.of(
                IndicatorColumn.EXPLANATION,
                new Head(
                    first.path().subList(0, first.path().size() - 1),
                    first.from(),
                    whole.column() + whole.columnSpan(),
                    false)))
        : row;
  }

  /**
   * Where no heading says that a column is one of levels, its labels do: 产出指标 below 评价维度, 数量指标
   * below 评价内容. The names then stand in the next column, if those labels were taken for names.
   */
  private HeaderRow<IndicatorColumn> withLevelsBelow(
      HeaderRow<IndicatorColumn> row, List<List<Cell>> ahead) {
    Map<IndicatorColumn, Head> found = new EnumMap<>(IndicatorColumn.class);
    Head name = row.columns().get(IndicatorColumn.NAME);
    if (!row.has(IndicatorColumn.LEVEL1)) {
      above(row, ahead, words.packedLevel1())
          .filter(head -> !head.equals(name))
          .ifPresent(head -> found.put(IndicatorColumn.LEVEL1, head));
    }
    if (!row.has(IndicatorColumn.LEVEL2)) {
      // 成本指标 is a label of either level; the column of level 1 is not that of level 2, too.
      Head outer =
          found.getOrDefault(IndicatorColumn.LEVEL1, row.columns().get(IndicatorColumn.LEVEL1));
      Optional<Head> second =
          above(row, ahead, words.packedLevel2()).filter(head -> !head.equals(outer));
      Optional<Head> next =
          row.others().stream()
              .filter(head -> !head.leftOut() && name != null && head.from() == name.to())
              .findFirst();
      if (second.isPresent() && !second.get().equals(name)) {
        found.put(IndicatorColumn.LEVEL2, second.get());
      } else if (second.isPresent() && next.isPresent()) {
        found.put(IndicatorColumn.LEVEL2, name);
        found.put(IndicatorColumn.NAME, next.get());
      }
    }
    return row.with(found);
  }

  /** The first column up to the names one of whose first labels is one of these. */
  private static Optional<Head> above(
      HeaderRow<IndicatorColumn> row, List<List<Cell>> ahead, Patterns labels) {
    return ahead.stream().flatMap(below -> aboveOne(row, below, labels).stream()).findFirst();
  }

  /** The first column up to the names whose label is one of these, and not alone in its row. */
  private static Optional<Head> aboveOne(
      HeaderRow<IndicatorColumn> row, List<Cell> below, Patterns labels) {
    Head name = row.columns().get(IndicatorColumn.NAME);
    boolean alone = below.stream().filter(cell -> !cell.blank()).count() < 2;
    return Stream.of(row.left(), List.copyOf(row.columns().values()), row.others())
        .flatMap(List::stream)
        .filter(head -> name != null && !alone && head.from() <= name.from())
        .filter(head -> below.stream().anyMatch(cell -> isLabel(cell, head, labels)))
        .findFirst();
  }

  private static boolean isLabel(Cell cell, Head head, Patterns labels) {
    return head.overlap(cell) == cell.columnSpan()
        && !head.path().contains(cell)
        && labels.match(Wording.bare(cell.text()));
  }

  /** Whether two headings are the same words, but for the numeral that they begin with. */
  private static boolean isNextLevel(Head outer, Head inner) {
    String first = Wording.bare(outer.cell().text());
    String second = Wording.bare(inner.cell().text());
    return !first.equals(second)
        && first.length() > 1
        && second.length() > 1
        && first.substring(1).equals(second.substring(1));
  }

  /** 总体绩效目标 | 绩效指标 is the goal of a project and its indicators, and no target of a name. */
  private static boolean isInOrder(HeaderRow<IndicatorColumn> row) {
    Head name = row.columns().get(IndicatorColumn.NAME);
    Head target = row.columns().get(IndicatorColumn.TARGET);
    return name == null
        || target == null
        || row.has(IndicatorColumn.LEVEL1)
        || target.from() > name.from()
        || row.has(IndicatorColumn.POINTS);
  }

  /**
   * 绩效指标 to the left of 一级指标 names the table. A column of names stands there where no other heading
   * is that of names and each row prints one: 三级指标 | 一级指标 | 二级指标.
   */
  private List<Head> fromLevel1(List<Head> heads, List<Cell> below) {
    for (int i = 0; i < heads.size(); i++) {
      if (level1.match(Wording.bare(heads.get(i).cell().text()))) {
        List<Head> right = heads.subList(i, heads.size());
        boolean named = right.stream().anyMatch(head -> isMeant(head, IndicatorColumn.NAME));
        return !named && heads.subList(0, i).stream().anyMatch(head -> isNames(head, below))
            ? heads
            : right;
      }
    }
    return heads;
  }

  private boolean isMeant(Head head, IndicatorColumn role) {
    return roles.meaning(head).equals(Optional.of(role));
  }

  /** Whether the first row below a head prints a name of its own there. */
  private boolean isNames(Head head, List<Cell> below) {
    return isMeant(head, IndicatorColumn.NAME)
        && below.stream()
            .filter(cell -> !cell.blank() && !head.path().contains(cell))
            .anyMatch(cell -> head.overlap(cell) > 0 && cell.rowSpan() == 1);
  }
}
