package io.fuhe.annotate;

import io.fuhe.annotate.RemarkText.Line;
import io.fuhe.office.OfficePackage;
import io.fuhe.office.Relations;
import io.fuhe.office.Xml;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.w3c.dom.Element;

/** The comments of one sheet of a workbook. */
final class XlsxComments {

  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

  private final Element list;
  private final String author;
  private final String authorName;
  private final Map<String, Element> byCell = new HashMap<>();

  private XlsxComments(Element root, String authorName) {
    this.authorName = authorName;
    Element authors = Xml.child(root, "authors");
    author = String.valueOf(Xml.children(authors).size());
    Xml.append(authors, "author").setTextContent(authorName);
    list = Xml.child(root, "commentList");
    Xml.children(list, "comment")
        .forEach(comment -> byCell.putIfAbsent(comment.getAttribute("ref"), comment));
  }

  /** The comments of a sheet; a part for them is made when it has none. */
  static XlsxComments of(OfficePackage parts, String sheet, Element sheetRoot, String authorName)
      throws IOException {
    Relations relations = parts.relations(sheet);
    Optional<String> known = relations.target("comments");
    if (known.isPresent()) {
      return new XlsxComments(parts.tree(known.get()), authorName);
    }
    String part = parts.free("xl/comments", ".xml");
    parts.add(
        part,
        "<comments xmlns=\"%s\"><authors/><commentList/></comments>"
            .formatted(sheetRoot.getNamespaceURI()));
    parts.declare(part, CONTENT_TYPE);
    relations.add("comments", part);
    return new XlsxComments(parts.tree(part), authorName);
  }

  /** The cells with a conversation, which newer programs show in the place of the comment. */
  static Set<String> underConversations(OfficePackage parts, String sheet) throws IOException {
    Set<String> cells = new HashSet<>();
    Optional<String> part = parts.relations(sheet).target("threadedComment");
    if (part.isPresent()) {
      Xml.all(parts.look(part.get()), "threadedComment")
          .forEach(comment -> cells.add(comment.getAttribute("ref")));
    }
    return cells;
  }

  /** Writes lines on a cell, below what the submitter wrote on it. */
  void write(CellAddress at, List<Line> lines) {
    String ref = at.formatAsString();
    Optional<Element> known = Optional.ofNullable(byCell.get(ref));
    Element text = known.map(this::textOf).orElseGet(() -> newComment(ref));
    run(text, (known.isPresent() ? "\n\n" : "") + authorName, true);
    for (Line line : lines) {
      run(text, "\n" + line.text(), line.strong());
    }
  }

  private Element newComment(String ref) {
    Element comment = Xml.append(list, "comment");
    comment.setAttribute("ref", ref);
    byCell.put(ref, comment);
    comment.setAttribute("authorId", author);
    return Xml.append(comment, "text");
  }

  /** The text of a comment, in runs so that others can follow. */
  private Element textOf(Element comment) {
    Element text = Xml.child(comment, "text");
    if (text == null) {
      text = Xml.insert(comment, "text", comment.getFirstChild());
    }
    Element plain = Xml.child(text, "t");
    if (plain != null) {
      Element run = Xml.insert(text, "r", plain);
      run.appendChild(plain);
    }
    return text;
  }

  private static void run(Element text, String words, boolean strong) {
    Element after =
        Xml.children(text).stream()
            .filter(e -> e.getLocalName().equals("rPh") || e.getLocalName().equals("phoneticPr"))
            .findFirst()
            .orElse(null);
    Element run = Xml.insert(text, "r", after);
    Element looks = Xml.append(run, "rPr");
    if (strong) {
      Xml.append(looks, "b");
    }
    Xml.append(looks, "sz").setAttribute("val", "9");
    Xml.append(looks, "color").setAttribute("indexed", "81");
    Xml.append(looks, "rFont").setAttribute("val", "宋体");
    Xml.append(looks, "charset").setAttribute("val", "134");
    Element t = Xml.append(run, "t");
    Xml.keepBlanks(t);
    t.setTextContent(words);
  }
}
