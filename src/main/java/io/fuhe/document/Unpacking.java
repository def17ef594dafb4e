package io.fuhe.document;

/**
 * How far a packed document may unpack before it is taken for a bomb, {@link
 * Reason#UNSAFE_CONTENT}.
 *
 * @param bytes what all its parts may weigh unpacked
 * @param ratio how many times its packed weight a part may weigh unpacked, once it is larger than
 *     {@link #HARMLESS}
 * @param entries how many parts it may have
 */
public record Unpacking(long bytes, int ratio, int entries) {

  /** Below this many bytes nothing is a danger, however well it was packed: like cells are. */
  public static final long HARMLESS = 32L << 20;

  /** Room for any document within the other limits. */
  public static final Unpacking DEFAULT = new Unpacking(256L << 20, 100, 5000);

  /** Whether that many bytes are too many for a part; an unknown number is -1. */
  public boolean refuses(long unpacked, long packed) {
    return unpacked > bytes || (unpacked > HARMLESS && unpacked / Math.max(1, packed) > ratio);
  }
}
