package io.fuhe.report.content;

import io.fuhe.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hands findings to other reports in the order in which a person should read them: by severity,
 * then by how much of the total is at stake. All of them must have come before the first can be
 * handed on, so they are put aside in a file, and memory holds no more than their order.
 */
public final class GravestFirst implements ReportWriter {

  private final Path aside;
  private final FileChannel channel;
  private final List<ReportWriter> writers;
  private final List<Entry> standing = new ArrayList<>();
  private final List<Entry> gone = new ArrayList<>();

  /**
   * Begins without findings.
   *
   * @param aside deleted in the end
   * @param writers not closed with this one
   */
  public GravestFirst(Path aside, List<ReportWriter> writers) throws IOException {
    this.aside = aside;
    this.writers = List.copyOf(writers);
    this.channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  /** Where a finding is put aside, and what its place in the order depends on. */
  private record Entry(Gravity gravity, long offset, int length) {}

  /** The file and its forms are handed on at once, without what was found in them. */
  @Override
  public void take(ReportedFile file) throws IOException {
    for (ReportedForm form : file.forms()) {
      for (ReportedAnomaly anomaly : form.anomalies()) {
        standing.add(put(anomaly));
      }
    }
    ReportedFile bare =
        new ReportedFile(
            file.entry(), file.forms().stream().map(ReportedForm::withoutAnomalies).toList());
    for (ReportWriter writer : writers) {
      writer.take(bare);
    }
  }

  @Override
  public void across(ReportedAnomaly anomaly) throws IOException {
    standing.add(put(anomaly));
  }

  @Override
  public void gone(ReportedAnomaly anomaly) throws IOException {
    gone.add(put(anomaly));
  }

  /** Hands on what was put aside. */
  @Override
  public void close() throws IOException {
    try (channel) {
      for (Entry entry : sorted(standing)) {
        ReportedAnomaly anomaly = get(entry);
        for (ReportWriter writer : writers) {
          writer.across(anomaly);
        }
      }
      for (Entry entry : sorted(gone)) {
        ReportedAnomaly anomaly = get(entry);
        for (ReportWriter writer : writers) {
          writer.gone(anomaly);
        }
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Those that are equally grave stay as they came. */
  private static List<Entry> sorted(List<Entry> entries) {
    entries.sort(Comparator.comparing(Entry::gravity));
    return entries;
  }

  private Entry put(ReportedAnomaly reported) throws IOException {
    byte[] bytes = Json.write(reported).getBytes(StandardCharsets.UTF_8);
    Entry entry = new Entry(Gravity.of(reported), channel.size(), bytes.length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, entry.offset() + buffer.position());
    }
    return entry;
  }

  private ReportedAnomaly get(Entry entry) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(entry.length());
    while (buffer.hasRemaining()
        && channel.read(buffer, entry.offset() + buffer.position()) >= 0) {}
    return Json.read(new String(buffer.array(), StandardCharsets.UTF_8), ReportedAnomaly.class);
  }
}
