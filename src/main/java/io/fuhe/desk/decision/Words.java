package io.fuhe.desk.decision;

/** What people write at the desk, as it is kept. */
public final class Words {

  /** So many characters the database has room for. */
  public static final int LONGEST = 2000;

  private Words() {}

  /**
   * A text without what no text holds, and without blanks around it.
   *
   * @param written null for nothing
   * @throws Unfit when it is longer than can be kept: nothing is ever cut
   */
  public static String of(String written) {
    String words = written == null ? "" : written.replace("\0", "").replace("\r\n", "\n").strip();
    if (words.length() > LONGEST) {
      throw new Unfit("desk.unfit.words", LONGEST, words.length());
    }
    return words;
  }
}
