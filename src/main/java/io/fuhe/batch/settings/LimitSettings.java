package io.fuhe.batch.settings;

import io.fuhe.document.Limits;
import io.fuhe.document.Scans;
import io.fuhe.document.Unpacking;
import io.fuhe.worker.Budget;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one file may cost, {@code fuhe.limits.*}. docs/limits.md says what becomes of a file
 * that costs more.
 *
 * @param time until a file is given up
 * @param memory the heap of each process that reads files
 * @param filesPerWorker after so many files such a process is replaced
 * @param fileSize of a file as it was received
 * @param unpackedSize of all parts of a packed document
 * @param unpackedRatio how many times larger a part may become by unpacking
 * @param zipEntries how many parts a packed document may have
 * @param cells cells that are not blank, over all sheets or tables
 * @param pages of a paginated document
 * @param depth how deep the elements of a .docx may be nested
 * @param scanPages pictures of pages of one file that are read
 * @param scanPixels of one picture of a page
 * @param scanTime for the pictures of one file
 */
public record LimitSettings(
    @DefaultValue("120s") Duration time,
    @DefaultValue("512MB") DataSize memory,
    @DefaultValue("2000") int filesPerWorker,
    @DefaultValue("50MB") DataSize fileSize,
    @DefaultValue("256MB") DataSize unpackedSize,
    @DefaultValue("100") int unpackedRatio,
    @DefaultValue("5000") int zipEntries,
    @DefaultValue("200000") int cells,
    @DefaultValue("500") int pages,
    @DefaultValue("500") int depth,
    @DefaultValue("30") int scanPages,
    @DefaultValue("60000000") int scanPixels,
    @DefaultValue("90s") Duration scanTime) {

  /** A virtual machine with less does not get as far as the first file. */
  private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(64);

  public LimitSettings {
    usable("time", time, time.compareTo(Duration.ofSeconds(1)) >= 0);
    usable("memory", memory, memory.compareTo(LEAST_MEMORY) >= 0);
    atLeastOne("files-per-worker", filesPerWorker);
    atLeastOne("file-size", fileSize.toBytes());
    atLeastOne("unpacked-size", unpackedSize.toBytes());
    atLeastOne("unpacked-ratio", unpackedRatio);
    atLeastOne("zip-entries", zipEntries);
    atLeastOne("cells", cells);
    atLeastOne("pages", pages);
    atLeastOne("depth", depth);
    atLeastOne("scan-pages", scanPages);
    atLeastOne("scan-pixels", scanPixels);
    usable("scan-time", scanTime, scanTime.compareTo(Duration.ofSeconds(1)) >= 0);
  }

  /** What a reader takes of a file; pictures are not read. */
  public Limits reading() {
    return new Limits(
        fileSize.toBytes(),
        cells,
        pages,
        depth,
        new Unpacking(unpackedSize.toBytes(), unpackedRatio, zipEntries),
        new Scans(null, false, null, scanPages, scanPixels, Math.toIntExact(scanTime.toSeconds())));
  }

  /** What a process may take for a file. */
  public Budget budget() {
    return new Budget(time, memory.toBytes(), filesPerWorker);
  }

  /** Changes when any limit does: files that were refused by another one are read again. */
  public String fingerprint() {
    return Integer.toHexString(toString().hashCode());
  }

  private static void atLeastOne(String property, long value) {
    usable(property, value, value >= 1);
  }

  private static void usable(String property, Object value, boolean usable) {
    InvalidSetting.unless(usable, "fuhe.limits." + property, value);
  }
}
