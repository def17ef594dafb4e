package io.fuhe.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the end of what a process prints, and lets it never wait to be heard. */
final class LastWords {

  private static final int KEPT = 4 << 10;

  private byte[] kept = new byte[0];

  private LastWords() {}

  /** Listens to a stream until it ends. */
  static LastWords of(InputStream stream) {
    LastWords words = new LastWords();
    Thread listener = new Thread(() -> words.listen(stream), "worker-errors");
    listener.setDaemon(true);
    listener.start();
    return words;
  }

  private void listen(InputStream stream) {
    byte[] buffer = new byte[KEPT];
    try {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      // The process was ended.
      return;
    }
  }

  private synchronized void keep(byte[] said, int length) {
    byte[] all = Arrays.copyOf(kept, kept.length + length);
    System.arraycopy(said, 0, all, kept.length, length);
    kept = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT), all.length);
  }

  @Override
  public synchronized String toString() {
    return new String(kept, StandardCharsets.UTF_8).strip();
  }
}
