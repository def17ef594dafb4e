package io.fuhe.document.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts the pages that a page carries along into their frames: those in the page itself and those
 * that its container holds. The sheets of a workbook that was saved as a page follow one another.
 */
final class Frames {

  /** Deeper than any page shows frames within frames. */
  private static final int DEEPEST = 5;

  private static final int MOST = 500;

  private final UnaryOperator<String> carried;
  private int filled;

  /**
   * @param carried the text of the page at an address, or null where it is not carried along
   */
  Frames(UnaryOperator<String> carried) {
    this.carried = carried;
  }

  /** Fills the frames of a page as far as their pages are there. */
  void fill(Document page) {
    fill(page, 0);
  }

  private void fill(Document page, int depth) {
    for (Element shadow : page.select("template[shadowrootmode], template[shadowroot]")) {
      shadow.tagName("div");
    }
    List<Element> sheets = page.select("link#shLink[href]");
    boolean workbook = sheets.stream().anyMatch(sheet -> carried.apply(sheet.attr("href")) != null);
    if (workbook) {
      page.body().empty();
      sheets.forEach(sheet -> put(page.body(), carried.apply(sheet.attr("href")), depth));
      return;
    }
    for (Element frame : page.select("frame, iframe")) {
      String content = content(frame);
      if (content != null) {
        Element place = new Element("div");
        put(place, content, depth);
        frame.replaceWith(place);
      }
    }
  }

  private void put(Element place, String content, int depth) {
    if (content == null || depth >= DEEPEST || ++filled > MOST) {
      return;
    }
    Document inner = Jsoup.parse(content);
    fill(inner, depth + 1);
    inner.select("style").forEach(place::appendChild);
    List.copyOf(inner.body().childNodes()).forEach(place::appendChild);
  }

  private String content(Element frame) {
    if (frame.hasAttr("srcdoc")) {
      return frame.attr("srcdoc");
    }
    String source = frame.attr("src").strip();
    return source.toLowerCase(Locale.ROOT).startsWith("data:text/html")
        ? inline(source)
        : source.isEmpty() ? null : carried.apply(source);
  }

  private static String inline(String source) {
    int comma = source.indexOf(',');
    if (comma < 0) {
      return null;
    }
    String data = source.substring(comma + 1);
    try {
      return source.substring(0, comma).endsWith(";base64")
          ? new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8)
          : URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
