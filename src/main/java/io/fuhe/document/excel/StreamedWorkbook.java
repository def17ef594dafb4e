package io.fuhe.document.excel;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.CellBudget;
import io.fuhe.document.parts.PackageParts;
import io.fuhe.document.parts.PackageParts.Relation;
import io.fuhe.document.parts.XmlCursor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * Reads an .xlsx without holding it in memory. What asks for more than its cells, styles and texts
 * is left to POI's model, which gives the same grids: formulas that are to be computed, words that
 * float above the cells, workbooks inside, sheets that are not there, the strict edition, damage.
 */
final class StreamedWorkbook {

  /** Other workbooks, and whatever else, that lie on a sheet. */
  private static final Set<String> EMBEDDED = Set.of("oleObject", "package");

  private static final String TYPES = "[Content_Types].xml";

  /** What holds words in a drawing. */
  private static final String WORDS = "txBody";

  /** A sheet that the workbook names. */
  private record Named(String name, String relation, boolean visible) {}

  private final PackageParts parts;
  private final CellBudget room;
  private final List<Named> sheets = new ArrayList<>();
  private boolean since1904;

  private StreamedWorkbook(PackageParts parts, Limits limits) {
    this.parts = parts;
    room = new CellBudget(limits);
  }

  /**
   * The document of a workbook; empty where it takes POI's model to read it, or to say why it
   * cannot be read.
   *
   * @throws UnreadableDocument when there is too much in it
   */
  static Optional<Document> read(Path file, Limits limits) throws UnreadableDocument {
    try (PackageParts parts = new PackageParts(file, limits)) {
      return parts.size() > limits.unpacking().entries()
          ? Optional.empty()
          : new StreamedWorkbook(parts, limits).document(limits);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Document> document(Limits limits)
      throws IOException, XMLStreamException, UnreadableDocument {
    List<String> main = parts.related("", "officeDocument");
    if (main.isEmpty() || isBinary()) {
      return Optional.empty();
    }
    try (InputStream in = parts.open(main.get(0))) {
      XmlCursor xml = parts.cursor(in);
      xml.children(name -> part(name, xml));
    }
    Map<String, Relation> relations = parts.relations(main.get(0));
    Map<String, String> related = new HashMap<>();
    relations.values().forEach(r -> related.putIfAbsent(r.kind(), r.target()));
    StreamedStyles styles = StreamedStyles.of(parts, related);
    BookGrids grids = new BookGrids(since1904, new CellBudget(limits));
    for (Named sheet : sheets) {
      Relation relation = relations.get(sheet.relation());
      if (!isUsual(relation) || !add(sheet, relation.target(), styles, grids)) {
        return Optional.empty();
      }
    }
    return grids.blank() ? Optional.empty() : Optional.of(grids.document(Format.XLSX));
  }

  /** Whether the package calls itself a workbook whose parts are no XML. */
  private boolean isBinary() throws IOException, XMLStreamException, UnreadableDocument {
    Set<String> types = new HashSet<>();
    try (InputStream in = parts.open(TYPES)) {
      XmlCursor xml = parts.cursor(in);
      xml.children(name -> types.add(xml.attribute("ContentType")));
    }
    return types.contains(XSSFRelation.XLSB_BINARY_WORKBOOK.getContentType());
  }

  private void part(String name, XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    if (name.equals("workbookPr")) {
      since1904 = StreamedText.isTrue(xml.attribute("date1904"));
    } else if (name.equals("sheets")) {
      xml.children(
          sheet -> {
            String state = String.valueOf(xml.attribute("state"));
            boolean visible = !state.equals("hidden") && !state.equals("veryHidden");
            sheets.add(new Named(xml.attribute("name"), xml.attribute("id"), visible));
          });
    }
  }

  private boolean isUsual(Relation relation) {
    return relation != null
        && relation.kind().equals("worksheet")
        && !relation.external()
        && parts.has(relation.target());
  }

  /** Reads a sheet; false where that takes POI's model. */
  private boolean add(Named named, String part, StreamedStyles styles, BookGrids grids)
      throws IOException, XMLStreamException, UnreadableDocument {
    Map<String, Relation> relations = parts.relations(part);
    if (relations.values().stream().map(Relation::kind).anyMatch(EMBEDDED::contains)) {
      return false;
    }
    if (!named.visible()) {
      grids.hidden(named.name());
      return true;
    }
    StreamedSheet sheet;
    try (InputStream in = parts.open(part)) {
      sheet = StreamedSheet.read(parts.cursor(in), styles, room);
    }
    if (sheet.beyond() || (sheet.drawing().isPresent() && speaks(sheet.drawing(), relations))) {
      return false;
    }
    grids.add(sheet.content(named.name()));
    return true;
  }

  /** Whether there are words in a drawing. */
  private boolean speaks(Optional<String> drawing, Map<String, Relation> relations)
      throws IOException, XMLStreamException, UnreadableDocument {
    Relation relation = relations.get(drawing.orElseThrow());
    if (relation == null || relation.external() || !parts.has(relation.target())) {
      return false;
    }
    try (InputStream in = parts.open(relation.target())) {
      return names(parts.cursor(in)).contains(WORDS);
    }
  }

  private static Set<String> names(XmlCursor xml) throws XMLStreamException, UnreadableDocument {
    Set<String> names = new HashSet<>();
    xml.children(
        name -> {
          names.add(name);
          names.addAll(names(xml));
        });
    return names;
  }
}
