package io.fuhe.document.parts;

import io.fuhe.document.Unpacking;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a packed part until it unpacks to far more than it weighs. */
public final class BoundedStream extends FilterInputStream {

  /** Met when a part is a bomb; an {@link IOException} because that passes through parsers. */
  public static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException(long unpacked) {
      super("unpacks to more than " + unpacked + " bytes");
    }
  }

  private final long packed;
  private final Unpacking limits;
  private long unpacked;

  /**
   * Guards a part.
   *
   * @param packed how many bytes the part has in the package
   */
  public BoundedStream(InputStream in, long packed, Unpacking limits) {
    super(in);
    this.packed = packed;
    this.limits = limits;
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

  private void count(int bytes) throws BombException {
    unpacked += bytes;
    if (limits.refuses(unpacked, packed)) {
      throw new BombException(unpacked);
    }
  }
}
