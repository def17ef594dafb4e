package io.fuhe.document.text;

import io.fuhe.document.flow.CleanText;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Collects the text of a page's nodes as a browser prints it. */
final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "noframes",
          "head",
          "title",
          "rp",
          "rt",
          "annotation",
          "annotation-xml");

  private static final Set<String> CELLS = Set.of("td", "th");

  private final StringBuilder text = new StringBuilder();

  /** Whether a browser does not print an element. */
  static boolean unseen(Node node) {
    return node instanceof Element element && UNSEEN.contains(element.normalName());
  }

  /** Whether an element stands on lines of its own; equations stand in the line. */
  static boolean isBlock(Element element) {
    return element.isBlock() && !element.nameIs("math");
  }

  /** Meets the beginning of a node. */
  void begin(Node node) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
    } else if (node instanceof Element element) {
      if (element.normalName().equals("br")) {
        text.append('\n');
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
      } else if (isNumerator(element)) {
        text.append('/');
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

  /** Whether it is the upper part of a fraction of an equation. */
  private static boolean isNumerator(Element element) {
    return element.parent() != null
        && element.parent().nameIs("mfrac")
        && element.nextElementSibling() != null;
  }

  private void edge(Element element) {
    if (isBlock(element) && !CELLS.contains(element.normalName())) {
      text.append('\n');
    }
  }
}
