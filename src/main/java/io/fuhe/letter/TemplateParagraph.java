package io.fuhe.letter;

import io.fuhe.office.Xml;
import io.fuhe.report.text.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A paragraph of a template. Word splits text into runs wherever it likes, so placeholders are
 * looked for in the text of all runs together; what is filled in looks as the run that the
 * placeholder begins in.
 */
final class TemplateParagraph {

  /** Chinese keyboards write wide braces. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[{｛]{2}\\s*([^{}｛｝]*?)\\s*[}｝]{2}");

  private static final Pattern OPEN = Pattern.compile("([{｛]{2}|[}｝]{2}).{0,20}");

  private final Element paragraph;

  private TemplateParagraph(Element paragraph) {
    this.paragraph = paragraph;
  }

  /** All paragraphs below an element, those of tables and text boxes too. */
  static List<TemplateParagraph> in(Element root) {
    return Xml.all(root, "p").stream().map(TemplateParagraph::new).toList();
  }

  /** The words in double braces, in their order. */
  List<String> placeholders() {
    return PLACEHOLDER.matcher(text()).results().map(match -> match.group(1)).toList();
  }

  /** Braces that no placeholder is in, and some text behind them. */
  List<String> open() {
    return OPEN.matcher(PLACEHOLDER.matcher(text()).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** The innermost table row that it stands in; null where it stands in none. */
  Element row() {
    return around(paragraph, "tr");
  }

  boolean isIn(Element ancestor) {
    Node node = paragraph;
    while (node != null && node != ancestor) {
      node = node.getParentNode();
    }
    return node != null;
  }

  /** Puts values in the place of placeholders, at once: braces in a value are just text. */
  void fill(Map<Placeholder, String> values) {
    List<MatchResult> found = new ArrayList<>(PLACEHOLDER.matcher(text()).results().toList());
    // From the end, so that what is still to be filled stays where it is.
    for (int i = found.size() - 1; i >= 0; i--) {
      MatchResult match = found.get(i);
      String value = Placeholder.of(match.group(1)).map(values::get).orElseThrow();
      replace(match.start(), match.end(), XmlText.of(value).replace('\t', ' '));
    }
    if (!found.isEmpty()) {
      texts().forEach(TemplateParagraph::finish);
    }
  }

  private void replace(int start, int end, String value) {
    int at = 0;
    String rest = value;
    for (Element text : texts()) {
      String own = text.getTextContent();
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, own.length());
      if (from < to) {
        text.setTextContent(own.substring(0, from) + rest + own.substring(to));
        rest = "";
      }
      at += own.length();
    }
  }

  /** Makes lines of line breaks, and keeps blanks at the ends. */
  private static void finish(Element text) {
    String[] lines = text.getTextContent().split("\n", -1);
    Node behind = text.getNextSibling();
    Element run = (Element) text.getParentNode();
    text.setTextContent(lines[0]);
    Xml.keepBlanks(text);
    for (int i = 1; i < lines.length; i++) {
      Xml.insert(run, "br", behind);
      Element line = Xml.insert(run, "t", behind);
      line.setTextContent(lines[i]);
      Xml.keepBlanks(line);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    texts().forEach(each -> text.append(each.getTextContent()));
    return text.toString();
  }

  /** Its own texts, not those of a text box that is anchored in it. */
  private List<Element> texts() {
    return Xml.all(paragraph, "t").stream().filter(t -> around(t, "p") == paragraph).toList();
  }

  private static Element around(Element inner, String name) {
    Node node = inner.getParentNode();
    while (node != null && !name.equals(node.getLocalName())) {
      node = node.getParentNode();
    }
    return (Element) node;
  }
}
