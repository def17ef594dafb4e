package io.fuhe.document.page;

import io.fuhe.document.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts tables together that were wider than their paper and were printed in strips: the right of a
 * page's table on the page behind it, or behind all pages of the left.
 *
 * @param pages the pages, the strips of one table side by side on the page of the leftmost
 * @param notes which pages were put together, and which may be strips and were left apart
 */
record PrintStrips(List<PageParts> pages, List<Note> notes) {

  /** A sheet that runs over more pages than this is not looked for beside another. */
  private static final int MOST_PAGES = 40;

  /** Puts the strips among pages together. */
  static PrintStrips of(List<PageParts> pages) {
    List<PageParts> joined = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    List<PageParts> proven = List.of();
    int at = 0;
    while (at < pages.size()) {
      int height = height(pages, at);
      int alike = height == 0 ? alike(pages, at, proven) : 0;
      if (alike > 0) {
        List<PageParts> row = pages.subList(at, at + alike);
        joined.add(row.stream().reduce(PrintStrips::joined).orElseThrow());
        notes.add(Note.of(Note.Code.STRIPS_JOINED, numbers(pages, at, at + alike)));
        at += alike;
      } else if (height == 0) {
        apart(pages, at, notes);
        joined.add(pages.get(at));
        at++;
      } else {
        List<PageParts> block = new ArrayList<>(pages.subList(at, at + height));
        int next = at + height;
        while (fits(block, pages, next)) {
          for (int i = 0; i < height; i++) {
            block.set(i, joined(block.get(i), pages.get(next + i)));
          }
          widen(block, pages, next);
          next += height;
        }
        notes.add(Note.of(Note.Code.STRIPS_JOINED, numbers(pages, at, next)));
        joined.addAll(block);
        proven = height == 1 ? pages.subList(at, next) : proven;
        at = next;
      }
    }
    return new PrintStrips(joined, notes);
  }

  /**
   * Where nothing is written on a strip of one page, the table has blank cells there: so it is as
   * wide as on the other pages, and runs on from them.
   */
  private static void widen(List<PageParts> block, List<PageParts> pages, int right) {
    for (int i = 1; i < block.size(); i++) {
      if (pages.get(right + i).tables().isEmpty()) {
        block.set(i, StripTable.asWideAs(block.get(i - 1), block.get(i)));
      }
    }
  }

  /**
   * How many pages from one on are strips as others were proven to be: their lines agree, and each
   * has the sides of the proven one in its place; 0 where they are not.
   *
   * @param proven pages of strips side by side; none where nothing was proven yet
   */
  private static int alike(List<PageParts> pages, int at, List<PageParts> proven) {
    int strips = proven.size();
    if (strips == 0
        || at + strips > pages.size()
        || StripTable.sameSides(proven.get(0), proven.get(1))) {
      return 0;
    }
    PageParts left = pages.get(at);
    boolean same = StripTable.sameSides(left, proven.get(0));
    for (int i = 1; same && i < strips; i++) {
      PageParts right = pages.get(at + i);
      Optional<PageStrip> strip = PageStrip.of(left, right);
      same = strip.isPresent() && StripTable.sameSides(right, proven.get(i));
      left = strip.map(PageStrip::joined).orElse(left);
    }
    return same ? strips : 0;
  }

  /** Over how many pages the left strip runs that begins on a page; 0 where none does. */
  private static int height(List<PageParts> pages, int at) {
    for (int height = 1; height <= MOST_PAGES && at + 2 * height <= pages.size(); height++) {
      if (fits(pages.subList(at, at + height), pages, at + height)) {
        return height;
      }
    }
    return 0;
  }

  private static boolean fits(List<PageParts> left, List<PageParts> pages, int right) {
    if (right + left.size() > pages.size()) {
      return false;
    }
    boolean telling = false;
    for (int i = 0; i < left.size(); i++) {
      Optional<PageStrip> strip = PageStrip.of(left.get(i), pages.get(right + i));
      boolean empty = i > 0 && isEmpty(left.get(i), pages.get(right + i));
      if (strip.isEmpty() && !empty) {
        return false;
      }
      telling |= strip.isPresent() && strip.get().telling();
    }
    return telling;
  }

  /** A strip of a column in which nothing is written on this page but its head or foot. */
  private static boolean isEmpty(PageParts left, PageParts page) {
    return page.tables().isEmpty()
        && page.lines().stream()
            .allMatch(line -> left.lines().stream().anyMatch(l -> PageStrip.sameLine(l, line)));
  }

  private static PageParts joined(PageParts left, PageParts right) {
    return PageStrip.of(left, right).map(PageStrip::joined).orElse(left);
  }

  /** Says so where the next page may show the right of a page's table, and nothing proves it. */
  private static void apart(List<PageParts> pages, int at, List<Note> notes) {
    boolean suspect =
        at + 1 < pages.size()
            && PageStrip.of(pages.get(at), pages.get(at + 1))
                .filter(PageStrip::suspect)
                .isPresent();
    if (suspect) {
      notes.add(Note.of(Note.Code.STRIPS_APART, numbers(pages, at, at + 2)));
    }
  }

  private static String numbers(List<PageParts> pages, int from, int to) {
    return pages.get(from).number() + "-" + pages.get(to - 1).number();
  }
}
