package io.fuhe.document.page;

/**
 * A character as a page prints it, in points from the top left corner of the page as it is stored.
 *
 * @param text what it reads as; {@link #UNREADABLE} where the file does not tell
 * @param x where it begins on its baseline
 * @param y likewise
 * @param endX where the next character begins
 * @param endY likewise
 * @param size the font's size
 * @param upright whether the character stands upright though the line runs down: vertical writing;
 *     its line is then the middle of the characters
 * @param ink what it is printed with
 * @param run the number of the string that it was printed with, within the page
 * @param clip what bounds the string where it is cut off, or null
 */
public record Print(
    String text,
    float x,
    float y,
    float endX,
    float endY,
    float size,
    boolean upright,
    Ink ink,
    int run,
    Extent clip) {

  /** Stands for a character that can be seen and not be read. */
  public static final String UNREADABLE = "\ufffd";
}
