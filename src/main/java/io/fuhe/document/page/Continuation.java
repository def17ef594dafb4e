package io.fuhe.document.page;

import io.fuhe.document.page.Labels.Sides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which cells of a table go on over a page break. */
final class Continuation {

  /** What LibreOffice and Word leave of a label that was cut before its points. */
  private static final Pattern POINTS = Pattern.compile("[(（].{0,12}[)）].{0,4}");

  private static final Pattern BRACKETED = Pattern.compile("[(（][^()（）]*[)）]");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  private static final Pattern NUMBER =
      Pattern.compile("[≤≥＜＞<>=]?\\s{0,3}\\d[\\d.,]*+\\s{0,3}[%％]?");

  private static final Pattern HALF_NUMBER = Pattern.compile("[\\d,]{1,20}[.,]");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?%?");

  /** A number that ends as none does that goes on, and one that begins as none goes on. */
  private static final Pattern CLOSED_NUMBER = Pattern.compile("[^%％]{0,40}[%％]");

  private static final Pattern BOUND = Pattern.compile("[≤≥＜＞<>=].*");

  private static final Pattern POINTS_OR_SCORE = Pattern.compile("\\d{1,2}");

  /** So many words one beside the other are heads. */
  private static final int LEAST_HEADS = 3;

  private static final String SENTENCE_ENDS = "。；！？!?";

  private final List<PageCell> upper;
  private final List<PageCell> lower;
  private final Labels finished;
  private final Map<Sides, PageCell> first = new HashMap<>();
  private final Set<Sides> spans = new HashSet<>();

  /**
   * Cells that go on below the break and are blank above it: several beside one another, or one in
   * a column of labels none of which is blank, or of several rows on both pages.
   */
  private final Set<PageCell> drawnBelow = new HashSet<>();

  /**
   * Takes what stands on both sides of a page break.
   *
   * @param upper the cells above that reach the break, columns counted on the edges of both parts
   * @param lower the cells below, likewise, rows counted from 0
   * @param finished what the cells above tell that do not reach the break
   */
  Continuation(List<PageCell> upper, List<PageCell> lower, Labels finished) {
    this.upper = upper;
    this.lower = lower;
    this.finished = finished;
    Stream.concat(upper.stream(), lower.stream())
        .filter(c -> c.rowSpan() > 1)
        .forEach(c -> spans.add(Sides.of(c)));
    lower.stream().filter(c -> c.row() == 0).forEach(c -> first.putIfAbsent(Sides.of(c), c));
    Map<Integer, List<PageCell>> blank =
        upper.stream().filter(this::isDrawnBelow).collect(Collectors.groupingBy(PageCell::row));
    blank.values().stream()
        .filter(cells -> cells.size() > 1 || isLabel(cells.get(0)))
        .forEach(drawnBelow::addAll);
  }

  /** Whether a blank cell stands for a label: in its column all have words, or it spans rows. */
  private boolean isLabel(PageCell cell) {
    Sides sides = Sides.of(cell);
    return finished.allNamed(sides)
        || cell.rowSpan() > 1 && below(cell).rowSpan() > 1 && finished.noneBlank(sides);
  }

  /** A cell that spans rows shows its words in its middle, and so on one of two pages only. */
  private boolean isDrawnBelow(PageCell cell) {
    PageCell next = below(cell);
    return cell.blank() && next != null && !next.blank() && holdsLabels(cell);
  }

  /** The cell below the break with the same sides as one that reaches it; null without one. */
  PageCell below(PageCell cell) {
    return first.get(Sides.of(cell));
  }

  /**
   * Whether the page break cut the last row. The rest of a cut row holds what did not fit above: it
   * goes on only from cells whose last line is full, and is blank where everything did fit.
   */
  boolean rowIsCut() {
    if (upper.stream().anyMatch(this::isHalfANumber)) {
      return true;
    }
    if (hasNumbersOfItsOwn()) {
      return false;
    }
    int complete = 0;
    boolean full = true;
    List<PageCell> goneOn = new ArrayList<>();
    for (PageCell cell : upper) {
      PageCell next = below(cell);
      if (cell.rowSpan() == 1 && next == null && standsOverSeveral(cell)) {
        return false;
      }
      if (cell.lastRow() == lastRow() && standsUnderOneOfSeveral(cell)) {
        return false;
      }
      if (next == null || cell.rowSpan() > 1) {
        continue;
      }
      if (!next.blank() && cell.blank()) {
        return false;
      }
      if (!next.blank()) {
        goneOn.add(cell);
        full &= cell.fullBefore(next) || unbalanced(cell.text());
      } else if (!cell.blank()) {
        complete++;
      }
    }
    if (full && standOverNumbers(goneOn)) {
      return false;
    }
    if (complete > 0) {
      return full;
    }
    return full
        && !goneOn.isEmpty()
        && goneOn.stream().noneMatch(c -> SENTENCE_ENDS.contains(Labels.end(c)));
  }

  /** Whether the row below has several texts where this one stands: then it is no rest of it. */
  private boolean standsOverSeveral(PageCell cell) {
    return !cell.blank()
        && lower.stream()
                .filter(c -> c.row() == 0 && !c.blank())
                .filter(c -> c.column() >= cell.column())
                .filter(c -> c.column() + c.columnSpan() <= cell.column() + cell.columnSpan())
                .count()
            > 1;
  }

  /** Whether a number was broken behind its point or comma: nothing else goes on so. */
  private boolean isHalfANumber(PageCell cell) {
    PageCell next = below(cell);
    return cell.rowSpan() == 1
        && next != null
        && HALF_NUMBER.matcher(cell.text().strip()).matches()
        && DIGITS.matcher(next.text().strip()).matches();
  }

  /**
   * Whether the row below has numbers of its own: one behind a percentage, one with a bound, or two
   * as short as points and a score are below two as short.
   */
  private boolean hasNumbersOfItsOwn() {
    int pairs = 0;
    for (PageCell cell : upper) {
      PageCell next = below(cell);
      if (next == null || cell.rowSpan() > 1 || next.blank() || cell.blank()) {
        continue;
      }
      String number = cell.text().strip();
      String other = next.text().strip();
      if (isNumber(number) && isNumber(other)) {
        if (CLOSED_NUMBER.matcher(number).matches() || BOUND.matcher(other).matches()) {
          return true;
        }
        boolean both =
            POINTS_OR_SCORE.matcher(number).matches() && POINTS_OR_SCORE.matcher(other).matches();
        pairs += both ? 1 : 0;
      }
    }
    return pairs > 1;
  }

  /** Whether the row below has one text where several stand here: no rest of a row has. */
  private boolean standsUnderOneOfSeveral(PageCell cell) {
    return !cell.blank()
        && lower.stream()
            .filter(c -> c.row() == 0 && !c.blank())
            .filter(c -> c.column() <= cell.column())
            .filter(c -> c.column() + c.columnSpan() >= cell.column() + cell.columnSpan())
            .anyMatch(
                c ->
                    upper.stream()
                            .filter(u -> u.lastRow() == cell.lastRow() && !u.blank())
                            .filter(u -> u.column() >= c.column())
                            .filter(u -> u.column() + u.columnSpan() <= c.column() + c.columnSpan())
                            .count()
                        > 1);
  }

  private int lastRow() {
    return upper.stream().mapToInt(PageCell::lastRow).max().orElse(0);
  }

  /**
   * Whether the texts are heads, words without a number but in brackets, and what stands below them
   * is of the first row under them: there one cell is a number.
   */
  private boolean standOverNumbers(List<PageCell> texts) {
    return texts.size() >= LEAST_HEADS
        && texts.stream().noneMatch(c -> unbalanced(c.text()) || holdsNumber(c.text()))
        && texts.stream().anyMatch(c -> isNumber(below(c).text()));
  }

  /** Whether a cell ends a row of heads above the break, with the first row under them below. */
  private boolean isHead(PageCell cell) {
    return standOverNumbers(
        upper.stream()
            .filter(c -> c.row() == cell.row() && c.lastRow() == cell.lastRow() && !c.blank())
            .filter(c -> below(c) != null && !below(c).blank())
            .toList());
  }

  /** Whether a text is a number, a percentage, or a bound. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip()).matches();
  }

  private static boolean holdsNumber(String text) {
    return DIGIT.matcher(BRACKETED.matcher(text).replaceAll("")).find();
  }

  /** Whether a cell goes on over the break though no row is cut. */
  boolean goesOn(PageCell cell, PageCell next) {
    if (next.blank()) {
      return holdsLabels(cell) && (cell.rowSpan() > 1 || labelsLeftGoOn(cell));
    }
    return drawnBelow.contains(cell)
        || POINTS.matcher(next.text()).matches()
        || unbalanced(cell.text())
        || (holdsLabels(cell) && splitLabel(cell, next));
  }

  /** A label of one row goes on only where the labels before it do: below a head none does. */
  private boolean labelsLeftGoOn(PageCell cell) {
    return upper.stream()
        .filter(left -> left.column() < cell.column() && left.lastRow() == cell.lastRow())
        .allMatch(left -> below(left) != null && goesOn(left, below(left)));
  }

  /** Columns in which cells span rows hold labels; a blank cell there belongs to the one above. */
  private boolean holdsLabels(PageCell cell) {
    return spans.contains(Sides.of(cell)) || finished.span(Sides.of(cell));
  }

  /**
   * Whether a label was split in its middle: its first part ends as no other label of its column
   * does, the second as they do.
   */
  private boolean splitLabel(PageCell cell, PageCell next) {
    boolean spanning = cell.rowSpan() > 1 || next.rowSpan() > 1;
    if (!spanning || cell.blank() || !cell.fullBefore(next) || isHead(cell)) {
      return false;
    }
    Sides sides = Sides.of(cell);
    Set<String> ends = new HashSet<>(finished.ends(sides));
    Stream.concat(upper.stream(), lower.stream())
        .filter(c -> Sides.of(c).equals(sides) && !c.blank() && c != cell && c != next)
        .forEach(c -> ends.add(Labels.end(c)));
    return !ends.contains(Labels.end(cell)) && ends.contains(Labels.end(next));
  }

  static boolean unbalanced(String text) {
    long open = text.chars().filter(c -> c == '(' || c == '（').count();
    long closed = text.chars().filter(c -> c == ')' || c == '）').count();
    return open > closed;
  }
}
