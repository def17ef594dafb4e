package io.fuhe.document.excel;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.excel.BookCell.TextRun;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.model.ThemesTable;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * A text of a workbook, shared by cells or of one cell.
 *
 * @param runs the parts with fonts of their own; none of a plain text
 */
record StreamedText(String text, List<TextRun> runs) {

  static final StreamedText NONE = new StreamedText("", List.of());

  private static final String ESCAPE = "_x";

  /** A text without fonts of its own. */
  static StreamedText plain(String written) {
    return new StreamedText(unescaped(written), List.of());
  }

  /** The text of the current element; how it is pronounced is no part of it. */
  static StreamedText of(XmlCursor xml, ThemesTable theme)
      throws XMLStreamException, UnreadableDocument {
    List<String> whole = new ArrayList<>();
    List<TextRun> runs = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("t")) {
            whole.add(unescaped(xml.text()));
          } else if (name.equals("r")) {
            runs.add(run(xml, theme));
          }
        });
    if (!runs.isEmpty()) {
      String text = runs.stream().map(TextRun::text).collect(Collectors.joining());
      return new StreamedText(text, List.copyOf(runs));
    }
    return whole.isEmpty() ? NONE : new StreamedText(whole.get(0), List.of());
  }

  /** What stands for characters that XML has not, such as {@code _x000a_}, as these characters. */
  static String unescaped(String text) {
    // What unescapes takes long to begin with, and most have nothing to unescape.
    return text.contains(ESCAPE) ? new XSSFRichTextString(text).getString() : text;
  }

  private static TextRun run(XmlCursor xml, ThemesTable theme)
      throws XMLStreamException, UnreadableDocument {
    StringBuilder text = new StringBuilder();
    List<XSSFFont> fonts = new ArrayList<>();
    xml.children(
        name -> {
          if (name.equals("t")) {
            text.append(unescaped(xml.text()));
          } else if (name.equals("rPr")) {
            fonts.add(WrittenFont.of(xml, "rFont").font(0, null, theme));
          }
        });
    return new TextRun(text.toString(), fonts.isEmpty() ? null : fonts.get(0));
  }

  /** What an attribute of two values says. */
  static boolean isTrue(String value) {
    return value != null && (value.strip().equals("1") || value.strip().equals("true"));
  }
}
