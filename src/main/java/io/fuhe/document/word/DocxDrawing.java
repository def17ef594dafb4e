package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CleanText;
import io.fuhe.document.parts.XmlCursor;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Looks through a drawing of a .docx, of either age, for text boxes and pictures. */
final class DocxDrawing {

  /** The programs whose documents can be read; others are pictures. */
  private static final Pattern PROGRAMS = Pattern.compile("(?i)(excel|word|et|wps|ket)\\.");

  private static final Pattern WATERMARK =
      Pattern.compile("(?i)watermark|rotation:\\s*[1-9-]|z-index:\\s*-");

  private final XmlCursor xml;
  private final DocxContext context;
  private final DocxBody body;
  private final Wrappers wrappers;
  private final List<Block> found;
  private boolean watermark;

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

  /** What lies behind the text, or is turned, is a watermark. */
  private void shape() throws XMLStreamException, UnreadableDocument {
    boolean around = watermark;
    watermark = WATERMARK.matcher(xml.attribute("id") + ";" + xml.attribute("style")).find();
    xml.children(this::child);
    watermark = around;
  }

  /** Letters drawn as a picture are text all the same. */
  private void lettering() {
    String text = xml.attribute("string");
    if (text != null && !watermark) {
      found.add(new Block.Paragraph(CleanText.of(text), List.of(), xml.element()));
    }
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "txbxContent" -> box();
      case "shape" -> shape();
      case "textpath" -> lettering();
      case "OLEObject" -> embedded();
      case "AlternateContent" -> wrappers.through(name, this::child);
      case "blip", "imagedata" -> context.metPicture();
      default -> xml.children(this::child);
    }
  }
}
