package io.fuhe.document.word;

import java.util.Arrays;

/** Counts the paragraphs of one automatic list, level by level, and words their labels. */
final class ListCounter {

  private final int[] starts;
  private final int[] counts;
  private final NumberFormat[] formats;
  private final String[] patterns;

  ListCounter(int levels) {
    starts = new int[levels];
    Arrays.fill(starts, 1);
    counts = new int[levels];
    formats = new NumberFormat[levels];
    Arrays.fill(formats, NumberFormat.DECIMAL);
    patterns = new String[levels];
    Arrays.fill(patterns, "");
  }

  void start(int level, int number) {
    starts[level] = Math.max(0, number);
  }

  void format(int level, NumberFormat format) {
    formats[level] = format;
  }

  /** Sets the words around the numbers: {@code （%1）}; {@code %n} is the number of level n. */
  void pattern(int level, String words) {
    patterns[level] = words == null ? "" : words;
  }

  /** The label of the next paragraph on a level; empty for bullets. */
  String next(int level) {
    counts[level]++;
    Arrays.fill(counts, level + 1, counts.length, 0);
    if (formats[level] == NumberFormat.BULLET) {
      return "";
    }
    String label = patterns[level];
    for (int l = 0; l <= level; l++) {
      int number = starts[l] + Math.max(1, counts[l]) - 1;
      label = label.replace("%" + (l + 1), formats[l].print(number));
    }
    return label;
  }
}
