package io.fuhe.report.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files of the same kind one after another, as one file; none of them is ever in memory whole. */
public final class JoinedFiles {

  private static final String RUNS = "\"runs\":[";
  private static final String END = "]}";

  /** The beginning of a log before its runs is shorter. */
  private static final int LONGEST_HEAD = 4096;

  private JoinedFiles() {}

  /** Files of lines. */
  public static void lines(List<Path> files, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (Path file : files) {
        Files.copy(file, out);
      }
    }
  }

  /** Tables with the same head. */
  public static void csv(List<Path> files, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int i = 0; i < files.size(); i++) {
        try (InputStream in = Files.newInputStream(files.get(i))) {
          // The words of the head hold no line ends.
          for (int b = i == 0 ? -1 : in.read(); b >= 0 && b != '\n'; b = in.read()) {}
          in.transferTo(out);
        }
      }
    }
  }

  /** Logs as {@link AnomalySarif} writes them, as one log of several runs. */
  public static void sarif(List<Path> files, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int i = 0; i < files.size(); i++) {
        try (InputStream in = Files.newInputStream(files.get(i))) {
          byte[] head = in.readNBytes(LONGEST_HEAD);
          int from = new String(head, StandardCharsets.ISO_8859_1).indexOf(RUNS) + RUNS.length();
          long left = Files.size(files.get(i)) - from - END.length();
          out.write(i == 0 ? copy(head, 0, from) : new byte[] {','});
          int inHead = (int) Math.min(left, head.length - from);
          out.write(head, from, inHead);
          copy(in, left - inHead, out);
        }
      }
      out.write(END.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] copy(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static void copy(InputStream in, long bytes, OutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = bytes;
    while (left > 0) {
      int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (n < 0) {
        throw new IOException("a log ends early");
      }
      out.write(buffer, 0, n);
      left -= n;
    }
  }
}
