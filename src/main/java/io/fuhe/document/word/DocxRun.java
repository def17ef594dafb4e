package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.NoteMark;
import io.fuhe.document.parts.XmlCursor;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;

/** Reads the runs of one paragraph of a .docx into its text, fields by their results. */
final class DocxRun {

  private final XmlCursor xml;
  private final DocxContext context;
  private final Wrappers wrappers;
  private final DocxDrawing drawing;
  private final StringBuilder text = new StringBuilder();
  private final Fields fields = new Fields();
  private String paragraphStyle;
  private RunLook look;

  DocxRun(XmlCursor xml, DocxContext context, Wrappers wrappers, DocxDrawing drawing) {
    this.xml = xml;
    this.context = context;
    this.wrappers = wrappers;
    this.drawing = drawing;
    this.look = new RunLook(context, null);
  }

  /** Takes the style of the paragraph that the runs stand in. */
  void within(String style) {
    paragraphStyle = style;
  }

  /** Reads one more run. */
  void read() throws XMLStreamException, UnreadableDocument {
    look = new RunLook(context, paragraphStyle);
    xml.children(this::child);
  }

  /** What all runs hold together. */
  CharSequence text() {
    return text;
  }

  /** Adds what the paragraph itself shows between its runs. */
  void add(String seen) throws UnreadableDocument {
    look = new RunLook(context, paragraphStyle);
    append(seen);
  }

  /** Puts the text from a position on into parentheses. */
  void enclose(int from) {
    text.insert(from, '(').append(')');
  }

  /** Writes the characters from a position on in another way. */
  void replace(int from, UnaryOperator<Character> way) {
    for (int i = from; i < text.length(); i++) {
      text.setCharAt(i, way.apply(text.charAt(i)));
    }
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "rPr" -> xml.children(property -> look.take(property, xml));
      case "t" -> append(look.printed(xml.text()));
      case "tab", "ptab" -> append(" ");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "sym" -> append(Symbols.of(xml.attribute("font"), xml.attribute("char")));
      case "fldChar" -> field(xml.attribute("fldCharType"));
      case "instrText" -> fields.instruct(xml.text());
      case "commentReference" -> context.revisions().commented();
      case "ruby" -> xml.children(this::ruby);
      case "drawing", "pict", "object" -> drawing.read();
      default -> wrappers.through(name, this::child);
    }
  }

  private void ruby(String name) throws XMLStreamException, UnreadableDocument {
    if (name.equals("rubyBase")) {
      xml.children(
          inner -> {
            if (inner.equals("r")) {
              xml.children(this::child);
            }
          });
    }
  }

  private void field(String step) throws XMLStreamException, UnreadableDocument {
    if ("begin".equals(step)) {
      FormField choice = FormField.read(xml);
      fields.begin();
      if (choice.known()) {
        fields.answer(choice.shown());
      }
    } else if ("separate".equals(step)) {
      fields.separate();
    } else if ("end".equals(step)) {
      append(fields.end());
    }
  }

  private void append(String seen) throws UnreadableDocument {
    if (context.inPlaceholder() || fields.hide() || seen.isEmpty()) {
      return;
    }
    if (look.unseen()) {
      context.revisions().unseen(seen);
      return;
    }
    if (look.raised() && NoteMark.is(text, seen)) {
      return;
    }
    XmlCursor.checkLength(text.length() + seen.length());
    fields.met(seen);
    text.append(seen);
  }
}
