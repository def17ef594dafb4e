package io.fuhe.document.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Opens a workbook through a copy where POI cannot read it as it is: one of the strict edition of
 * the standard, whose names it does not know, and one whose sheets are large for all the rows and
 * cells that are formatted and empty.
 */
final class PlainWorkbook {

  /** POI needs some twenty times as much memory for a sheet as its part has bytes. */
  private static final long LARGE = 4L << 20;

  private static final int BEGINNING = 4096;

  private PlainWorkbook() {}

  /**
   * Opens a file.
   *
   * @throws IOException when it is damaged, or unpacks beyond the limits that POI was given
   */
  static Workbook open(Path file) throws IOException {
    try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (isStrict(zip) || entries.stream().anyMatch(PlainWorkbook::isLargeSheet)) {
        return WorkbookFactory.create(new ByteArrayInputStream(copy(zip, entries)));
      }
    }
    return WorkbookFactory.create(file.toFile(), null, true);
  }

  private static boolean isLargeSheet(ZipArchiveEntry entry) {
    return entry.getSize() > LARGE && isSheet(entry.getName());
  }

  private static boolean isSheet(String part) {
    return part.startsWith("xl/worksheets/") && isXml(part);
  }

  private static boolean isXml(String part) {
    return part.endsWith(".xml") || part.endsWith(".rels");
  }

  private static boolean isStrict(ZipSecureFile zip) throws IOException {
    ZipArchiveEntry workbook = zip.getEntry("xl/workbook.xml");
    if (workbook == null) {
      return false;
    }
    try (InputStream part = zip.getInputStream(workbook)) {
      String begin = new String(part.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return begin.contains(PlainXml.STRICT);
    }
  }

  private static byte[] copy(ZipSecureFile zip, List<ZipArchiveEntry> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : entries) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream part = zip.getInputStream(entry)) {
          copy(entry.getName(), part, out);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void copy(String name, InputStream part, OutputStream out) throws IOException {
    if (!isXml(name)) {
      part.transferTo(out);
      return;
    }
    try {
      PlainXml.copy(part, out, isSheet(name));
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
