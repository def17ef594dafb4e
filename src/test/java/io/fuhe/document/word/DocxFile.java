package io.fuhe.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a .docx out of the XML of its body, for tests. */
final class DocxFile {

  private static final String RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, byte[]> binaries = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder(RELATIONS);

  DocxFile(String body) {
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    parts.put(
        "_rels/.rels",
        RELATIONS
            + "<Relationship Id=\"r\" Type=\""
            + TYPES
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    parts.put(
        "word/document.xml",
        "<w:document" + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
  }

  /** Adds a part of the main part. */
  DocxFile with(String kind, String root, String content) {
    parts.put(
        "word/" + kind + ".xml", "<w:" + root + NAMESPACES + ">" + content + "</w:" + root + ">");
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
            .formatted(kind, TYPES, kind, kind));
    return this;
  }

  /** Adds a part of any content that the main part refers to by an id. */
  DocxFile link(String id, String kind, String target, byte[] content) {
    binaries.put("word/" + target, content);
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>".formatted(id, TYPES, kind, target));
    return this;
  }

  /** Lets the main part refer to what lies outside of the file. */
  DocxFile linkTo(String id, String kind, String address) {
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\" TargetMode=\"External\"/>"
            .formatted(id, TYPES, kind, address));
    return this;
  }

  /** Puts other bytes in the place of a part. */
  DocxFile part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  /** The parts by their names. */
  Map<String, String> parts() {
    parts.put("word/_rels/document.xml.rels", relations + "</Relationships>");
    return parts;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, byte[]> part : binaries.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** A cell with properties, and blocks or mere text in it. */
  static String tc(String properties, String content) {
    String blocks =
        content.startsWith("<w:p") || content.startsWith("<w:tbl") ? content : p(content);
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + blocks + "</w:tc>";
  }

  static String tc(String content) {
    return tc("", content);
  }

  static String tr(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  /** A table of some grid columns, each 1000 twips wide. */
  static String tbl(int columns, String... rows) {
    return "<w:tbl><w:tblGrid>"
        + "<w:gridCol w:w=\"1000\"/>".repeat(columns)
        + "</w:tblGrid>"
        + String.join("", rows)
        + "</w:tbl>";
  }
}
