package io.fuhe.document.word;

import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads what stands at the top and at the bottom of the pages of one section of a .docx. */
final class DocxSection {

  private static final String FIRST = "first";
  private static final String DEFAULT = "default";

  private final XmlCursor xml;
  private final DocxContext context;
  private final DocxBody body;
  private final Map<String, List<Block>> heads = new LinkedHashMap<>();
  private final Map<String, List<Block>> feet = new LinkedHashMap<>();
  private boolean firstDiffers;

  DocxSection(XmlCursor xml, DocxContext context, DocxBody body) {
    this.xml = xml;
    this.context = context;
    this.body = body;
  }

  /** Reads the properties of a section, which the cursor stands on. */
  Block.Section read() throws XMLStreamException, UnreadableDocument {
    xml.children(this::child);
    return new Block.Section(seen(heads), seen(feet));
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "headerReference" -> heads.put(kind(), context.margin(xml.attribute("id")));
      case "footerReference" -> feet.put(kind(), context.margin(xml.attribute("id")));
      case "hdr" -> heads.put(kind(), body.blocks());
      case "ftr" -> feet.put(kind(), body.blocks());
      case "titlePg" -> firstDiffers = xml.on();
      default -> {}
    }
  }

  private String kind() {
    String kind = xml.attribute("type");
    return kind == null || kind.equals("odd") ? DEFAULT : kind;
  }

  private List<String> seen(Map<String, List<Block>> margins) {
    List<String> lines = new ArrayList<>();
    if (firstDiffers) {
      lines.addAll(MarginLines.of(margins.getOrDefault(FIRST, List.of())));
    }
    MarginLines.of(margins.getOrDefault(DEFAULT, List.of())).stream()
        .filter(line -> !lines.contains(line))
        .forEach(lines::add);
    return lines;
  }
}
