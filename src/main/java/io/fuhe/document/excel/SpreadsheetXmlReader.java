package io.fuhe.document.excel;

import io.fuhe.document.Document;
import io.fuhe.document.DocumentReader;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the workbooks that Excel 2003 and many systems write as one XML file. */
public final class SpreadsheetXmlReader implements DocumentReader {

  private final Limits limits;

  public SpreadsheetXmlReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public Document read(Path file) throws UnreadableDocument {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        InputStream in = Files.newInputStream(file)) {
      new SpreadsheetXml(workbook, limits).load(in);
      return WorkbookDocument.of(workbook, Format.SPREADSHEET_XML, limits);
    } catch (XMLStreamException | RuntimeException e) {
      boolean unsafe = String.valueOf(e.getMessage()).contains("DOCTYPE");
      throw new UnreadableDocument(
          unsafe ? Reason.UNSAFE_CONTENT : Reason.DAMAGED, "workbook cannot be read: " + e, e);
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.UNREADABLE, e.toString(), e);
    }
  }
}
