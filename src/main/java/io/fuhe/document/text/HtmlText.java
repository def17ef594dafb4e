package io.fuhe.document.text;

import io.fuhe.document.flow.CleanText;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Collects the text of a page's nodes as a browser prints it. */
final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "head", "title", "del");

  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();

  /** Whether a browser does not print an element. */
  static boolean unseen(Node node) {
    return node instanceof Element element
        && (UNSEEN.contains(element.normalName())
            || element.hasAttr("hidden")
            || element.attr("style").replace(" ", "").contains("display:none"));
  }

  /** Meets the beginning of a node. */
  void begin(Node node) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        text.append('\n');
      } else if (element.normalName().equals("input")) {
        text.append(typed(element));
      } else {
        edge(element);
      }
    }
  }

  /** Meets the end of a node. */
  void end(Node node) {
    if (node instanceof Element element) {
      if (CELLS.contains(element.normalName())) {
        text.append(' ');
      } else {
        edge(element);
      }
    }
  }

  /** What was collected since the last time. */
  String take() {
    String taken = CleanText.of(text).replaceAll("\\n[ \\n]*+", "\n");
    text.setLength(0);
    return taken;
  }

  private void edge(Element element) {
    if (element.isBlock() && !CELLS.contains(element.normalName())) {
      text.append('\n');
    }
  }

  private static String typed(Element input) {
    String type = input.attr("type");
    return type.isEmpty() || type.equals("text") || type.equals("number") ? input.val() : "";
  }
}
