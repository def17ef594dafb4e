package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CleanText;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads one paragraph of a .docx: its automatic number, its runs, its text boxes. */
final class DocxParagraph {

  private final XmlCursor xml;
  private final int element;
  private final DocxContext context;
  private final Wrappers wrappers;
  private final DocxBody body;
  private final DocxRun run;
  private final DocxMath math;
  private final List<Block> floating = new ArrayList<>();
  private String style;
  private String numberingId;
  private String printedLabel;
  private int level = -1;
  private boolean runsIntoNext;
  private Block.Section section;

  DocxParagraph(XmlCursor xml, DocxContext context, DocxBody body) {
    this.xml = xml;
    this.element = xml.element();
    this.context = context;
    this.body = body;
    this.wrappers = new Wrappers(xml, context);
    this.run = new DocxRun(xml, context, wrappers, new DocxDrawing(xml, context, body, floating));
    this.math = new DocxMath(xml, run, wrappers);
  }

  Block.Paragraph read() throws XMLStreamException, UnreadableDocument {
    boolean before = context.shaded();
    xml.children(this::child);
    context.shade(before);
    String label = label();
    return new Block.Paragraph(
        CleanText.of(label.isEmpty() ? run.text() : label + " " + run.text()), floating, element);
  }

  /** Whether a tracked change deleted the end of this paragraph. */
  boolean runsIntoNext() {
    return runsIntoNext;
  }

  /** The section that ends with this paragraph, or null. */
  Block.Section section() {
    return section;
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "pPr" -> xml.children(this::property);
      case "r" -> run.read();
      case "oMath", "oMathPara" -> math.read();
      default -> wrappers.through(name, this::child);
    }
  }

  private void property(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "pStyle" -> {
        style = xml.attribute("val");
        run.within(style);
      }
      case "shd" -> context.shade(context.shaded() || RunLook.isShade(xml));
      case "sectPr" -> section = new DocxSection(xml, context, body).read();
      case "numPr" -> xml.children(this::numbering);
      case "listPr" -> xml.children(this::printedLabel);
      case "rPr" -> xml.children(this::mark);
      default -> {}
    }
  }

  private void numbering(String name) {
    if (name.equals("numId")) {
      numberingId = xml.attribute("val");
    } else if (name.equals("ilvl")) {
      level = xml.number("val", 0);
    }
  }

  /** Word 2003 writes down the label that it prints. */
  private void printedLabel(String name) {
    if (name.equals("t")) {
      printedLabel = xml.attribute("val");
    }
  }

  private void mark(String name) {
    boolean deleted = name.equals("annotation") && "Word.Deletion".equals(xml.attribute("type"));
    if (name.equals("del") || name.equals("moveFrom") || deleted) {
      context.revisions().tracked();
      runsIntoNext = true;
    } else if (name.equals("ins") || name.equals("moveTo")) {
      context.revisions().tracked();
    }
  }

  private String label() {
    if (printedLabel != null) {
      return printedLabel;
    }
    DocxStyles.Numbered byStyle = context.styles().numbering(style);
    String id = numberingId != null ? numberingId : byStyle.id();
    return context.numbering().next(id, level >= 0 ? level : byStyle.level());
  }
}
