package io.fuhe.document.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFObjectData;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbooks that lie on the sheets of another, of which a person sees the open sheet. */
final class EmbeddedBooks implements Closeable {

  private static final int MOST = 20;

  private final List<Workbook> books = new ArrayList<>();

  private EmbeddedBooks() {}

  /** Opens them; what is no workbook, or cannot be opened, is none. */
  static EmbeddedBooks of(Workbook workbook) {
    EmbeddedBooks found = new EmbeddedBooks();
    if (workbook instanceof XSSFWorkbook x) {
      parts(x).stream().limit(MOST).forEach(part -> found.add(() -> open(part)));
    } else if (workbook instanceof HSSFWorkbook h) {
      h.getAllEmbeddedObjects().stream()
          .limit(MOST)
          .filter(HSSFObjectData::hasDirectoryEntry)
          .forEach(object -> found.add(() -> open(object)));
    }
    return found;
  }

  List<Workbook> books() {
    return books;
  }

  @Override
  public void close() throws IOException {
    for (Workbook book : books) {
      book.close();
    }
  }

  private static List<PackagePart> parts(XSSFWorkbook workbook) {
    try {
      return workbook.getAllEmbeddedParts();
    } catch (OpenXML4JException | RuntimeException e) {
      // What is named and not there is seen by nobody.
      return List.of();
    }
  }

  private static Workbook open(PackagePart part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return WorkbookFactory.create(in);
    }
  }

  private static Workbook open(HSSFObjectData object) throws IOException {
    return WorkbookFactory.create((DirectoryNode) object.getDirectory(), null);
  }

  private void add(Opening opening) {
    try {
      books.add(opening.open());
    } catch (IOException | RuntimeException e) {
      // Other files lie in workbooks too; the ledger says that they were not read.
      return;
    }
  }

  /** Opens one of them. */
  @FunctionalInterface
  private interface Opening {
    Workbook open() throws IOException;
  }
}
