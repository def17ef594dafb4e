package io.fuhe.document;

/**
 * How pictures of pages are read.
 *
 * @param folder with what reads them; null where they are not read
 * @param pages how many pictures of a file are read, the others are left unread
 * @param pixels of one picture, larger ones are not opened
 * @param seconds of a file, after which the other pictures are left unread
 */
public record Scans(String folder, int pages, int pixels, int seconds) {

  /** Pictures are not read. */
  public static final Scans UNREAD = new Scans(null, 30, 60_000_000, 90);

  /** The same, read by what a folder holds. */
  public Scans by(String other) {
    return new Scans(other, pages, pixels, seconds);
  }

  /** Whether pictures are read at all. */
  public boolean read() {
    return folder != null;
  }
}
