package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A choice in a form as Word 97 made them: a box to tick or a list to choose from. What it shows
 * stands in its settings, not in the text.
 */
final class FormField {

  private static final String TICKED = "☑";
  private static final String NOT_TICKED = "□";

  private final List<String> entries = new ArrayList<>();
  private boolean box;
  private boolean list;
  private Boolean ticked;
  private boolean tickedFirst;
  private int chosen = -1;
  private int chosenFirst;

  /** Reads the settings in the field mark that the cursor stands on. */
  static FormField read(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    FormField field = new FormField();
    xml.children(
        name -> {
          if (name.equals("ffData")) {
            xml.children(kind -> field.kind(kind, xml));
          }
        });
    return field;
  }

  /** What a box to tick shows. */
  static String box(boolean ticked) {
    return ticked ? TICKED : NOT_TICKED;
  }

  /** Whether it is a choice, and its settings say what it shows. */
  boolean known() {
    return box || list && !entries.isEmpty();
  }

  /** What a person sees in its place; empty where {@link #known} is not. */
  String shown() {
    if (box) {
      return box(ticked == null ? tickedFirst : ticked);
    }
    int index = chosen < 0 ? chosenFirst : chosen;
    return index >= 0 && index < entries.size() ? entries.get(index) : "";
  }

  private void kind(String kind, XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    if (kind.equals("checkBox")) {
      box = true;
      xml.children(name -> tick(name, xml));
    } else if (kind.equals("ddList")) {
      list = true;
      xml.children(name -> choose(name, xml));
    }
  }

  private void tick(String name, XmlCursor xml) {
    if (name.equals("checked")) {
      ticked = xml.on();
    } else if (name.equals("default")) {
      tickedFirst = xml.on();
    }
  }

  private void choose(String name, XmlCursor xml) {
    switch (name) {
      case "result" -> chosen = xml.number("val", -1);
      case "default" -> chosenFirst = xml.number("val", 0);
      case "listEntry" -> {
        String entry = xml.attribute("val");
        entries.add(entry == null ? "" : entry);
      }
      default -> {}
    }
  }
}
