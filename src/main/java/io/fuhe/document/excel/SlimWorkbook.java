package io.fuhe.document.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook without the rows and cells that are formatted and hold nothing. A column that was
 * filled down to the end of the sheet makes a million of them, and POI keeps each in memory.
 *
 * @param file the workbook to read
 * @param copied whether it is a copy, to be deleted in the end
 */
record SlimWorkbook(Path file, boolean copied) implements AutoCloseable {

  private static final Pattern SHEET = Pattern.compile("/?xl/worksheets/[^/]*\\.xml");

  /** Below so many bytes a sheet takes little memory, whatever is in it. */
  private static final long SMALL = 4 << 20;

  /** The workbook itself, or a slim copy where one of its sheets is large. */
  static SlimWorkbook of(Path file) throws IOException {
    if (!hasLargeSheet(file)) {
      return new SlimWorkbook(file, false);
    }
    SlimWorkbook copy = new SlimWorkbook(Files.createTempFile("slim", ".xlsx"), true);
    try {
      copy.take(file);
      return copy;
    } catch (IOException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (copied) {
      Files.delete(file);
    }
  }

  private static boolean hasLargeSheet(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().anyMatch(SlimWorkbook::isLargeSheet);
    } catch (IOException e) {
      // Who reads the workbook says what is wrong with it.
      return false;
    }
  }

  private static boolean isLargeSheet(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    return entry.getSize() > SMALL && SHEET.matcher(name).matches();
  }

  private void take(Path original) throws IOException {
    try (ZipFile zip = new ZipFile(original.toFile());
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream copy = new ZipOutputStream(out)) {
      copy.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry : zip.stream().toList()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          if (isLargeSheet(entry)) {
            BlankRows.leaveOut(in, copy);
          } else {
            in.transferTo(copy);
          }
        }
        copy.closeEntry();
      }
    }
  }
}
