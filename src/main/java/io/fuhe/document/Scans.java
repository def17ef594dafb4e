package io.fuhe.document;

/**
 * How pictures of pages are read.
 *
 * @param folder with what reads them; null where they are not read
 * @param later whether a file with pictures is left for later: it is refused as {@link
 *     Reason#PICTURES_WAIT} as soon as one is met
 * @param second the program, Tesseract, that figures are shown to for a second opinion; null where
 *     there is none
 * @param pages how many pictures of a file are read, the others are left unread
 * @param pixels of one picture, larger ones are not opened
 * @param seconds of a file, after which the other pictures are left unread
 */
public record Scans(
    String folder, boolean later, String second, int pages, int pixels, int seconds) {

  /** Pictures are not read. */
  public static final Scans UNREAD = new Scans(null, false, null, 30, 60_000_000, 90);

  /** The same, read by what a folder holds, with a second opinion or, where it is null, without. */
  public Scans by(String other, String program) {
    return new Scans(other, later, program, pages, pixels, seconds);
  }

  /** The same for a file that is left for later where it has pictures. */
  public Scans waiting() {
    return new Scans(folder, true, second, pages, pixels, seconds);
  }

  /** Whether pictures are read at all. */
  public boolean read() {
    return folder != null;
  }
}
