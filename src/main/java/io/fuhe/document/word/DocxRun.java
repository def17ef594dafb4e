package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;

/** Reads the runs of one paragraph of a .docx into its text, fields by their results. */
final class DocxRun {

  private final XmlCursor xml;
  private final DocxContext context;
  private final Wrappers wrappers;
  private final DocxDrawing drawing;
  private final StringBuilder text = new StringBuilder();

  /** For each field that is open, whether its instruction is still going on. */
  private final Deque<Boolean> instructions = new ArrayDeque<>();

  private boolean hidden;

  DocxRun(XmlCursor xml, DocxContext context, Wrappers wrappers, DocxDrawing drawing) {
    this.xml = xml;
    this.context = context;
    this.wrappers = wrappers;
    this.drawing = drawing;
  }

  /** Reads one more run. */
  void read() throws XMLStreamException, UnreadableDocument {
    hidden = false;
    xml.children(this::child);
  }

  /** What all runs hold together. */
  CharSequence text() {
    return text;
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "rPr" -> {
        hidden = false;
        xml.children(this::property);
      }
      case "t" -> append(xml.text());
      case "tab", "ptab" -> append(" ");
      case "br", "cr" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "sym" -> append(Symbols.of(xml.attribute("font"), xml.attribute("char")));
      case "fldChar" -> field(xml.attribute("fldCharType"));
      case "commentReference" -> context.revisions().commented();
      case "ruby" -> xml.children(this::ruby);
      case "drawing", "pict", "object" -> drawing.read();
      default -> wrappers.through(name, this::child);
    }
  }

  private void property(String name) {
    if (name.equals("vanish")) {
      hidden = xml.on();
    } else if (name.equals("rStyle")) {
      hidden |= context.styles().hidden(xml.attribute("val"));
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

  private void field(String step) {
    if ("begin".equals(step)) {
      instructions.push(true);
    } else if ("separate".equals(step) && !instructions.isEmpty()) {
      instructions.pop();
      instructions.push(false);
    } else if ("end".equals(step) && !instructions.isEmpty()) {
      instructions.pop();
    }
  }

  private void append(String seen) throws UnreadableDocument {
    if (!hidden && !context.inPlaceholder() && !instructions.contains(true)) {
      XmlCursor.checkLength(text.length() + seen.length());
      text.append(seen);
    }
  }
}
