package io.fuhe.document;

/**
 * How much of a file a reader takes before it gives up with {@link Reason#TOO_COMPLEX}, {@link
 * Reason#TOO_LARGE} or {@link Reason#UNSAFE_CONTENT}.
 *
 * @param bytes size of the file
 * @param cells cells that are not blank, over all grids
 * @param pages pages of a paginated document
 * @param depth how deep elements of a document that is streamed may be nested
 * @param unpacking what a packed document may unpack to
 * @param scans how pictures of pages are read
 */
public record Limits(
    long bytes, int cells, int pages, int depth, Unpacking unpacking, Scans scans) {

  /** Room for any form, and for a thousand of them in one file. */
  public static final Limits DEFAULT = new Limits(50L << 20, 200_000, 500, 500, Unpacking.DEFAULT);

  /** Limits under which pictures of pages are not read. */
  public Limits(long bytes, int cells, int pages, int depth, Unpacking unpacking) {
    this(bytes, cells, pages, depth, unpacking, Scans.UNREAD);
  }

  /** The same with pictures of pages read in another way. */
  public Limits with(Scans other) {
    return new Limits(bytes, cells, pages, depth, unpacking, other);
  }
}
