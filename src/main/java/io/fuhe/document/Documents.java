package io.fuhe.document;

import io.fuhe.document.excel.ExcelReader;
import io.fuhe.document.excel.SpreadsheetXmlReader;
import io.fuhe.document.ofd.OfdReader;
import io.fuhe.document.pdf.PdfReader;
import io.fuhe.document.scan.PictureReader;
import io.fuhe.document.text.HtmlReader;
import io.fuhe.document.text.MhtmlReader;
import io.fuhe.document.text.TextReader;
import io.fuhe.document.word.DocReader;
import io.fuhe.document.word.DocxReader;
import io.fuhe.document.word.PackedPictures;
import io.fuhe.document.word.RtfReader;
import io.fuhe.document.word.WordXmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads any file: tells what it is by its content and lets the reader of that format read it. */
public final class Documents {

  /** Deeper than any office program puts documents into documents. */
  private static final int DEEPEST = 3;

  /** What has tables in running text; sheets are taken apart where they are read. */
  private static final Set<Format> FLOWING =
      EnumSet.of(Format.DOCX, Format.WORD_XML, Format.DOC, Format.RTF, Format.HTML, Format.MHTML);

  private final Limits limits;
  private final int level;
  private final DocxReader docx;
  private final Map<Format, DocumentReader> readers = new EnumMap<>(Format.class);

  public Documents(Limits limits) {
    this(limits, 0);
  }

  /** How much it takes of a file. */
  public Limits limits() {
    return limits;
  }

  private Documents(Limits limits, int level) {
    this.limits = limits;
    this.level = level;
    this.docx = new DocxReader(limits, this::enclosed);
    readers.put(Format.XLSX, new ExcelReader(Format.XLSX, limits));
    readers.put(Format.XLS, new ExcelReader(Format.XLS, limits));
    readers.put(Format.SPREADSHEET_XML, new SpreadsheetXmlReader(limits));
    readers.put(Format.DOCX, docx);
    readers.put(Format.WORD_XML, new WordXmlReader(limits, docx));
    readers.put(Format.DOC, new DocReader(limits, this::enclosed));
    readers.put(Format.RTF, new RtfReader(limits));
    readers.put(Format.PDF, new PdfReader(limits));
    readers.put(Format.OFD, new OfdReader(limits));
    readers.put(Format.PICTURE, new PictureReader(limits));
    readers.put(Format.HTML, new HtmlReader(limits));
    readers.put(Format.MHTML, new MhtmlReader(limits));
    readers.put(Format.TEXT, new TextReader(limits));
  }

  /** The reader of .docx, with what such a document takes in from others. */
  public DocxReader docx() {
    return docx;
  }

  /**
   * Reads a file.
   *
   * @param name what the submitter called it; only noted where it does not fit the content
   * @throws UnreadableDocument when it cannot become a document, with the reason
   */
  public Document read(Path file, String name) throws UnreadableDocument {
    try {
      if (Files.size(file) > limits.bytes()) {
        throw new UnreadableDocument(Reason.TOO_LARGE, Files.size(file) + " bytes");
      }
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.UNREADABLE, "size unknown", e);
    }
    Format format = FormatDetector.detect(file);
    if (format == Format.DOCX || format == Format.XLSX || format == Format.OFD) {
      ZipContent.check(file, limits.unpacking());
    }
    DocumentReader reader = readers.get(format);
    if (reader == null) {
      throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "no reader for " + format);
    }
    Document document = read(reader, format, file).with(grid -> grid.withTexts(Characters::sound));
    document = FLOWING.contains(format) ? document.parted() : document;
    String ending = ending(name);
    List<Note> notes = new ArrayList<>(document.notes());
    if (!format.endings().contains(ending)) {
      notes.add(0, Note.of(Note.Code.WRONG_EXTENSION, ending, format));
    }
    boolean opened = notes.contains(Note.of(Note.Code.EMBEDDED_READ));
    Enclosures.notes(format, file).stream()
        .filter(note -> !opened || note.code() != Note.Code.EMBEDDED_FILES)
        .forEach(notes::add);
    return document.noted(notes);
  }

  private Document enclosed(Path file) throws UnreadableDocument {
    if (level >= DEEPEST) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, "documents within documents");
    }
    return new Documents(limits, level + 1).read(file, "");
  }

  /** A .docx with next to nothing but pictures is read by them, where pictures are read. */
  private Document read(DocumentReader reader, Format format, Path file) throws UnreadableDocument {
    Document document = null;
    UnreadableDocument met = null;
    try {
      document = bounded(reader, file);
    } catch (UnreadableDocument e) {
      met = e;
    }
    Reason reason = met == null ? document.unread() : met.reason();
    if (format == Format.DOCX && reason == Reason.IMAGE_ONLY && limits.scans().read()) {
      Document pictures = PackedPictures.read(file, limits);
      return document == null ? pictures : document.and(pictures);
    }
    if (met != null) {
      throw met;
    }
    return document;
  }

  private static Document bounded(DocumentReader reader, Path file) throws UnreadableDocument {
    try {
      return reader.read(file);
    } catch (StackOverflowError e) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, "nested too deep", e);
    }
  }

  private static String ending(String name) {
    String last = LastPart.of(name);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
