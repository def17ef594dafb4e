package io.fuhe.form;

import java.util.function.Function;

/**
 * What was worked out of short texts lately. The same labels and figures stand in every form, and
 * one of them is asked about many times in a row; long texts are worked out each time. Several
 * threads may ask: what one of them forgets for another is worked out again.
 *
 * @param <V> what is worked out, which never changes
 */
public final class Remembered<V> {

  private static final int LONGEST = 60;

  private final int longest;
  private final int last;
  private final Function<String, V> work;
  private final Known<V>[] known;

  private record Known<V>(String text, V value) {}

  /**
   * Remembers nothing yet; only of labels and figures.
   *
   * @param most so many texts are remembered at a time; a power of two
   */
  public Remembered(int most, Function<String, V> work) {
    this(most, LONGEST, work);
  }

  /**
   * Remembers nothing yet.
   *
   * @param most so many texts are remembered at a time; a power of two
   * @param longest no longer ones are remembered
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // There is no other way to make such an array.
  public Remembered(int most, int longest, Function<String, V> work) {
    if (Integer.bitCount(most) != 1) {
      throw new IllegalArgumentException("no power of two: " + most);
    }
    this.longest = longest;
    this.last = most - 1;
    this.work = work;
    this.known = new Known[most];
  }

  /** What the work makes of a text. */
  @SuppressWarnings("ReferenceEquality") // Only the quick way; equal texts follow.
  public V of(String text) {
    if (text.length() > longest) {
      return work.apply(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 15) & last;
    Known<V> lately = known[slot];
    if (lately != null && lately.text() == text) {
      return lately.value();
    }
    // The text of the document at hand is kept in the place of an equal one of an earlier document:
    // it is asked about again soon, and then is the very same.
    boolean asked = lately != null && lately.text().equals(text);
    V found = asked ? lately.value() : work.apply(text);
    known[slot] = new Known<>(text, found);
    return found;
  }
}
