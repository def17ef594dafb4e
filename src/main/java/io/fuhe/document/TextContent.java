package io.fuhe.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells files without a container apart: PDF, web pages, and plain text. */
final class TextContent {

  /** Readers of PDF look for the header in the first kilobyte. */
  private static final int PDF_HEADER_WITHIN = 1024;

  private static final Pattern TAG =
      Pattern.compile(
          "<(html|head|body|table|div|meta|title|p|span|tr|style)\\b(?![:.-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPREADSHEET_XML =
      Pattern.compile(
          "<(\\w{1,20}:)?Workbook\\b[^>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet");
  private static final Pattern PAGE =
      Pattern.compile("<(html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD_XML =
      Pattern.compile(
          "progid=[\"']Word\\.|http://schemas.microsoft.com/office/word/2003/wordml"
              + "|http://schemas.microsoft.com/office/2006/xmlPackage");

  /** The lines of a head, one of which says that it is one of MIME. */
  private static final Pattern MHTML =
      Pattern.compile(
          "(?:[A-Z][A-Z-]{0,60}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){0,50}?"
              + "(?:MIME-Version:|Content-Type:\\s*(?:multipart/related|text/html))",
          Pattern.CASE_INSENSITIVE);

  private TextContent() {}

  static Format format(byte[] head) throws UnreadableDocument {
    String latin =
        new String(head, 0, Math.min(head.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
    if (latin.contains("%PDF-")) {
      return Format.PDF;
    }
    String text = TextEncoding.of(head).decode(head);
    String begin = text.stripLeading();
    if (begin.startsWith("{\\rtf")) {
      return Format.RTF;
    }
    if (MHTML.matcher(begin).lookingAt()) {
      return Format.MHTML;
    }
    if (begin.startsWith("<") && !isPage(begin) && WORD_XML.matcher(begin).find()) {
      return Format.WORD_XML;
    }
    if (begin.startsWith("<") && SPREADSHEET_XML.matcher(begin).find()) {
      return Format.SPREADSHEET_XML;
    }
    if (begin.startsWith("<") && TAG.matcher(begin).find()) {
      return Format.HTML;
    }
    if (begin.startsWith("<?xml")) {
      throw unknown("XML");
    }
    if (text.chars().anyMatch(TextContent::binary)) {
      throw unknown("control characters");
    }
    return Format.TEXT;
  }

  /** Pages name the same namespaces for what they carry along for Word. */
  private static boolean isPage(String begin) {
    return PAGE.matcher(begin).find();
  }

  private static boolean binary(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B && c != 0x1A;
  }

  private static UnreadableDocument unknown(String what) {
    return new UnreadableDocument(Reason.UNKNOWN_TYPE, what);
  }
}
