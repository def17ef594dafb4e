package io.fuhe.worker;

import io.fuhe.json.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What the program and a worker say to one another: JSON, each text after its length in bytes. */
final class Frames {

  /** Twice what a file may come to; the program must have room for one a thread. */
  private static final int LONGEST = 64 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  Frames(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  /**
   * Says something.
   *
   * @return whether it was short enough to be said
   */
  boolean write(Object value) throws IOException {
    byte[] text = Json.write(value).getBytes(StandardCharsets.UTF_8);
    if (text.length > LONGEST) {
      return false;
    }
    out.writeInt(text.length);
    out.write(text);
    out.flush();
    return true;
  }

  /**
   * Waits for what the other says.
   *
   * @throws IOException when the other has ended, or says what is no frame
   */
  <T> T read(Class<T> type) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("no frame has " + length + " bytes");
    }
    byte[] text = new byte[length];
    in.readFully(text);
    return Json.read(new String(text, StandardCharsets.UTF_8), type);
  }
}
