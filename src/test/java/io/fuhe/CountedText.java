package io.fuhe;

/** A text that counts how often a pattern looks at one of its characters. */
public final class CountedText implements CharSequence {

  /** A pattern looked at a text more often than it may. */
  public static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final String text;
  private final int first;
  private final int end;
  private final long[] looks;
  private final long most;

  /**
   * A text that nobody has looked at yet.
   *
   * @param most how often it may be looked at
   */
  public CountedText(String text, long most) {
    this(text, 0, text.length(), new long[1], most);
  }

  private CountedText(String text, int first, int end, long[] looks, long most) {
    this.text = text;
    this.first = first;
    this.end = end;
    this.looks = looks;
    this.most = most;
  }

  /** How often, over all parts of the text. */
  public long looks() {
    return looks[0];
  }

  @Override
  public char charAt(int index) {
    if (++looks[0] > most) {
      throw new TooManyLooks();
    }
    return text.charAt(first + index);
  }

  @Override
  public int length() {
    return end - first;
  }

  @Override
  public CharSequence subSequence(int start, int to) {
    return new CountedText(text, first + start, first + to, looks, most);
  }

  @Override
  public String toString() {
    return text.substring(first, end);
  }
}
