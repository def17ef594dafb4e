package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.form.FormKind;
import io.fuhe.mapping.heading.BudgetHead;
import io.fuhe.mapping.heading.HeaderRow;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.IndicatorColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts sheets together of which the second goes on with the form of the first: it says so, or it
 * has neither a title nor a budget of its own and ends with the total that the first one lacks.
 */
public final class ContinuedSheets {

  /** A title, a year and a unit of money stand above what a sheet goes on with. */
  private static final int MOST_LINES = 6;

  private final Vocabulary words;

  /** Puts sheets together by these words. */
  public ContinuedSheets(Vocabulary words) {
    this.words = words;
  }

  /** Both sheets as one; empty where the second is none of the first. */
  public Optional<Grid> joined(Grid first, Grid next) {
    boolean sheets = !first.name().isEmpty() && !first.name().equals(next.name());
    if (!sheets || first.cells().isEmpty() || next.cells().isEmpty()) {
      return Optional.empty();
    }
    boolean marked = isMarked(next);
    int from = beginning(next, first, marked);
    boolean mayGoOn = from >= 0 && !holdsBudget(next) && (marked || totals(next, from));
    return mayGoOn && goesOn(first, next, from, marked)
        ? Optional.of(first.followedBy(next, from))
        : Optional.empty();
  }

  private boolean isMarked(Grid sheet) {
    return words.continuedSheet().match(Wording.fold(sheet.name()))
        || sheet.rowIndexes().stream()
            .limit(MOST_LINES)
            .map(sheet::printed)
            .filter(line -> line.size() == 1)
            .anyMatch(line -> words.continuedSheet().match(Wording.fold(line.get(0).text())));
  }

  /**
   * The row where the table goes on: its head, or, in a sheet that says that it goes on, its first
   * row. Lines above it may only say again what the first sheet says; -1 where they say more.
   */
  private int beginning(Grid sheet, Grid first, boolean marked) {
    int lines = 0;
    for (int row : sheet.rowIndexes()) {
      List<Cell> printed = sheet.printed(row);
      if (headAt(sheet, row).isPresent()) {
        return row;
      }
      boolean again = printed.size() == 1 && isTitleAgain(printed.get(0), first);
      if (printed.size() == 1 && !marked && isTitle(printed.get(0)) && !again) {
        return -1;
      }
      if (printed.size() > 1 && !isSaidAgain(printed, first)) {
        return marked && !namesProject(printed) ? row : -1;
      }
      lines++;
      if (lines > MOST_LINES) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * 自评表（绩效指标） below 自评表（基本信息） in a sheet that lacks its indicators: the same title but for what
   * stands in its brackets.
   */
  private boolean isTitleAgain(Cell line, Grid first) {
    String bare = Wording.bare(line.text());
    return isTitle(line)
        && !bare.equals(Wording.uncut(line.text()))
        && first.rowIndexes().stream()
            .limit(MOST_LINES)
            .map(first::printed)
            .anyMatch(own -> own.size() == 1 && Wording.bare(own.get(0).text()).equals(bare));
  }

  private boolean isTitle(Cell line) {
    return words.kindOfTitle(line.text()).isPresent() || words.isTitleOfOther(line.text());
  }

  /** A label and its value, which stand in the first sheet, too. */
  private static boolean isSaidAgain(List<Cell> printed, Grid first) {
    return printed.stream()
        .map(cell -> Wording.uncut(cell.text()))
        .allMatch(
            said -> first.cells().stream().anyMatch(c -> Wording.uncut(c.text()).equals(said)));
  }

  private boolean namesProject(List<Cell> printed) {
    return printed.stream().anyMatch(cell -> words.isLabel(cell.text(), Label.PROJECT));
  }

  /**
   * Whether a table of the first sheet is open at its end, or its indicators are still to come. A
   * head in other words is that of the same table where the sheet says that it goes on.
   */
  private boolean goesOn(Grid first, Grid next, int from, boolean marked) {
    Optional<HeaderRow<IndicatorColumn>> again = headAt(next, from);
    Optional<Integer> last =
        first.rowIndexes().descendingSet().stream()
            .filter(row -> headAt(first, row).isPresent())
            .findFirst();
    if (last.isEmpty()) {
      return again.isPresent() && isFormWithoutIndicators(first);
    }
    Map<IndicatorColumn, String> open = headings(headAt(first, last.get()).orElseThrow());
    Map<IndicatorColumn, String> said = again.map(ContinuedSheets::headings).orElse(open);
    boolean sameTable = marked ? said.keySet().equals(open.keySet()) : said.equals(open);
    return sameTable && !totals(first, last.get() + 1);
  }

  private boolean isFormWithoutIndicators(Grid sheet) {
    boolean titled =
        sheet.rowIndexes().stream()
            .limit(MOST_LINES)
            .map(sheet::printed)
            .filter(line -> line.size() == 1)
            .flatMap(line -> words.kindOfTitle(line.get(0).text()).stream())
            .anyMatch(kind -> kind != FormKind.EVALUATION_REPORT);
    boolean named =
        sheet.rowIndexes().stream()
            .map(sheet::printed)
            .anyMatch(line -> line.size() > 1 && namesItself(line));
    return titled && named && holdsBudget(sheet);
  }

  /** 项目名称 | 甲 and 单位名称 | 乙; above a list the words head a column. */
  private boolean namesItself(List<Cell> line) {
    Optional<Label> label = words.label(line.get(0).text());
    return label.filter(l -> l == Label.PROJECT || l == Label.UNIT).isPresent()
        && words.label(line.get(1).text()).isEmpty()
        && !words.headings().any(line.get(1).text());
  }

  /** Whether a row from there on adds the indicators up. */
  private boolean totals(Grid sheet, int from) {
    return sheet.rowIndexes().tailSet(from, true).stream()
        .map(row -> sheet.printed(row).stream().filter(cell -> cell.row() == row).findFirst())
        .flatMap(Optional::stream)
        .anyMatch(cell -> words.totalRow().match(Wording.bare(words.keptLabel(cell.text()))));
  }

  private boolean holdsBudget(Grid sheet) {
    return sheet.rowIndexes().stream()
        .anyMatch(row -> BudgetHead.find(Region.ahead(sheet, row), words).isPresent());
  }

  private Optional<HeaderRow<IndicatorColumn>> headAt(Grid sheet, int row) {
    return IndicatorHead.find(Region.ahead(sheet, row), words);
  }

  private static Map<IndicatorColumn, String> headings(HeaderRow<IndicatorColumn> head) {
    Map<IndicatorColumn, String> said = new EnumMap<>(IndicatorColumn.class);
    head.columns().forEach((role, column) -> said.put(role, Wording.bare(column.cell().text())));
    return said;
  }
}
