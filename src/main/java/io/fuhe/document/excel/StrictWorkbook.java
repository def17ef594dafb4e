package io.fuhe.document.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Opens a workbook of either edition of the standard. POI does not know the names of the strict
 * one; it is given a copy with those of the other.
 */
final class StrictWorkbook {

  private static final int BEGINNING = 4096;

  private StrictWorkbook() {}

  /**
   * Opens a file.
   *
   * @throws IOException when it is damaged, or unpacks beyond the limits that POI was given
   */
  static Workbook open(Path file) throws IOException {
    try (ZipSecureFile zip = new ZipSecureFile(file.toFile())) {
      if (isStrict(zip)) {
        return WorkbookFactory.create(new ByteArrayInputStream(copy(zip)));
      }
    }
    return WorkbookFactory.create(file.toFile(), null, true);
  }

  private static boolean isStrict(ZipSecureFile zip) throws IOException {
    ZipArchiveEntry workbook = zip.getEntry("xl/workbook.xml");
    if (workbook == null) {
      return false;
    }
    try (InputStream part = zip.getInputStream(workbook)) {
      String begin = new String(part.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return begin.contains(StrictXml.STRICT);
    }
  }

  private static byte[] copy(ZipSecureFile zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream part = zip.getInputStream(entry)) {
          copy(entry.getName(), part, out);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void copy(String name, InputStream part, ZipOutputStream out) throws IOException {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      part.transferTo(out);
      return;
    }
    try {
      StrictXml.copy(part, out);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
