package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Meanings;
import io.fuhe.mapping.layout.Patterns;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what the columns of a table mean by the paths of their headings. The heading right above a
 * column says most; the one above it says of what: 年度指标值 › 值, 全年预算数 › 总额, 自评得分 › 单项指标得分.
 */
public final class HeadRoles<E extends Enum<E>> {

  /** No heading is longer; what is takes no time. */
  private static final int LONGEST_HEADING = 60;

  private static final Pattern YEAR_BEFORE = Pattern.compile("20[0-9]{2}年度?(?=.)");

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})年");

  /** Columns of what was done, and so of a year that is over. */
  private static final Set<Enum<?>> DONE = Set.of(IndicatorColumn.ACTUAL, BudgetColumn.EXECUTED);

  private final Class<E> type;
  private final Meanings<E> words;
  private final Patterns divisions;
  private final Patterns otherTime;

  /**
   * Prepares the telling.
   *
   * @param divisions headings that divide the one above them and mean nothing alone: 总额, 值
   */
  public HeadRoles(Class<E> type, Meanings<E> words, Patterns divisions, Patterns otherTime) {
    this.type = type;
    this.words = words;
    this.divisions = divisions;
    this.otherTime = otherTime;
  }

  /** The columns of a band of rows. */
  public HeaderRow<E> read(List<Head> heads, int height) {
    Map<E, Head> columns = new EnumMap<>(type);
    List<Head> others = new ArrayList<>();
    Cell section = null;
    for (Head head : heads) {
      // 预算资金 | 年初预算数 | …: what stands beside all rows names the table and is no column of it.
      boolean namesTable =
          columns.isEmpty()
              && (head.cell().rowSpan() > height
                      && (type != IndicatorColumn.class || isSaidAgain(head, heads))
                  || isExecutedFirst(head, heads));
      boolean otherTime = isOfOtherTime(head, heads);
      boolean none = namesTable || otherTime;
      Optional<E> role = none ? Optional.empty() : roleOf(head, columns.keySet());
      if (role.isPresent()) {
        columns.put(role.get(), head);
      } else if (columns.isEmpty() && section == null) {
        section = head.cell();
      } else {
        others.add(otherTime || isKnown(head) ? head.known() : head);
      }
    }
    return new HeaderRow<>(columns, others, List.of(), section, height);
  }

  /**
   * Whether the words of a column are known, although it means nothing more to the form. Unknown
   * words below known ones are not: 指标值 › 年初目标 | 本年达到.
   */
  private boolean isKnown(Head head) {
    return isHeading(head.cell());
  }

  /** Whether words are those of a heading, alone or below another. */
  boolean isHeading(Cell cell) {
    if (cell.text().length() > LONGEST_HEADING) {
      return false;
    }
    String bare = Wording.bare(cell.text());
    return divisions.match(bare) || otherTime.match(bare) || means(bare);
  }

  /** Whether words say by themselves what a column is. */
  boolean isRole(Cell cell) {
    return cell.text().length() <= LONGEST_HEADING && means(Wording.bare(cell.text()));
  }

  /** Whether words say by themselves what a column is, with or without a remark in brackets. */
  boolean mayBeRole(Cell cell) {
    return words.any(Wording.uncut(cell.text())) || means(Wording.bare(cell.text()));
  }

  /** Whether words mean a column, a year before them or not: 2023年执行数. */
  private boolean means(String bare) {
    return words.any(bare) || (hasYear(bare) && words.any(withoutYear(bare)));
  }

  private Optional<E> first(String bare, Set<E> taken) {
    Optional<E> found = words.first(bare, taken);
    return found.isPresent() || !hasYear(bare) ? found : words.first(withoutYear(bare), taken);
  }

  private static boolean hasYear(String bare) {
    return bare.startsWith("20") && YEAR_BEFORE.matcher(bare).lookingAt();
  }

  private static String withoutYear(String bare) {
    return YEAR_BEFORE.matcher(bare).replaceFirst("");
  }

  /** Whether words stand below another heading only. */
  boolean divides(Cell cell) {
    String bare = Wording.bare(cell.text());
    return divisions.match(bare) || otherTime.match(bare);
  }

  /** 预算执行情况 | 预算数 | 执行数: what was executed stands behind what was to be. */
  private boolean isExecutedFirst(Head head, List<Head> heads) {
    return roleOf(head, Set.of()).filter(role -> role == BudgetColumn.EXECUTED).isPresent()
        && isSaidAgain(head, heads);
  }

  /** Whether another column is what this one seems to be: 绩效指标 beside 指标名称. */
  private boolean isSaidAgain(Head head, List<Head> heads) {
    Optional<E> role = roleOf(head, Set.of());
    return heads.stream()
        .filter(other -> other.from() > head.from())
        .anyMatch(other -> role.isPresent() && roleOf(other, Set.of()).equals(role));
  }

  /** Whether a column is not the year's, and another one that means the same is. */
  private boolean isOfOtherTime(Head head, List<Head> heads) {
    Integer year = yearOf(head);
    Integer own = year == null ? null : lastYear(heads);
    boolean otherYear = own != null && !own.equals(year);
    if (!otherYear && !saysOtherTime(head)) {
      return false;
    }
    Optional<E> role = roleOf(head, Set.of());
    return heads.stream()
        .filter(other -> otherYear ? own.equals(yearOf(other)) : !saysOtherTime(other))
        .anyMatch(other -> role.isPresent() && roleOf(other, Set.of()).equals(role));
  }

  /** The last year of which a column says what was done: 2022年实际值 | 2023年实际值; null for none. */
  private Integer lastYear(List<Head> heads) {
    return heads.stream()
        .filter(head -> roleOf(head, Set.of()).filter(DONE::contains).isPresent())
        .map(HeadRoles::yearOf)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The one year that a column's headings name; null where they name none or several. */
  private static Integer yearOf(Head head) {
    List<Integer> years =
        head.path().stream()
            .flatMap(cell -> YEAR.matcher(Wording.fold(cell.text())).results())
            .map(found -> Integer.valueOf(found.group(1)))
            .distinct()
            .toList();
    return years.size() == 1 ? years.get(0) : null;
  }

  /** 上年 › 预算数: what stands above says it, too. */
  private boolean saysOtherTime(Head head) {
    return head.path().stream().anyMatch(this::saysOtherTime);
  }

  private boolean saysOtherTime(Cell cell) {
    return otherTime.match(Wording.bare(cell.text()));
  }

  /** Whether a row parts columns by their time: 上年, and beside it 本年, each over several. */
  boolean partsTimes(List<Cell> row) {
    return row.stream().anyMatch(cell -> cell.columnSpan() > 1 && saysOtherTime(cell));
  }

  /** What a column means by its headings alone, whatever the others mean. */
  Optional<E> meaning(Head head) {
    return roleOf(head, Set.of());
  }

  /**
   * 预算数 › 年初 | 调整后 are 年初预算数 and 调整后预算数, where there are such; else parts of the 预算数, or where
   * another column is that, what they are alone.
   */
  private Optional<E> roleOf(Head head, Set<E> taken) {
    String own = Wording.bare(head.cell().text());
    String uncut = Wording.uncut(head.cell().text());
    // 得分（百分制） is no second 得分, though what it means may be taken.
    Optional<E> whole = uncut.equals(own) ? Optional.empty() : words.first(uncut);
    Optional<E> free =
        whole.isPresent() ? whole.filter(role -> !taken.contains(role)) : first(own, taken);
    if (head.parent() == null) {
      return free;
    }
    Optional<E> above = words.first(Wording.bare(head.parent().text()));
    boolean known = means(own);
    boolean nameOfLevel =
        free.filter(role -> role == IndicatorColumn.NAME).isPresent()
            && above
                .filter(r -> r == IndicatorColumn.LEVEL1 || r == IndicatorColumn.LEVEL2)
                .isPresent();
    boolean division = divisions.match(own);
    Optional<E> joined =
        division ? words.first(own + Wording.bare(head.parent().text()), taken) : Optional.empty();
    if (joined.isPresent() || (division && above.isEmpty())) {
      return joined.isPresent() ? joined : free;
    }
    boolean part = division || !known || nameOfLevel;
    Optional<E> ofAbove = above.filter(role -> !taken.contains(role));
    return !part || (division && ofAbove.isEmpty()) ? free : ofAbove;
  }
}
