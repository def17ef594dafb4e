package io.fuhe.document.page;

import io.fuhe.document.Radicals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves out page numbers, and heads and feet that run through the pages. A line that is larger
 * than the rest is a title, however often it stands at the top of a page.
 */
final class RunningHeads {

  /** The share of a page's height, above and below, in which such lines stand. */
  private static final float MARGIN = 0.12f;

  private static final int PAGES_TO_RUN = 3;

  private static final int LONGEST_PAGE_NUMBER = 60;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–―·.\\s]*(第?\\s*\\d{1,4}\\s*页?|[ivxIVX]{1,6})([\\s,，/／|共]*(共|of|/|／)?\\s*\\d{1,4}\\s*页?)?[-—–―·.\\s]*");

  /** What a browser prints above and below a page: the time with the title, the address. */
  private static final Pattern BROWSER =
      Pattern.compile(
          "\\d{2,4}/\\d{1,2}/\\d{1,2}[,，\\s]{1,3}(上午|下午)?\\s?\\d{1,2}:\\d{2}.{0,200}"
              + "|(https?|file)://\\S{1,300}(\\s{1,9}\\d{1,4}/\\d{1,4})?|about:blank.{0,12}",
          Pattern.UNICODE_CHARACTER_CLASS);

  private RunningHeads() {}

  /** The pages without them. */
  static List<PageParts> removed(List<PageParts> pages) {
    Map<String, Set<Integer>> seen = new HashMap<>();
    Set<String> small = new HashSet<>();
    for (PageParts page : pages) {
      for (TextRow row : page.lines()) {
        if (inMargin(row, page)) {
          seen.computeIfAbsent(shape(row), any -> new HashSet<>()).add(row.page());
          if (row.size() <= page.bodySize() + 1) {
            small.add(shape(row));
          }
        }
      }
    }
    Set<String> said = new HashSet<>();
    pages.forEach(page -> addTitles(page, said));
    return pages.stream()
        .map(
            page ->
                new PageParts(
                    page.number(),
                    page.height(),
                    page.bodySize(),
                    page.lines().stream()
                        .filter(row -> !isRunning(row, page, seen, small, said))
                        .toList(),
                    page.tables(),
                    page.levels()))
        .toList();
  }

  /** What a page says in its tables too: a title that its head repeats. */
  private static void addTitles(PageParts page, Set<String> said) {
    for (TextRow row : page.lines()) {
      if (inMargin(row, page)
          && page.tables().stream()
              .flatMap(table -> table.cells().stream())
              .anyMatch(cell -> cell.text().equals(row.text()))) {
        said.add(row.text());
      }
    }
  }

  /** What is no larger than the words of one of its pages is no title on any, as over a table. */
  private static boolean isRunning(
      TextRow row,
      PageParts page,
      Map<String, Set<Integer>> seen,
      Set<String> small,
      Set<String> said) {
    if (!inMargin(row, page)) {
      return false;
    }
    int pages = seen.get(shape(row)).size();
    boolean runs =
        pages >= PAGES_TO_RUN && small.contains(shape(row))
            || pages > 1 && said.contains(row.text());
    return isOutermost(row, page) && (isFurniture(row) || runs);
  }

  private static boolean isFurniture(TextRow row) {
    return isPageNumber(Radicals.folded(row.text())) || BROWSER.matcher(row.text()).matches();
  }

  private static boolean isPageNumber(String text) {
    return text.length() <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.matcher(text).matches();
  }

  /** A page number has nothing of the page beyond it. */
  private static boolean isOutermost(TextRow row, PageParts page) {
    boolean first =
        page.tables().stream().allMatch(t -> t.top() > row.y0())
            && page.lines().stream().allMatch(l -> l.y0() >= row.y0());
    boolean last =
        page.tables().stream().allMatch(t -> t.bottom() < row.y1())
            && page.lines().stream().allMatch(l -> l.y1() <= row.y1());
    return first || last;
  }

  private static boolean inMargin(TextRow row, PageParts page) {
    float height = page.height();
    return row.y1() < MARGIN * height || row.y0() > (1 - MARGIN) * height;
  }

  /** The words and the height, digits aside. */
  private static String shape(TextRow row) {
    return Math.round(row.y0() / 3) + " " + row.text().replaceAll("\\d+", "#");
  }
}
