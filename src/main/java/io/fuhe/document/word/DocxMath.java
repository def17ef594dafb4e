package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads an equation of a .docx into the paragraph's text, in one line. */
final class DocxMath {

  private static final Map<Character, Character> RAISED = raised();

  private final XmlCursor xml;
  private final DocxRun run;
  private final Wrappers wrappers;

  DocxMath(XmlCursor xml, DocxRun run, Wrappers wrappers) {
    this.xml = xml;
    this.run = run;
    this.wrappers = wrappers;
  }

  /** Reads the current element. */
  void read() throws XMLStreamException, UnreadableDocument {
    xml.children(this::child);
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "r" -> run.read();
      case "f" -> fraction();
      case "rad" -> root();
      case "d" -> enclosed();
      case "sup" -> raisedPart();
      case "ins", "del", "moveTo", "moveFrom" -> wrappers.through(name, this::child);
      case "ctrlPr", "deg" -> {}
      default -> {
        if (!name.endsWith("Pr")) {
          xml.children(this::child);
        }
      }
    }
  }

  private void fraction() throws XMLStreamException, UnreadableDocument {
    xml.children(
        name -> {
          if (name.equals("num")) {
            operand();
            run.add("/");
          } else if (name.equals("den")) {
            operand();
          }
        });
  }

  /** A part that is no single figure or word stands in parentheses. */
  private void operand() throws XMLStreamException, UnreadableDocument {
    int from = run.text().length();
    read();
    String part = run.text().subSequence(from, run.text().length()).toString();
    if (part.matches(".*[-+−×÷*/·].*") && !part.matches("\\(.*\\)")) {
      run.enclose(from);
    }
  }

  private void root() throws XMLStreamException, UnreadableDocument {
    run.add("√");
    int from = run.text().length();
    read();
    run.enclose(from);
  }

  private void enclosed() throws XMLStreamException, UnreadableDocument {
    String[] marks = {"(", "|", ")"};
    int[] parts = {0};
    xml.children(
        name -> {
          if (name.equals("dPr")) {
            xml.children(mark -> mark(mark, marks));
          } else if (name.equals("e")) {
            run.add(parts[0]++ == 0 ? marks[0] : marks[1]);
            read();
          }
        });
    run.add(marks[2]);
  }

  private void mark(String name, String[] marks) {
    int which = name.equals("begChr") ? 0 : name.equals("sepChr") ? 1 : 2;
    if (which < 2 || name.equals("endChr")) {
      marks[which] = xml.attribute("val") == null ? "" : xml.attribute("val");
    }
  }

  /** Raised digits stay apart from the figure before them: 10³ is not 103. */
  private void raisedPart() throws XMLStreamException, UnreadableDocument {
    int from = run.text().length();
    read();
    run.replace(from, c -> RAISED.getOrDefault(c, c));
  }

  private static Map<Character, Character> raised() {
    String raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    Map<Character, Character> known = new HashMap<>();
    for (int digit = 0; digit < raised.length(); digit++) {
      known.put((char) ('0' + digit), raised.charAt(digit));
    }
    return known;
  }
}
