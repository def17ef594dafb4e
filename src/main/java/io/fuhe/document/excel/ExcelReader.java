package io.fuhe.document.excel;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.XLSBUnsupportedException;

/** Reads .xlsx and .xls. */
public final class ExcelReader implements DocumentReader {

  private final Format format;
  private final Limits limits;

  /**
   * Makes a reader.
   *
   * @param format {@link Format#XLSX} or {@link Format#XLS}
   */
  public ExcelReader(Format format, Limits limits) {
    this.format = format;
    this.limits = limits;
    // POI holds these for the whole process; a process has one set of limits.
    ZipSecureFile.setMaxEntrySize(limits.unpacking().bytes());
    ZipSecureFile.setGraceEntrySize(Unpacking.HARMLESS);
    ZipSecureFile.setMinInflateRatio(1.0 / limits.unpacking().ratio());
    ZipSecureFile.setMaxFileCount(limits.unpacking().entries());
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    Optional<Document> streamed =
        format == Format.XLSX ? StreamedWorkbook.read(file, limits) : Optional.empty();
    return streamed.isPresent() ? streamed.get() : modelled(file);
  }

  private Document modelled(Path file) throws UnreadableDocument {
    try (SlimWorkbook slim = SlimWorkbook.of(file);
        Workbook workbook = open(format, slim.file())) {
      return WorkbookDocument.of(workbook, format, limits);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocument(Reason.ENCRYPTED, "workbook is encrypted", e);
    } catch (EmptyFileException e) {
      throw new UnreadableDocument(Reason.EMPTY_FILE, "workbook has no bytes", e);
    } catch (OldExcelFormatException e) {
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "workbook of Excel 95 or before", e);
    } catch (XLSBUnsupportedException e) {
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "binary workbook", e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(reasonOf(e), "workbook cannot be read: " + e, e);
    }
  }

  private static Workbook open(Format format, Path file) throws IOException {
    return format == Format.XLSX
        ? StrictWorkbook.open(file)
        : WorkbookFactory.create(file.toFile(), null, true);
  }

  /** POI says what it refuses in words only. */
  private static Reason reasonOf(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Zip bomb")
          || message.contains("ZipSecureFile")
          || message.contains("DOCTYPE")
          || message.contains("disallow-doctype-decl")) {
        return Reason.UNSAFE_CONTENT;
      }
    }
    return Reason.DAMAGED;
  }
}
