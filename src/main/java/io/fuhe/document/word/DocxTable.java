package io.fuhe.document.word;

import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.flow.Merge;
import io.fuhe.document.parts.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** Reads one table of a .docx. */
final class DocxTable {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  private final XmlCursor xml;
  private final DocxContext context;
  private final DocxBody body;
  private final Wrappers wrappers;
  private final List<Integer> widths = new ArrayList<>();
  private final List<DocxRow> rows = new ArrayList<>();

  /** Whether a width is no whole number, as no Word writes it. */
  private boolean odd;

  DocxTable(XmlCursor xml, DocxContext context, DocxBody body) {
    this.xml = xml;
    this.context = context;
    this.body = body;
    this.wrappers = new Wrappers(xml, context);
  }

  Block.Table read() throws XMLStreamException, UnreadableDocument {
    boolean before = context.shaded();
    xml.children(this::child);
    context.shade(before);
    if (lacksCovered()) {
      throw new UnreadableDocument(Reason.DAMAGED, "a table lacks the cells that others cover");
    }
    return new Block.Table(
        OpenSides.merged(
            DocxEdges.of(widths, rows),
            elements(DocxCell::openAbove),
            elements(DocxCell::openBelow)));
  }

  /**
   * An exporter to Word 2003 whose widths are odd leaves out the cells that one above covers, and
   * does not say which: nothing is in its place.
   */
  private boolean lacksCovered() {
    return odd
        && !context.packaged()
        && rows.stream().mapToInt(DocxRow::columns).distinct().count() > 1
        && rows.stream()
            .flatMap(row -> row.cells().stream())
            .allMatch(filled -> filled.cell().merge() == Merge.NONE);
  }

  private Set<Integer> elements(Predicate<DocxCell> of) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .map(DocxRow.Filled::cell)
        .filter(of)
        .map(DocxCell::element)
        .collect(Collectors.toSet());
  }

  private void child(String name) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "tblPr" -> xml.children(this::look);
      case "tblGrid" -> xml.children(this::column);
      case "tr" -> row();
      default -> wrappers.through(name, this::child);
    }
  }

  private void look(String name) {
    boolean shade =
        name.equals("tblStyle") && context.styles().shades(xml.attribute("val"))
            || name.equals("shd") && RunLook.isShade(xml);
    context.shade(context.shaded() || shade);
  }

  private void column(String name) {
    if (name.equals("gridCol")) {
      odd |= !WHOLE.matcher(String.valueOf(xml.attribute("w"))).matches();
      widths.add(xml.twips("w", 0));
    }
  }

  private void row() throws XMLStreamException, UnreadableDocument {
    DocxRow row = new DocxRow();
    xml.children(name -> rowChild(name, row));
    if (!row.leftOut()) {
      rows.add(row);
    }
  }

  private void rowChild(String name, DocxRow row) throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "trPr" -> xml.children(property -> rowProperty(property, row));
      case "tc" -> cell(row);
      default -> wrappers.through(name, inner -> rowChild(inner, row));
    }
  }

  private void rowProperty(String name, DocxRow row) {
    switch (name) {
      case "gridBefore" -> row.skip(xml.number("val", 0));
      case "wBefore" -> row.indent(xml.twips("w", 0));
      case "hidden" -> row.leaveOut(xml.on());
      case "del" -> {
        context.revisions().tracked();
        row.leaveOut(true);
      }
      case "annotation" -> {
        context.revisions().tracked();
        row.leaveOut("Word.Deletion".equals(xml.attribute("type")));
      }
      case "ins" -> context.revisions().tracked();
      default -> {}
    }
  }

  private void cell(DocxRow row) throws XMLStreamException, UnreadableDocument {
    DocxCell cell = new DocxCell(xml);
    boolean before = context.shaded();
    List<Block> content = body.blocks(name -> cellProperty(name, cell));
    context.shade(before);
    row.add(cell, cell.deleted() ? List.of() : content);
  }

  private void cellProperty(String name, DocxCell cell)
      throws XMLStreamException, UnreadableDocument {
    switch (name) {
      case "shd" -> context.shade(RunLook.isShade(xml));
      case "cellDel" -> {
        context.revisions().tracked();
        cell.delete();
      }
      case "cellIns", "cellMerge" -> context.revisions().tracked();
      default -> cell.properties(name);
    }
  }
}
