package io.fuhe.document.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a packed part until it unpacks to far more than it weighs. */
final class BoundedStream extends FilterInputStream {

  /** Met when a part is a bomb; an {@link IOException} because that passes through parsers. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException(long unpacked) {
      super("unpacks to more than " + unpacked + " bytes");
    }
  }

  /** Below this, nothing is a danger however well it was packed. */
  private static final long HARMLESS = 32L << 20;

  private static final long RATIO = 100;
  private static final long LIMIT = 512L << 20;

  private final long packed;
  private long unpacked;

  BoundedStream(InputStream in, long packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(0, count));
    return count;
  }

  /** Refuses a size that is far too much for what it is packed into; an unknown one is -1. */
  static void check(long unpacked, long packed) throws BombException {
    if (unpacked > LIMIT || (unpacked > HARMLESS && unpacked / Math.max(1, packed) > RATIO)) {
      throw new BombException(unpacked);
    }
  }

  private void count(int bytes) throws BombException {
    unpacked += bytes;
    check(unpacked, packed);
  }
}
