package io.fuhe.document;

/** Tells pictures from other files. */
final class PictureContent {

  private static final int[][] BEGINNINGS = {
    {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A},
    {0xFF, 0xD8, 0xFF},
    {'I', 'I', 0x2A, 0},
    {'M', 'M', 0, 0x2A},
  };

  private PictureContent() {}

  /** Whether a file begins as .png, .jpg or .tif. */
  static boolean begins(byte[] head) {
    for (int[] beginning : BEGINNINGS) {
      boolean same = head.length >= beginning.length;
      for (int i = 0; same && i < beginning.length; i++) {
        same = (head[i] & 0xFF) == beginning[i];
      }
      if (same) {
        return true;
      }
    }
    return false;
  }
}
