package io.fuhe.document.text;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Flow;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Lays a page out as a flow. A table that only arranges the page around a form is seen through. A
 * form in a cell of another form follows it.
 */
final class HtmlFlow implements NodeFilter {

  private final Set<Element> aroundForms;
  private final Flow flow;
  private final HtmlText text = new HtmlText();
  private final Deque<Element> nested = new ArrayDeque<>();
  private int paragraphs;
  private UnreadableDocument failure;

  private HtmlFlow(Element body, Flow flow) {
    this.aroundForms = aroundForms(body);
    this.flow = flow;
  }

  /**
   * Adds what a page shows.
   *
   * @throws UnreadableDocument when the page has too many cells
   */
  static void lay(Element body, Flow flow) throws UnreadableDocument {
    HtmlFlow layout = new HtmlFlow(body, flow);
    body.filter(layout);
    layout.paragraph();
    if (layout.failure != null) {
      throw layout.failure;
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (HtmlText.unseen(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof Element element) {
      if (element.normalName().equals("table") && !arrangesPage(element)) {
        paragraph();
        table(element);
        return failure == null ? FilterResult.SKIP_ENTIRELY : FilterResult.STOP;
      }
      if (HtmlText.isBlock(element)) {
        paragraph();
      }
    }
    text.begin(node);
    return failure == null ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    text.end(node);
    if (node instanceof Element element && HtmlText.isBlock(element)) {
      paragraph();
    }
    return failure == null ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  private boolean arrangesPage(Element table) {
    return aroundForms.contains(table) && !HtmlTable.formSized(table);
  }

  /** The elements that have a table of a form's size somewhere inside. */
  private static Set<Element> aroundForms(Element body) {
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element table : body.getElementsByTag("table")) {
      if (HtmlTable.formSized(table)) {
        Element above = table.parent();
        while (above != null && around.add(above)) {
          above = above.parent();
        }
      }
    }
    return around;
  }

  private void paragraph() {
    String line = text.take();
    if (line.isEmpty()) {
      return;
    }
    try {
      flow.paragraph(paragraphs++, line);
    } catch (UnreadableDocument e) {
      failure = e;
    }
  }

  private void table(Element table) {
    nested.add(table);
    try {
      while (!nested.isEmpty()) {
        new HtmlTable(nested.poll()).addTo(flow, nested);
      }
    } catch (UnreadableDocument e) {
      failure = e;
    }
  }
}
