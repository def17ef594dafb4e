package io.fuhe.desk.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table with a bar: the numbers are there to be read, the bar to be seen.
 *
 * @param label what the row is about
 * @param to the page that lists it; empty for none
 * @param parts from left to right, in hundredths of a percent of the longest bar
 * @param total of its parts
 */
public record BarView(String label, String to, List<Part> parts, long total) {

  private static final long WHOLE = 10_000;

  /**
   * A part of a bar.
   *
   * @param kind what it is drawn as
   */
  public record Part(String kind, long count, long from, long width) {}

  /**
   * Makes a bar.
   *
   * @param longest the total of the longest one
   * @param kinds one for each count
   */
  static BarView of(String label, String to, long longest, List<String> kinds, long... counts) {
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < counts.length; i++) {
      long from = share(before, longest);
      before += counts[i];
      parts.add(new Part(kinds.get(i), counts[i], from, share(before, longest) - from));
    }
    return new BarView(label, to, parts, before);
  }

  private static long share(long count, long longest) {
    return longest == 0 ? 0 : count * WHOLE / longest;
  }
}
