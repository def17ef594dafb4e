package io.fuhe.report.content;

import io.fuhe.check.Severity;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hands findings to other reports in the order in which a person should read them: by severity,
 * then by how much of the total is at stake. All of them must have come before the first can be
 * handed on, so they are put aside in a file, and memory holds no more than their order.
 */
public final class GravestFirst implements ReportWriter {

  private final Path aside;
  private final FileChannel channel;
  private final List<ReportWriter> writers;
  private final SplitFindings split;
  private final List<Entry> standing = new ArrayList<>();
  private final List<Entry> gone = new ArrayList<>();

  /** One string a unit and one object a degree, not one a finding. */
  private final Map<String, String> units = new HashMap<>();

  private final Map<Gravity, Gravity> degrees = new HashMap<>();

  /**
   * Begins without findings.
   *
   * @param aside deleted in the end
   * @param writers not closed with this one
   * @param split where findings are listed too when they are too many
   */
  public GravestFirst(Path aside, List<ReportWriter> writers, SplitFindings split)
      throws IOException {
    this.aside = aside;
    this.writers = List.copyOf(writers);
    this.split = split;
    this.channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  /** Where a finding is put aside, and what its place in the order depends on. */
  private record Entry(
      Gravity gravity, String unit, Severity severity, boolean isGone, long offset, int length) {}

  /** The file and its forms are handed on at once, without what was found in them. */
  @Override
  public void take(ReportedFile file) throws IOException {
    for (ReportedForm form : file.forms()) {
      for (ReportedAnomaly anomaly : form.anomalies()) {
        standing.add(put(anomaly, false));
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
    standing.add(put(anomaly, false));
  }

  @Override
  public void gone(ReportedAnomaly anomaly) throws IOException {
    gone.add(put(anomaly, true));
  }

  /** Hands on what was put aside. */
  @Override
  public void close() throws IOException {
    try (channel) {
      List<Entry> all = new ArrayList<>(sorted(standing));
      all.addAll(sorted(gone));
      List<List<Entry>> slices = all.size() > split.limit() ? slices(all) : List.of();
      List<FindingsPart> parts = parts(slices);
      if (!parts.isEmpty()) {
        split.lead(parts);
      }
      handOn(all, writers);
      for (FindingsPart part : parts) {
        try (ReportWriter writer = split.begin(part)) {
          handOn(slices.get(part.number() - 1), List.of(writer));
        }
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void handOn(List<Entry> entries, List<? extends ReportWriter> to) throws IOException {
    for (Entry entry : entries) {
      ReportedAnomaly reported = get(entry);
      for (ReportWriter writer : to) {
        if (entry.isGone()) {
          writer.gone(reported);
        } else {
          writer.across(reported);
        }
      }
    }
  }

  /** Units one after another as long as they fit into a list; one that does not fit has several. */
  private List<List<Entry>> slices(List<Entry> all) {
    Map<String, List<Entry>> byUnit = new TreeMap<>();
    all.forEach(entry -> byUnit.computeIfAbsent(entry.unit(), any -> new ArrayList<>()).add(entry));
    List<List<Entry>> slices = new ArrayList<>();
    List<Entry> open = new ArrayList<>();
    for (List<Entry> its : byUnit.values()) {
      if (!open.isEmpty() && open.size() + its.size() > split.limit()) {
        slices.add(open);
        open = new ArrayList<>();
      }
      for (int from = 0; from < its.size(); from += split.limit()) {
        open.addAll(its.subList(from, Math.min(its.size(), from + split.limit())));
        if (open.size() >= split.limit()) {
          slices.add(open);
          open = new ArrayList<>();
        }
      }
    }
    if (!open.isEmpty()) {
      slices.add(open);
    }
    return slices;
  }

  private static List<FindingsPart> parts(List<List<Entry>> slices) {
    List<FindingsPart> parts = new ArrayList<>();
    for (List<Entry> slice : slices) {
      Counts<Severity> found = new Counts<>(Severity.class);
      slice.stream().filter(entry -> !entry.isGone()).forEach(entry -> found.add(entry.severity()));
      parts.add(
          new FindingsPart(
              parts.size() + 1,
              slices.size(),
              slice.get(0).unit(),
              slice.get(slice.size() - 1).unit(),
              found,
              slice.size() - found.total()));
    }
    return parts;
  }

  /** Those that are equally grave stay as they came. */
  private static List<Entry> sorted(List<Entry> entries) {
    entries.sort(Comparator.comparing(Entry::gravity));
    return entries;
  }

  private Entry put(ReportedAnomaly reported, boolean isGone) throws IOException {
    byte[] bytes = Json.write(reported).getBytes(StandardCharsets.UTF_8);
    Entry entry =
        new Entry(
            degrees.computeIfAbsent(Gravity.of(reported), gravity -> gravity),
            units.computeIfAbsent(reported.unit(), unit -> unit),
            reported.anomaly().severity(),
            isGone,
            channel.size(),
            bytes.length);
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
