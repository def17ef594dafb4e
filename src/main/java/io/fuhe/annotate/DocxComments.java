package io.fuhe.annotate;

import io.fuhe.annotate.RemarkText.Line;
import io.fuhe.office.OfficePackage;
import io.fuhe.office.Relations;
import io.fuhe.office.Xml;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The comments of a .docx. */
final class DocxComments {

  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

  private final Element root;
  private final RemarkText words;
  private int next;

  private DocxComments(Element root, RemarkText words) {
    this.root = root;
    this.words = words;
    this.next =
        Xml.children(root, "comment").stream()
                .map(comment -> Xml.get(comment, "id"))
                .filter(id -> id.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1)
            + 1;
  }

  /** The comments of a document; a part for them is made when it has none. */
  static DocxComments of(OfficePackage parts, String main, RemarkText words) throws IOException {
    Relations relations = parts.relations(main);
    Optional<String> known = relations.target("comments");
    if (known.isPresent()) {
      return new DocxComments(parts.tree(known.get()), words);
    }
    String part =
        parts.has("word/comments.xml") ? parts.free("word/comments", ".xml") : "word/comments.xml";
    String namespace = parts.look(main).getNamespaceURI();
    Element root = parts.add(part, "<w:comments xmlns:w=\"" + namespace + "\"/>");
    parts.declare(part, CONTENT_TYPE);
    relations.add("comments", part);
    return new DocxComments(root, words);
  }

  /** Comments on a cell, from its first paragraph to its last, or on a paragraph. */
  void write(Element cellOrParagraph, Mark mark) {
    String id = String.valueOf(next++);
    comment(id, mark);
    Element first = cellOrParagraph;
    Element last = cellOrParagraph;
    Element box = outermostTextBox(cellOrParagraph);
    if (box != null) {
      // Word takes no comments inside of text boxes.
      first = last = enclosing(box, "p");
    } else if (cellOrParagraph.getLocalName().equals("tc")) {
      List<Element> paragraphs =
          Xml.all(cellOrParagraph, "p").stream()
              .filter(p -> p.getNamespaceURI().equals(root.getNamespaceURI()))
              .filter(p -> outermostTextBox(p) == null)
              .toList();
      first = paragraphs.get(0);
      last = paragraphs.get(paragraphs.size() - 1);
    }
    Element properties = Xml.child(first, "pPr");
    Node begin = properties == null ? first.getFirstChild() : properties.getNextSibling();
    Xml.set(Xml.insert(first, "commentRangeStart", begin), "id", id);
    Xml.set(Xml.append(last, "commentRangeEnd"), "id", id);
    Xml.set(Xml.append(Xml.append(last, "r"), "commentReference"), "id", id);
  }

  private void comment(String id, Mark mark) {
    Element comment = Xml.append(root, "comment");
    Xml.set(comment, "id", id);
    Xml.set(comment, "author", words.author());
    Xml.set(comment, "initials", words.author().substring(0, 1));
    for (Line line : words.lines(mark)) {
      Element run = Xml.append(Xml.append(comment, "p"), "r");
      if (line.strong()) {
        Xml.append(Xml.append(run, "rPr"), "b");
      }
      Element text = Xml.append(run, "t");
      Xml.keepBlanks(text);
      text.setTextContent(line.text());
    }
  }

  private static Element outermostTextBox(Element element) {
    Element found = null;
    for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
      found = at.getLocalName().equals("txbxContent") ? at : found;
    }
    return found;
  }

  private static Element enclosing(Element element, String name) {
    Element at = element;
    while (!at.getLocalName().equals(name)) {
      at = (Element) at.getParentNode();
    }
    return at;
  }
}
