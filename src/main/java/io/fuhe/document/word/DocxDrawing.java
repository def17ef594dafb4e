package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Looks through a drawing of a .docx, of either age, for text boxes and pictures. */
final class DocxDrawing {

  /** The programs whose documents can be read; others are pictures. */
  private static final Pattern PROGRAMS = Pattern.compile("(?i)(excel|word|et|wps|ket)\\.");

  private final XmlCursor xml;
  private final DocxContext context;
  private final DocxBody body;
  private final Wrappers wrappers;
  private final List<Block> found;

  /**
   * @param found where to put what the text boxes hold
   */
  DocxDrawing(XmlCursor xml, DocxContext context, DocxBody body, List<Block> found) {
    this.xml = xml;
    this.context = context;
    this.body = body;
    this.wrappers = new Wrappers(xml, context);
    this.found = found;
  }

  /** Reads the current element. */
  void read() throws XMLStreamException, UnreadableDocument {
    xml.children(this::child);
  }

  /** A shape's own filling is not looked into: its text counts as seen. */
  private void box() throws XMLStreamException, UnreadableDocument {
    boolean before = context.shade(true);
    found.addAll(body.blocks());
    context.shade(before);
  }

  /** An embedded sheet is seen as it was open last; an icon shows nothing of it. */
  private void embedded() throws UnreadableDocument {
    String program = String.valueOf(xml.attribute("ProgID"));
    if ("Icon".equals(xml.attribute("DrawAspect")) || !PROGRAMS.matcher(program).lookingAt()) {
      return;
    }
    if ("Link".equals(xml.attribute("Type"))) {
      context.enclosed().linked();
      return;
    }
    for (Block block : context.enclosed().object(xml.attribute("id"))) {
      found.add(block);
    }
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "txbxContent" -> box();
      case "OLEObject" -> embedded();
      case "AlternateContent" -> wrappers.through(name, this::child);
      case "blip", "imagedata" -> context.metPicture();
      default -> xml.children(this::child);
    }
  }
}
