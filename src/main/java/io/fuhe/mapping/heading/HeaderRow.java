package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.form.Coverage;
import io.fuhe.form.Coverage.ReadBlock;
import io.fuhe.mapping.layout.FundingColumn;
import io.fuhe.mapping.layout.GoalColumn;
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

  /** The same head with other columns in the place of some. */
  public HeaderRow<E> with(Map<E, Head> heads) {
    if (heads.isEmpty()) {
      return this;
    }
    Map<E, Head> all = new EnumMap<>(columns);
    List<Head> rest = new ArrayList<>(others);
    all.values().removeAll(heads.values());
    heads.forEach(
        (role, head) -> {
          rest.remove(head);
          Optional<Head> before = Optional.ofNullable(all.put(role, head));
          before.filter(h -> !heads.containsValue(h)).map(Head::known).ifPresent(rest::add);
        });
    List<Head> beside = left.stream().filter(head -> !heads.containsValue(head)).toList();
    boolean named = beside.stream().anyMatch(head -> head.cell().equals(section));
    Cell name = beside.size() == left.size() || named ? section : null;
    return new HeaderRow<>(all, rest, beside, name, height);
  }

  /** The same head without a column, which is known to mean something else. */
  public HeaderRow<E> without(E role) {
    Map<E, Head> all = new EnumMap<>(columns);
    List<Head> rest = new ArrayList<>(others);
    Optional.ofNullable(all.remove(role)).map(Head::known).ifPresent(rest::add);
    return new HeaderRow<>(all, rest, left, section, height);
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
      if (has(role) && words.match(Wording.bare(other.cell().text()))) {
        found.add(with(Map.of(role, other)));
      }
    }
    return found;
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
        found.add(with(Map.of(role, other)));
      }
    }
    return found;
  }

  /** Whether the head names this column. */
  public boolean has(E column) {
    return columns.containsKey(column);
  }

  /** Whether the words of more columns are known than not. */
  boolean isMostlyKnown() {
    return columns.size() > others.size() / 2;
  }

  /** The first grid column of the table proper. */
  public int firstColumn() {
    int first = columns.isEmpty() ? 0 : Integer.MAX_VALUE;
    for (Head head : columns.values()) {
      first = Math.min(first, head.from());
    }
    return first;
  }

  /**
   * Which cells of a row stand below which column. A cell below several columns belongs to the
   * first of them; cells that share a column stand together, as in {@code ≥ | 90 | %}.
   */
  public Map<E, List<Cell>> assign(List<Cell> row) {
    Map<E, List<Cell>> found = new LinkedHashMap<>();
    for (Cell cell : row) {
      E column = columnOf(cell);
      if (column != null) {
        found.computeIfAbsent(column, any -> new ArrayList<>()).add(cell);
      }
    }
    return found;
  }

  /** The first column that a cell stands below, or null. */
  private E columnOf(Cell cell) {
    E column = null;
    int first = Integer.MAX_VALUE;
    for (Map.Entry<E, Head> each : columns.entrySet()) {
      Head head = each.getValue();
      if (head.from() < first && head.overlap(cell) > 0) {
        column = each.getKey();
        first = head.from();
      }
    }
    return column;
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
    int first = firstColumn();
    return row.stream()
        .filter(cell -> !cell.blank() && cell.column() >= first)
        .filter(cell -> columns.values().stream().noneMatch(head -> head.overlap(cell) > 0))
        .filter(cell -> others.stream().noneMatch(h -> h.leftOut() && h.overlap(cell) > 0))
        .toList();
  }

  /** This head with what stands to the left of it; the nearest cell names the table. */
  HeaderRow<E> beside(List<Head> all) {
    List<Head> heads = all.stream().filter(head -> head.to() <= firstColumn()).toList();
    List<Head> right = others.stream().filter(head -> !heads.contains(head)).toList();
    return heads.isEmpty()
        ? this
        : new HeaderRow<>(columns, right, heads, heads.get(heads.size() - 1).cell(), height);
  }

  /** This head with what names the table, where the heads of labels hold it. */
  HeaderRow<E> named(List<Head> labels, int rows) {
    Optional<Cell> beside =
        labels.stream().map(Head::cell).filter(cell -> cell.rowSpan() > rows).findFirst();
    Cell name = section == null ? beside.orElse(null) : section;
    return new HeaderRow<>(columns, others, labels, name, height);
  }
}
