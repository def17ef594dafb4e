package io.fuhe.report.workbook;

import java.awt.Dimension;
import java.nio.ByteBuffer;

/** How large a picture is, by the head of its file. */
final class PngSize {

  /** Eight bytes say that it is PNG, eight more begin its head. */
  private static final int WIDTH_AT = 16;

  private static final int HEIGHT_AT = 20;

  private PngSize() {}

  /** In pixels, at least one by one. */
  static Dimension of(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png);
    return png.length < HEIGHT_AT + Integer.BYTES
        ? new Dimension(1, 1)
        : new Dimension(Math.max(1, bytes.getInt(WIDTH_AT)), Math.max(1, bytes.getInt(HEIGHT_AT)));
  }
}
