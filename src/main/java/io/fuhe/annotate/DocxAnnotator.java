package io.fuhe.annotate;

import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.word.DocxReader;
import io.fuhe.form.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Shades and comments the cells and paragraphs of a .docx. */
final class DocxAnnotator implements Annotator {

  private final RemarkText words;

  DocxAnnotator(RemarkText words) {
    this.words = words;
  }

  @Override
  public Annotation annotate(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException {
    Map<Place, Integer> elements = elements(original);
    try (OfficePackage parts = new OfficePackage(original)) {
      String main = parts.relations("").target("officeDocument").orElse("word/document.xml");
      List<Element> inOrder = Xml.all(parts.tree(main), "*");
      DocxComments comments = DocxComments.of(parts, main, words);
      List<Mark> written = new ArrayList<>();
      for (Mark mark : Mark.of(remarks, Remark::anchors)) {
        Integer element = elements.get(mark.place());
        if (element != null) {
          // The root, which is the first element, is none of those below it.
          Element at = inOrder.get(element - 2);
          DocxShading.shade(at, mark.severity());
          comments.write(at, mark);
          written.add(mark);
        }
      }
      parts.save(copy);
      return Annotation.of(remarks, written);
    }
  }

  private static Map<Place, Integer> elements(Path original) throws IOException {
    try {
      return new DocxReader(Limits.DEFAULT).elements(original);
    } catch (UnreadableDocument e) {
      throw new IOException(e);
    }
  }
}
