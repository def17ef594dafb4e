package io.fuhe.annotate;

import io.fuhe.annotate.NoteBox.Position;
import io.fuhe.office.OfficePackage;
import io.fuhe.office.Relations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;

/**
 * The drawing that holds the boxes of a sheet's comments. Excel writes it in a kind of XML that no
 * parser takes, so that boxes are put into its text.
 */
final class VmlNotes {

  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private static final String NAMESPACES =
      " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

  private static final String KIND =
      """
      <v:shapetype%s id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
      path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
      <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
      """;

  private static final String SHAPE =
      """
      <v:shape%s id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;width:%dpx;height:%dpx;\
      z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">\
      <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
      <v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">\
      <div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note">\
      <x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill>\
      <x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>
      """;

  private static final Pattern ID = Pattern.compile("_x0000_s(\\d{1,9})");
  private static final Pattern BOX =
      Pattern.compile("(?s)<v:shape\\b(?:(?!</?v:shape\\b).)*+</v:shape>");
  private static final Pattern ROW = Pattern.compile("<x:Row>(\\d{1,7})</x:Row>");
  private static final Pattern COLUMN = Pattern.compile("<x:Column>(\\d{1,5})</x:Column>");
  private static final Pattern ANCHOR = Pattern.compile("(<x:Anchor>)[^<]*(</x:Anchor>)");

  private static final String END = "</xml>";
  private static final int FIRST_ID = 1025;
  private static final int GAP = 15;

  private final OfficePackage parts;
  private final XlsxSheet sheet;
  private final String part;
  private final List<String> pieces = new ArrayList<>();
  private final Map<CellAddress, List<Integer>> boxes = new HashMap<>();
  private final String end;
  private int id;

  private VmlNotes(OfficePackage parts, XlsxSheet sheet, String part, String text) {
    this.parts = parts;
    this.sheet = sheet;
    this.part = part;
    int last = text.lastIndexOf(END);
    end = last < 0 ? "" : text.substring(last);
    takeApart(last < 0 ? text : text.substring(0, last));
    this.id =
        ID.matcher(text).results().mapToInt(m -> Integer.parseInt(m.group(1))).max().orElse(0);
  }

  /** The drawing of a sheet; made when it has none. */
  static VmlNotes of(OfficePackage parts, String sheetPart, XlsxSheet sheet) throws IOException {
    Relations relations = parts.relations(sheetPart);
    Optional<String> known =
        sheet.legacyDrawing() == null
            ? Optional.empty()
            : relations.targetOf(Relations.id(sheet.legacyDrawing()));
    if (known.isPresent()) {
      // One byte a character, so that what is not touched stays byte for byte.
      String text = new String(parts.bytes(known.get()), StandardCharsets.ISO_8859_1);
      return new VmlNotes(parts, sheet, known.get(), text);
    }
    String part = parts.free("xl/drawings/vmlDrawing", ".vml");
    parts.declareEnding("vml", CONTENT_TYPE);
    Relations.id(sheet.addLegacyDrawing(), relations.add("vmlDrawing", part));
    return new VmlNotes(parts, sheet, part, "<xml" + NAMESPACES + ">\n</xml>");
  }

  /** The boxes, and what stands between them. */
  private void takeApart(String text) {
    int done = 0;
    Matcher box = BOX.matcher(text);
    while (box.find()) {
      pieces.add(text.substring(done, box.start()));
      take(box.group());
      done = box.end();
    }
    pieces.add(text.substring(done));
  }

  private void take(String box) {
    Matcher cell = ROW.matcher(box);
    Matcher column = COLUMN.matcher(box);
    if (cell.find() && column.find()) {
      CellAddress at =
          new CellAddress(Integer.parseInt(cell.group(1)), Integer.parseInt(column.group(1)));
      boxes.computeIfAbsent(at, any -> new ArrayList<>()).add(pieces.size());
    }
    pieces.add(box);
  }

  /** Draws the box of a new comment. */
  void add(CellAddress at, NoteBox box) throws IOException {
    if (end.isEmpty()) {
      throw new IOException("drawing of comments without an end");
    }
    id = Math.max(FIRST_ID, id + 1);
    take(
        SHAPE.formatted(
            NAMESPACES,
            id,
            box.width(),
            box.height(),
            id,
            anchor(at, box),
            at.getRow(),
            at.getColumn()));
  }

  /**
   * Makes the box of a comment large enough.
   *
   * @return whether the comment has a box
   */
  boolean resize(CellAddress at, NoteBox box) {
    List<Integer> known = boxes.getOrDefault(at, List.of());
    for (int index : known) {
      pieces.set(
          index, ANCHOR.matcher(pieces.get(index)).replaceFirst("$1" + anchor(at, box) + "$2"));
    }
    return !known.isEmpty();
  }

  /** Puts the drawing into the copy. */
  void keep() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(text::append);
    text.append(end);
    if (text.indexOf("id=\"_x0000_t202\"") < 0) {
      text.insert(text.indexOf("<v:shape"), KIND.formatted(NAMESPACES));
    }
    parts.put(part, text.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private String anchor(CellAddress at, NoteBox box) {
    int besides = sheet.area(at).getLastColumn() + 1;
    Position left = NoteBox.after(besides, GAP, sheet::columnPixels);
    Position right = NoteBox.after(besides, GAP + box.width(), sheet::columnPixels);
    Position top = NoteBox.after(at.getRow(), 0, sheet::rowPixels);
    Position bottom = NoteBox.after(at.getRow(), box.height(), sheet::rowPixels);
    return "%d, %d, %d, %d, %d, %d, %d, %d"
        .formatted(
            left.index(),
            left.offset(),
            top.index(),
            top.offset(),
            right.index(),
            right.offset(),
            bottom.index(),
            bottom.offset());
  }
}
