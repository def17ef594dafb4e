package io.fuhe.mapping.bounds;

import io.fuhe.document.Cell;
import io.fuhe.document.Grid;
import io.fuhe.form.FormKind;
import io.fuhe.mapping.heading.BudgetHead;
import io.fuhe.mapping.heading.IndicatorHead;
import io.fuhe.mapping.heading.LineFlow;
import io.fuhe.mapping.heading.PackedText;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.heading.SidewaysHead;
import io.fuhe.mapping.heading.TableOfContents;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where forms begin in a grid: at a title that stands alone in its row, or, in rows without
 * one, at the first label of a form.
 */
public final class FormFinder {

  private final Vocabulary words;

  /** Finds forms by these words. */
  public FormFinder(Vocabulary words) {
    this.words = words;
  }

  /** The regions of the grid that hold a form each, from top to bottom. */
  public List<Region> find(Grid grid) {
    LineFlow flow = LineFlow.of(grid, words.report());
    TitleLines titles = new TitleLines(words, flow);
    LastHead heads = new LastHead(grid);
    Set<Integer> contents = TableOfContents.rows(grid);
    OtherTables others = new OtherTables(grid, words);
    ContinuedTitle continued = new ContinuedTitle(grid, words);
    List<Region> found = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    FormKind kind = null;
    Cell title = null;
    Cell before = null;
    Cell above = null;
    boolean sawIndicators = false;
    boolean other = false;
    int saidAgain = -1;
    for (int row : grid.rowIndexes()) {
      List<Cell> printed = grid.printed(row);
      boolean line = printed.size() == 1 && !contents.contains(row);
      if (line && sawIndicators && !other && continued.is(row, printed.get(0), rows)) {
        saidAgain = continued.last(row);
        continue;
      }
      Optional<FormKind> titled =
          line ? kindOfTitle(printed.get(0), above, kind, flow) : Optional.empty();
      boolean twoLines = line && titles.isFormTitle(above, printed.get(0));
      if (twoLines) {
        titled = words.kindOfTitle(TitleLines.joined(above, printed.get(0)).text());
      }
      boolean ofOther = line && words.isTitleOfOther(printed.get(0).text());
      titled = ofOther ? Optional.empty() : titled;
      boolean nextUntitled =
          sawIndicators
              && row > saidAgain
              && kind != FormKind.EVALUATION_REPORT
              && opensUntitled(grid, row, heads);
      boolean otherTable = titled.isEmpty() && !ofOther && line && others.beginsAt(row);
      if (titled.isPresent() || ofOther || nextUntitled || otherTable) {
        other = ofOther;
        others.clear();
        boolean startsAbove =
            twoLines
                || (titled.filter(k -> k == FormKind.EVALUATION_REPORT).isPresent()
                    && titles.startsAbove(above, printed.get(0)));
        if (startsAbove && !rows.isEmpty()) {
          rows.remove(rows.size() - 1);
        }
        add(found, new Region(grid, kind, title, before, rows), sawIndicators);
        rows = new ArrayList<>();
        kind = titled.orElse(null);
        // One title may stand above several forms: it says the year of each of them.
        before = nextUntitled && titled.isEmpty() && title != null ? title : above;
        title = titled.isPresent() ? printed.get(0) : null;
        title = startsAbove ? TitleLines.joined(above, title) : title;
        sawIndicators = false;
      }
      if (titled.isEmpty() && !other) {
        rows.add(row);
        sawIndicators =
            sawIndicators
                || IndicatorHead.find(Region.ahead(grid, row), words).isPresent()
                || (kind == FormKind.TARGET_DECLARATION && declares(Region.ahead(grid, row)));
        others.take(row, sawIndicators);
      }
      above = printed.isEmpty() ? null : printed.get(0);
    }
    add(found, new Region(grid, kind, title, before, rows), sawIndicators);
    if (found.stream().anyMatch(FormFinder::isTitledForm)) {
      found.removeIf(each -> each.kind() == null && OtherTables.isScoresOnly(each, words));
    }
    return found;
  }

  private static boolean isTitledForm(Region region) {
    return region.kind() != null && region.kind() != FormKind.EVALUATION_REPORT;
  }

  /** In and before prose, a line of a list or the rest of a sentence may read like a title. */
  private Optional<FormKind> kindOfTitle(Cell line, Cell above, FormKind open, LineFlow flow) {
    Optional<FormKind> kind = words.kindOfTitle(line.text());
    boolean prose =
        open == FormKind.EVALUATION_REPORT
            || kind.filter(k -> k == FormKind.EVALUATION_REPORT).isPresent();
    boolean mentioned =
        prose
            && (words.isNumbered(line.text())
                || (above != null && flow.continuesSentence(above, line)));
    return mentioned ? Optional.empty() : kind;
  }

  /**
   * Rows that print no table at all are no form; a report may do without, and what looks like the
   * title of a form in it may be that of a table. A budget alone makes a form only below a title:
   * accounts have the same columns.
   */
  private void add(List<Region> found, Region region, boolean indicators) {
    Region last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (region.kind() == FormKind.EVALUATION_REPORT) {
      found.add(region);
    } else if (indicators || (region.kind() != null && holdsBudget(region))) {
      found.addAll(new ListTable(UntitledForm.of(region, words), words).split());
    } else if (last != null && last.kind() == FormKind.EVALUATION_REPORT) {
      found.set(found.size() - 1, last.with(region.rows()));
    }
  }

  /** Whether indicators stand in prose, or side by side by their level. */
  private boolean declares(List<List<Cell>> ahead) {
    return !PackedText.in(ahead.get(0), words).isEmpty()
        || PackedText.headsList(ahead, words)
        || SidewaysHead.of(ahead, words).isPresent();
  }

  private boolean opensUntitled(Grid grid, int row, LastHead heads) {
    List<Cell> printed = grid.printed(row);
    return !printed.isEmpty()
        && (isProject(printed.get(0).text()) || namesNextProject(row, printed.get(0), heads));
  }

  private boolean isProject(String label) {
    return words.isLabel(label, Label.PROJECT);
  }

  /** 项目二：修路 in one cell, where another table of indicators stands below it. */
  private boolean namesNextProject(int row, Cell cell, LastHead heads) {
    String folded = Wording.fold(cell.text());
    int colon = folded.indexOf(':');
    return colon > 0
        && cell.row() == row
        && isProject(folded.substring(0, colon))
        && heads.isBelow(row);
  }

  /** The last head of indicators of a grid, looked for when it is first asked for, and once. */
  private final class LastHead {

    private static final int NOWHERE = -1;

    private final Grid grid;
    private Integer last;

    LastHead(Grid grid) {
      this.grid = grid;
    }

    boolean isBelow(int row) {
      if (last == null) {
        last =
            grid.rowIndexes().descendingSet().stream()
                .filter(each -> IndicatorHead.find(Region.ahead(grid, each), words).isPresent())
                .findFirst()
                .orElse(NOWHERE);
      }
      return last > row;
    }
  }

  private boolean holdsBudget(Region region) {
    return region.rows().stream()
        .anyMatch(row -> BudgetHead.find(Region.ahead(region.grid(), row), words).isPresent());
  }
}
