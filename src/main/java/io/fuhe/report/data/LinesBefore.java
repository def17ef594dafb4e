package io.fuhe.report.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file that is there, taken over in their order as the bytes that they are. */
final class LinesBefore implements AutoCloseable {

  private static final int AT_ONCE = 1 << 17;

  private final InputStream in;
  private byte[] buffer = new byte[AT_ONCE];
  private int from;
  private int to;

  /** Begins before the first line. */
  LinesBefore(Path file) throws IOException {
    this.in = Files.newInputStream(file);
  }

  /**
   * Copies the next line that begins with something; those before it are passed over.
   *
   * @return whether there is one
   */
  boolean copy(byte[] beginning, OutputStream copy) throws IOException {
    boolean found = false;
    while (!found && reach(beginning.length)) {
      found = Arrays.equals(beginning, 0, beginning.length, buffer, from, from + beginning.length);
      line(found ? copy : OutputStream.nullOutputStream());
    }
    return found;
  }

  /** Hands a line on with its end; the file ends with one. */
  private void line(OutputStream out) throws IOException {
    boolean more = true;
    while (more && reach(1)) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      more = end == to;
      int next = more ? to : end + 1;
      out.write(buffer, from, next - from);
      from = next;
    }
  }

  /** Whether so many bytes are left; they are at hand then. */
  private boolean reach(int bytes) throws IOException {
    if (to - from < bytes) {
      byte[] roomy = bytes > buffer.length ? new byte[2 * bytes] : buffer;
      System.arraycopy(buffer, from, roomy, 0, to - from);
      buffer = roomy;
      to -= from;
      from = 0;
      to += in.readNBytes(buffer, to, buffer.length - to);
    }
    return to - from >= bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
