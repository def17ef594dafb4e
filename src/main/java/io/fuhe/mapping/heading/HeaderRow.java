package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.form.Coverage;
import io.fuhe.form.Coverage.ReadBlock;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.FundingColumn;
import io.fuhe.mapping.layout.GoalColumn;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.ItemColumn;
import io.fuhe.mapping.layout.Meanings;
import io.fuhe.mapping.layout.Patterns;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows at the head of a table: which columns mean what. A column is what the whole path of its
 * headings says, over one, two or three rows.
 *
 * @param columns the head of each column that was recognized
 * @param others the heads of columns that mean nothing to the form, or nothing at all
 * @param left the heads to the left of the table: of what indicators belong to, of labels of
 *     amounts
 * @param section the cell to the left of them all that names the table, or null
 * @param height how many rows the head has
 */
public record HeaderRow<E extends Enum<E>>(
    Map<E, Head> columns, List<Head> others, List<Head> left, Cell section, int height) {

  /** The head of an indicator table that begins with the first of these rows. */
  public static Optional<HeaderRow<IndicatorColumn>> indicators(
      List<List<Cell>> rows, Vocabulary words) {
    HeadRoles<IndicatorColumn> roles = indicatorRoles(words);
    return new HeadFinder<>(roles, band -> indicatorHead(band, rows, roles, words)).find(rows);
  }

  private static Optional<HeaderRow<IndicatorColumn>> indicatorHead(
      List<List<Cell>> band,
      List<List<Cell>> rows,
      HeadRoles<IndicatorColumn> roles,
      Vocabulary words) {
    List<Cell> below = band.size() < rows.size() ? rows.get(band.size()) : List.of();
    List<Head> all = Head.of(band);
    List<Head> heads = fromLevel1(all, below, roles, words);
    HeaderRow<IndicatorColumn> row =
        roles
            .read(heads, band.size())
            .beside(all)
            .ofTheYear(roles)
            .ofTheRows(roles)
            .withInnermostName();
    boolean named =
        row.has(IndicatorColumn.NAME)
            || (row.has(IndicatorColumn.LEVEL1) && row.has(IndicatorColumn.LEVEL2));
    boolean valued =
        row.has(IndicatorColumn.TARGET)
            || row.has(IndicatorColumn.ADJUSTED)
            || (row.has(IndicatorColumn.POINTS) && row.has(IndicatorColumn.SCORE));
    return named && valued && row.columns.size() >= 3 && row.isMostlyKnown() && row.isInOrder()
        ? Optional.of(row)
        : Optional.empty();
  }

  /**
   * Names and values that stand twice side by side are those of all the years and those of this
   * one: 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值.
   */
  @SuppressWarnings("unchecked")
  private HeaderRow<E> ofTheYear(HeadRoles<IndicatorColumn> roles) {
    Map<IndicatorColumn, Head> own = (Map<IndicatorColumn, Head>) columns;
    Head target = own.get(IndicatorColumn.TARGET);
    if (target == null || has((E) IndicatorColumn.ACTUAL)) {
      return this;
    }
    Map<IndicatorColumn, Head> twins = new EnumMap<>(IndicatorColumn.class);
    for (Head other : others) {
      Optional<IndicatorColumn> role = roles.meaning(other);
      Head first = role.map(own::get).orElse(null);
      if (first != null && other.from() > Math.min(first.from(), target.from())) {
        twins.put(role.get(), other);
      }
    }
    Head name = twins.get(IndicatorColumn.NAME);
    Head value = twins.getOrDefault(IndicatorColumn.TARGET, target);
    boolean again =
        name != null
            && name.from() < value.from()
            && heads()
                .filter(head -> roles.meaning(head).equals(Optional.of(IndicatorColumn.TARGET)))
                .anyMatch(head -> head.from() < name.from());
    return again ? (HeaderRow<E>) ((HeaderRow<IndicatorColumn>) this).with(twins) : this;
  }

  /** 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: the points of a row stand behind its name. */
  @SuppressWarnings("unchecked")
  private HeaderRow<E> ofTheRows(HeadRoles<IndicatorColumn> roles) {
    Map<IndicatorColumn, Head> own = (Map<IndicatorColumn, Head>) columns;
    Head name = own.getOrDefault(IndicatorColumn.NAME, own.get(IndicatorColumn.LEVEL2));
    Map<IndicatorColumn, Head> behind = new EnumMap<>(IndicatorColumn.class);
    for (IndicatorColumn role : List.of(IndicatorColumn.POINTS, IndicatorColumn.SCORE)) {
      Head first = own.get(role);
      if (name != null && first != null && first.from() < name.from()) {
        others.stream()
            .filter(head -> head.from() > name.from())
            .filter(head -> roles.meaning(head).equals(Optional.of(role)))
            .findFirst()
            .ifPresent(head -> behind.put(role, head));
      }
    }
    return behind.isEmpty()
        ? this
        : (HeaderRow<E>) ((HeaderRow<IndicatorColumn>) this).with(behind);
  }

  /** 三级指标 | 四级指标: the innermost level carries the name. */
  @SuppressWarnings("unchecked")
  private HeaderRow<E> withInnermostName() {
    Head name = ((Map<IndicatorColumn, Head>) columns).get(IndicatorColumn.NAME);
    return others.stream()
        .filter(other -> name != null && other.from() == name.to() && isNextLevel(name, other))
        .findFirst()
        .map(inner -> Map.of(IndicatorColumn.NAME, inner))
        .map(inner -> (HeaderRow<E>) ((HeaderRow<IndicatorColumn>) this).with(inner))
        .orElse(this);
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

  private Stream<Head> heads() {
    return Stream.concat(columns.values().stream(), others.stream());
  }

  /** The same head with other columns in the place of some. */
  private HeaderRow<E> with(Map<E, Head> others) {
    Map<E, Head> all = new EnumMap<>(columns);
    List<Head> rest = new ArrayList<>(this.others);
    others.forEach(
        (role, head) -> {
          rest.removeIf(head::equals);
          rest.add(all.put(role, head).known());
        });
    return new HeaderRow<>(all, rest, left, section, height);
  }

  /** 总体绩效目标 | 绩效指标 is the goal of a project and its indicators, and no target of a name. */
  private boolean isInOrder() {
    @SuppressWarnings("unchecked")
    Map<IndicatorColumn, Head> own = (Map<IndicatorColumn, Head>) columns;
    Head name = own.get(IndicatorColumn.NAME);
    Head target = own.get(IndicatorColumn.TARGET);
    return name == null
        || target == null
        || own.containsKey(IndicatorColumn.LEVEL1)
        || target.from() > name.from()
        || own.containsKey(IndicatorColumn.POINTS);
  }

  private static HeadRoles<IndicatorColumn> indicatorRoles(Vocabulary words) {
    return new HeadRoles<>(
        IndicatorColumn.class, words.indicators(), words.divisions(), words.otherTime());
  }

  /**
   * 绩效指标 to the left of 一级指标 names the table. A column of names stands there where no other heading
   * is that of names and each row prints one: 三级指标 | 一级指标 | 二级指标.
   */
  private static List<Head> fromLevel1(
      List<Head> heads, List<Cell> below, HeadRoles<IndicatorColumn> roles, Vocabulary words) {
    Patterns level1 = words.indicators().of(IndicatorColumn.LEVEL1);
    for (int i = 0; i < heads.size(); i++) {
      if (level1.match(Wording.bare(heads.get(i).cell().text()))) {
        List<Head> right = heads.subList(i, heads.size());
        boolean named = right.stream().anyMatch(head -> isName(head, roles));
        return !named && heads.subList(0, i).stream().anyMatch(h -> isNames(h, below, roles))
            ? heads
            : right;
      }
    }
    return heads;
  }

  private static boolean isName(Head head, HeadRoles<IndicatorColumn> roles) {
    return roles.meaning(head).filter(role -> role == IndicatorColumn.NAME).isPresent();
  }

  /** Whether the first row below a head prints a name of its own there. */
  private static boolean isNames(Head head, List<Cell> below, HeadRoles<IndicatorColumn> roles) {
    return isName(head, roles)
        && below.stream()
            .filter(cell -> !cell.blank() && !head.path().contains(cell))
            .anyMatch(cell -> head.overlap(cell) > 0 && cell.rowSpan() == 1);
  }

  /** The head of a table of what was aimed at and what was completed, without names. */
  public static Optional<HeaderRow<IndicatorColumn>> completion(
      List<Cell> printed, Vocabulary words) {
    HeaderRow<IndicatorColumn> row = indicatorRoles(words).read(Head.of(List.of(printed)), 1);
    return row.has(IndicatorColumn.TARGET) && row.has(IndicatorColumn.ACTUAL)
        ? Optional.of(row)
        : Optional.empty();
  }

  /** The head of a budget table that begins with the first of these rows. */
  public static Optional<HeaderRow<BudgetColumn>> budget(List<List<Cell>> rows, Vocabulary words) {
    HeadRoles<BudgetColumn> roles =
        new HeadRoles<>(BudgetColumn.class, words.budget(), words.divisions(), words.otherTime());
    return new HeadFinder<>(roles, band -> budgetHead(band, rows, roles, words)).find(rows);
  }

  private static Optional<HeaderRow<BudgetColumn>> budgetHead(
      List<List<Cell>> band,
      List<List<Cell>> rows,
      HeadRoles<BudgetColumn> roles,
      Vocabulary words) {
    List<Cell> below = band.size() < rows.size() ? rows.get(band.size()) : List.of();
    List<Head> heads = new ArrayList<>(Head.of(band));
    List<Head> labels = heads.stream().takeWhile(head -> isOfLabels(head, below)).toList();
    heads.removeAll(labels);
    HeaderRow<BudgetColumn> row = roles.read(heads, band.size()).withSumAsBudget(words);
    boolean budget = row.has(BudgetColumn.INITIAL) || row.has(BudgetColumn.ADJUSTED);
    boolean figures = band.stream().anyMatch(cells -> HeadFinder.holdsFigures(cells, roles));
    return budget && row.has(BudgetColumn.EXECUTED) && !figures
        ? Optional.of(row.named(labels, band.size()).withOneBudget())
        : Optional.empty();
  }

  /** The head of a column of labels, as in 年度预算数 | 年初预算 | …, is that of no amount. */
  private static boolean isOfLabels(Head head, List<Cell> below) {
    Optional<Cell> first = below.stream().filter(cell -> head.overlap(cell) > 0).findFirst();
    return first.isPresent()
        && (head.path().contains(first.get())
            || (first.get().text().codePoints().anyMatch(Character::isIdeographic)
                && !CellReader.isAmount(first.get().text())));
  }

  /** The head of the overall goal. */
  public static Optional<HeaderRow<GoalColumn>> overallGoal(List<Cell> printed, Vocabulary words) {
    return plain(printed, words.overallGoal(), GoalColumn.class)
        .filter(row -> row.has(GoalColumn.EXPECTED) && row.has(GoalColumn.ACHIEVED));
  }

  /** The head of the funding sources. */
  public static Optional<HeaderRow<FundingColumn>> funding(List<Cell> printed, Vocabulary words) {
    return plain(printed, words.funding(), FundingColumn.class)
        .filter(row -> row.columns.size() == 2);
  }

  /** The head of the line items. */
  public static Optional<HeaderRow<ItemColumn>> items(List<Cell> printed, Vocabulary words) {
    return plain(printed, words.items(), ItemColumn.class).filter(row -> row.columns.size() == 2);
  }

  /** A head of one row; empty where none of the cells is a heading, as in most rows. */
  private static <E extends Enum<E>> Optional<HeaderRow<E>> plain(
      List<Cell> printed, Meanings<E> words, Class<E> type) {
    HeadRoles<E> roles = new HeadRoles<>(type, words, Patterns.NONE, Patterns.NONE);
    return printed.stream().anyMatch(roles::mayBeRole)
        ? Optional.of(roles.read(Head.of(List.of(printed)), 1))
        : Optional.empty();
  }

  /**
   * The same head with columns that mean something by their words, too, in the place of the first.
   */
  public List<HeaderRow<E>> alternatives(E role, Patterns words) {
    List<HeaderRow<E>> found = new ArrayList<>();
    for (Head other : others) {
      if (has(role) && !isOfLabel(role, other) && words.match(Wording.bare(other.cell().text()))) {
        Map<E, Head> swapped = new EnumMap<>(columns);
        swapped.put(role, other.known());
        List<Head> rest = new ArrayList<>(others);
        rest.remove(other);
        rest.add(columns.get(role).known());
        found.add(new HeaderRow<>(swapped, rest, left, section, height));
      }
    }
    return found;
  }

  /**
   * Whether a column before the names is that of a label's points, where the rows' stand behind.
   */
  private boolean isOfLabel(E role, Head other) {
    @SuppressWarnings("unchecked")
    Head name = ((Map<IndicatorColumn, Head>) columns).get(IndicatorColumn.NAME);
    return role instanceof IndicatorColumn
        && name != null
        && other.from() < name.from()
        && columns.get(role).from() > name.from();
  }

  /**
   * The same head with one more column, where two say the same and the first says more: 年初预算数 |
   * 预算数. The second is what a role asks for that no column has.
   */
  public List<HeaderRow<E>> withSecond(E role, E said, Patterns words) {
    List<HeaderRow<E>> found = new ArrayList<>();
    for (Head other : others) {
      String second = Wording.bare(other.cell().text());
      boolean less = has(said) && Wording.bare(columns.get(said).cell().text()).endsWith(second);
      if (!has(role) && less && words.match(second)) {
        Map<E, Head> more = new EnumMap<>(columns);
        more.put(role, other.known());
        List<Head> rest = new ArrayList<>(others);
        rest.remove(other);
        found.add(new HeaderRow<>(more, rest, left, section, height));
      }
    }
    return found;
  }

  /** Whether the head names this column. */
  public boolean has(E column) {
    return columns.containsKey(column);
  }

  /** Whether the words of more columns are known than not. */
  private boolean isMostlyKnown() {
    return columns.size() > others.size() / 2;
  }

  /** The first grid column of the table proper. */
  public int firstColumn() {
    return columns.values().stream().mapToInt(Head::from).min().orElse(0);
  }

  /**
   * Which cells of a row stand below which column. A cell below several columns belongs to the
   * first of them; cells that share a column stand together, as in {@code ≥ | 90 | %}.
   */
  public Map<E, List<Cell>> assign(List<Cell> row) {
    Map<E, List<Cell>> found = new LinkedHashMap<>();
    for (Cell cell : row) {
      columns.entrySet().stream()
          .filter(e -> e.getValue().overlap(cell) > 0)
          .min(Comparator.comparingInt(e -> e.getValue().from()))
          .ifPresent(e -> found.computeIfAbsent(e.getKey(), any -> new ArrayList<>()).add(cell));
    }
    return found;
  }

  /** How the head was understood, from left to right. */
  public ReadBlock read(Coverage.Block block, List<Coverage.Equation> equations) {
    List<Head> all = new ArrayList<>(columns.values());
    all.addAll(others);
    all.sort(Comparator.comparingInt(Head::from));
    Map<Head, String> meanings = new HashMap<>();
    columns.forEach((role, head) -> meanings.put(head, role.name().toLowerCase(Locale.ROOT)));
    List<Coverage.Column> read =
        all.stream().map(head -> new Coverage.Column(head.words(), meanings.get(head))).toList();
    return new ReadBlock(block, read, equations);
  }

  /** The printed cells of a row that stand below no heading, or below one that is not known. */
  public List<Cell> leftOver(List<Cell> row) {
    return row.stream()
        .filter(cell -> !cell.blank() && cell.column() >= firstColumn())
        .filter(cell -> columns.values().stream().noneMatch(head -> head.overlap(cell) > 0))
        .filter(cell -> others.stream().noneMatch(h -> h.leftOut() && h.overlap(cell) > 0))
        .toList();
  }

  /** This head with what stands to the left of it; the nearest cell names the table. */
  private HeaderRow<E> beside(List<Head> all) {
    List<Head> heads = all.stream().filter(head -> head.to() <= firstColumn()).toList();
    List<Head> right = others.stream().filter(head -> !heads.contains(head)).toList();
    return heads.isEmpty()
        ? this
        : new HeaderRow<>(columns, right, heads, heads.get(heads.size() - 1).cell(), height);
  }

  /** This head with what names the table, where the heads of labels hold it. */
  private HeaderRow<E> named(List<Head> labels, int rows) {
    Optional<Cell> beside =
        labels.stream().map(Head::cell).filter(cell -> cell.rowSpan() > rows).findFirst();
    Cell name = section == null ? beside.orElse(null) : section;
    return new HeaderRow<>(columns, others, labels, name, height);
  }

  /** 中央 | 省 | 本级 | 合计 | 执行数 | 执行率: the sum of the sources is the budget. */
  private HeaderRow<E> withSumAsBudget(Vocabulary words) {
    @SuppressWarnings("unchecked")
    Map<BudgetColumn, Head> budget = (Map<BudgetColumn, Head>) columns;
    boolean without =
        !budget.containsKey(BudgetColumn.INITIAL) && !budget.containsKey(BudgetColumn.ADJUSTED);
    if (without
        && budget.containsKey(BudgetColumn.EXECUTED)
        && budget.containsKey(BudgetColumn.RATE)) {
      others.stream()
          .filter(head -> words.totalLine().match(Wording.bare(head.cell().text())))
          .findFirst()
          .ifPresent(head -> budget.put(BudgetColumn.INITIAL, head));
    }
    return this;
  }

  /** A form with one budget column has it as the initial one, whatever it is called. */
  private HeaderRow<E> withOneBudget() {
    @SuppressWarnings("unchecked")
    Map<BudgetColumn, Head> budget = (Map<BudgetColumn, Head>) columns;
    if (!budget.containsKey(BudgetColumn.INITIAL)) {
      budget.put(BudgetColumn.INITIAL, budget.remove(BudgetColumn.ADJUSTED));
    }
    return this;
  }
}
