package io.fuhe.benchmark;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.ToXMLContentHandler;
import technology.tabula.ObjectExtractor;
import technology.tabula.PageIterator;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/** What other libraries do with the same files. */
final class Others {

  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  private final AutoDetectParser tika = new AutoDetectParser();

  Others() {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
  }

  /** What can be done with files of a kind, by its name. */
  Map<String, Work> of(Kind kind) {
    Map<String, Work> works = new LinkedHashMap<>();
    works.put("floor", floor(kind));
    works.put(kind == Kind.PDF ? "tabula" : "poi", model(kind));
    works.put("tika", this::tika);
    return works;
  }

  private static Work floor(Kind kind) {
    return switch (kind) {
      case XLSX, DOCX -> Others::unpack;
      case XLS, DOC -> Others::streams;
      case PDF -> Others::operators;
    };
  }

  private static Work model(Kind kind) {
    return switch (kind) {
      case XLSX, XLS -> Others::workbook;
      case DOCX -> Others::docx;
      case DOC -> Others::doc;
      case PDF -> Others::lattice;
    };
  }

  /** Unpacks all parts and walks through those of XML. */
  private static void unpack(Path file) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream part = zip.getInputStream(entry)) {
          if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
            XMLStreamReader reader = XML.createXMLStreamReader(part);
            while (reader.hasNext()) {
              reader.next();
            }
          } else {
            part.readAllBytes();
          }
        }
      }
    }
  }

  private static void streams(Path file) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      streams(files.getRoot());
    }
  }

  private static void streams(DirectoryNode folder) throws Exception {
    for (Entry entry : folder) {
      if (entry instanceof DirectoryNode inner) {
        streams(inner);
      } else {
        try (DocumentInputStream stream = folder.createDocumentInputStream((DocumentEntry) entry)) {
          stream.readAllBytes();
        }
      }
    }
  }

  /** Takes the content of all pages apart into operators. */
  private static void operators(Path file) throws Exception {
    try (PDDocument pdf = PDDocument.load(file.toFile())) {
      for (PDPage page : pdf.getPages()) {
        if (page.hasContents()) {
          PDFStreamParser parser = new PDFStreamParser(page);
          while (parser.parseNextToken() != null) {
            // Every operator is met.
          }
        }
      }
    }
  }

  private static void workbook(Path file) throws Exception {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      workbook.getNumberOfSheets();
    }
  }

  private static void docx(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      document.getBodyElements();
    }
  }

  private static void doc(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(in)) {
      document.getRange();
    }
  }

  private static void lattice(Path file) throws Exception {
    try (ObjectExtractor pages = new ObjectExtractor(PDDocument.load(file.toFile()))) {
      PageIterator all = pages.extract();
      while (all.hasNext()) {
        new SpreadsheetExtractionAlgorithm().extract(all.next());
      }
    }
  }

  private void tika(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      tika.parse(in, new ToXMLContentHandler(), new Metadata(), new ParseContext());
    }
  }
}
