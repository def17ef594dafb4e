package io.fuhe.document;

import java.util.List;

/** What a file is by its content, with the endings that its name may have. */
public enum Format {
  XLSX("xlsx", "xlsm", "xltx", "xltm"),
  XLS("xls", "xlt", "et"),
  SPREADSHEET_XML("xml", "xls"),
  DOCX("docx", "docm", "dotx"),
  DOC("doc", "dot", "wps"),
  PDF("pdf"),
  /** GB/T 33190. */
  OFD("ofd"),
  /** A scan or a photograph of pages. */
  PICTURE("png", "jpg", "jpeg", "tif", "tiff"),
  /** Word 2003 XML, or the parts of a .docx in one XML file. */
  WORD_XML("xml", "doc"),
  RTF("rtf", "doc"),
  HTML("html", "htm", "xhtml"),
  /** A page and what belongs to it in one file; Word and Excel give theirs their own endings. */
  MHTML("mht", "mhtml", "doc", "xls"),
  TEXT("txt", "csv", "tsv", "md", "markdown");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** The usual endings of a name, the first one first, without a dot and in lower case. */
  public List<String> endings() {
    return endings;
  }
}
