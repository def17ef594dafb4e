package io.fuhe.document.text;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Lays a page out as a flow. A table that only arranges the page around a form is seen through. A
 * form in a cell of another form follows it.
 */
final class HtmlFlow implements NodeFilter {

  private final Flow flow;
  private final HtmlText text = new HtmlText();
  private final Deque<Element> nested = new ArrayDeque<>();
  private int paragraphs;
  private UnreadableDocument failure;

  private HtmlFlow(Flow flow) {
    this.flow = flow;
  }

  /**
   * Adds what a page shows.
   *
   * @throws UnreadableDocument when the page has too many cells
   */
  static void lay(Element body, Flow flow) throws UnreadableDocument {
    HtmlFlow layout = new HtmlFlow(flow);
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
      if (element.isBlock()) {
        paragraph();
      }
    }
    text.begin(node);
    return failure == null ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    text.end(node);
    if (node instanceof Element element && element.isBlock()) {
      paragraph();
    }
    return failure == null ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  private static boolean arrangesPage(Element table) {
    return !HtmlTable.formSized(table)
        && table.select("table").stream()
            .anyMatch(inner -> inner != table && HtmlTable.formSized(inner));
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
