package io.fuhe.annotate;

import io.fuhe.annotate.RemarkText.Line;
import io.fuhe.office.OfficePackage;
import io.fuhe.office.Relations;
import io.fuhe.office.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.w3c.dom.Element;

/** Colours and comments the cells of an .xlsx. */
final class XlsxAnnotator implements Annotator {

  private final RemarkText words;

  XlsxAnnotator(RemarkText words) {
    this.words = words;
  }

  @Override
  public Annotation annotate(Path original, String name, List<Remark> remarks, OutputStream copy)
      throws IOException {
    try (OfficePackage parts = new OfficePackage(original)) {
      String workbook =
          parts
              .relations("")
              .target("officeDocument")
              .orElseThrow(() -> new IOException("package without a workbook"));
      Map<String, String> sheets = sheets(parts, workbook);
      XlsxStyles styles = XlsxStyles.of(parts, workbook);
      Map<String, List<Mark>> bySheet = new LinkedHashMap<>();
      for (Mark mark : Mark.of(remarks, Remark::anchors)) {
        if (sheets.containsKey(mark.place().sheet())) {
          bySheet.computeIfAbsent(mark.place().sheet(), any -> new ArrayList<>()).add(mark);
        }
      }
      List<Mark> shown = new ArrayList<>();
      for (Map.Entry<String, List<Mark>> sheet : bySheet.entrySet()) {
        String part = sheets.get(sheet.getKey());
        mark(parts, part, styles, sheet.getValue());
        Set<String> hidden = XlsxComments.underConversations(parts, part);
        sheet.getValue().stream()
            .filter(mark -> !hidden.contains(mark.place().cell()))
            .forEach(shown::add);
      }
      parts.save(copy);
      return Annotation.of(remarks, shown);
    }
  }

  private void mark(OfficePackage parts, String part, XlsxStyles styles, List<Mark> marks)
      throws IOException {
    XlsxSheet sheet = new XlsxSheet(parts.tree(part));
    XlsxComments comments = XlsxComments.of(parts, part, sheet.root(), words.author());
    VmlNotes notes = VmlNotes.of(parts, part, sheet);
    for (Mark mark : marks) {
      CellRangeAddress area = sheet.area(new CellAddress(mark.place().cell()));
      CellAddress at = new CellAddress(area.getFirstRow(), area.getFirstColumn());
      sheet.cells(area).forEach(cell -> styles.colour(cell, mark.severity()));
      List<Line> lines = words.lines(mark);
      NoteBox box = NoteBox.of(lines.stream().map(Line::text).toList());
      comments.write(at, lines);
      if (!notes.resize(at, box)) {
        notes.add(at, box);
      }
    }
    notes.keep();
  }

  /** The part of each sheet by the sheet's name. */
  private static Map<String, String> sheets(OfficePackage parts, String workbook)
      throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    for (Element sheet : Xml.all(parts.look(workbook), "sheet")) {
      var part = parts.relations(workbook).targetOf(Relations.id(sheet));
      if (part.isPresent()) {
        found.put(sheet.getAttribute("name"), part.get());
      }
    }
    return found;
  }
}
