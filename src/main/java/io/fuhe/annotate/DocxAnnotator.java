package io.fuhe.annotate;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.form.Place;
import io.fuhe.office.OfficePackage;
import io.fuhe.office.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Shades and comments the cells and paragraphs of a .docx. */
final class DocxAnnotator implements Annotator {

  private final RemarkText words;
  private final Limits limits;

  DocxAnnotator(RemarkText words, Limits limits) {
    this.words = words;
    this.limits = limits;
  }

  @Override
  public Annotation annotate(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException {
    Map<Place, Integer> elements = elements(original);
    try (OfficePackage parts = new OfficePackage(original)) {
      String main = parts.relations("").target("officeDocument").orElse("word/document.xml");
      List<Element> inOrder = Xml.all(parts.tree(main), "*");
      DocxComments comments = DocxComments.of(parts, main, words);
      for (Mark mark : Mark.of(remarks, remark -> found(remark, elements))) {
        DocxShading.shade(at(mark, elements, inOrder), mark.severity());
      }
      // One comment for each finding; at all its places they would crowd the margin.
      List<Mark> commented = Mark.of(remarks, remark -> first(found(remark, elements)));
      commented.forEach(mark -> comments.write(at(mark, elements, inOrder), mark));
      parts.save(copy);
      return Annotation.of(remarks, commented);
    }
  }

  private static List<Place> found(Remark remark, Map<Place, Integer> elements) {
    return remark.anchors().stream().filter(elements::containsKey).toList();
  }

  private static List<Place> first(List<Place> places) {
    return places.stream().limit(1).toList();
  }

  /** The element of a mark's place; the root, which is the first, is not among those below it. */
  private static Element at(Mark mark, Map<Place, Integer> elements, List<Element> inOrder) {
    return inOrder.get(elements.get(mark.place()) - 2);
  }

  private Map<Place, Integer> elements(Path original) throws IOException {
    try {
      return new Documents(limits).docx().elements(original);
    } catch (UnreadableDocument e) {
      throw new IOException(e);
    }
  }
}
