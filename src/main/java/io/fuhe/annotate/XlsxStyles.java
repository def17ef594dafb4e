package io.fuhe.annotate;

import io.fuhe.check.Severity;
import io.fuhe.office.OfficePackage;
import io.fuhe.office.Xml;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Coloured twins of a workbook's cell styles: they differ from the submitter's in the fill only.
 */
final class XlsxStyles {

  /** Excel takes no more cell styles in one workbook. */
  private static final int MOST_STYLES = 64_000;

  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

  /** One font, the two fills that Excel asks for, one border, one style. */
  private static final String PLAIN =
      """
      <styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="2"><fill>\
      <patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      </fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
      <cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>\
      </styleSheet>\
      """;

  private final Element fills;
  private final Element formats;
  private final List<Element> originals;
  private final Map<Twin, String> twins = new HashMap<>();
  private final Map<Severity, String> fillIds = new HashMap<>();
  private int count;
  private int fillCount;

  private record Twin(String style, Severity severity) {}

  private XlsxStyles(Element root) {
    fills = Xml.child(root, "fills");
    formats = Xml.child(root, "cellXfs");
    originals = formats == null ? List.of() : Xml.children(formats, "xf");
    count = originals.size();
    fillCount = fills == null ? 0 : Xml.children(fills, "fill").size();
  }

  static XlsxStyles of(OfficePackage parts, String workbook) throws IOException {
    Optional<String> styles = parts.relations(workbook).target("styles");
    return new XlsxStyles(styles.isPresent() ? parts.tree(styles.get()) : plain(parts, workbook));
  }

  /** Excel shows a workbook without styles in its own plain one. */
  private static Element plain(OfficePackage parts, String workbook) throws IOException {
    String part = parts.free("xl/styles", ".xml");
    Element root = parts.add(part, PLAIN.formatted(parts.look(workbook).getNamespaceURI()));
    parts.declare(part, CONTENT_TYPE);
    parts.relations(workbook).add("styles", part);
    return root;
  }

  /** Colours a cell; leaves it as it is when the workbook has no room for another style. */
  void colour(Element cell, Severity severity) {
    String style = cell.getAttribute("s").isEmpty() ? "0" : cell.getAttribute("s");
    String twin = twins.computeIfAbsent(new Twin(style, severity), this::twin);
    cell.setAttribute("s", twin);
  }

  private String twin(Twin wanted) {
    int index = Integer.parseInt(wanted.style());
    if (fills == null || index >= originals.size() || count >= MOST_STYLES) {
      return wanted.style();
    }
    Element twin = (Element) originals.get(index).cloneNode(true);
    twin.setAttribute("fillId", fillIds.computeIfAbsent(wanted.severity(), this::fill));
    twin.setAttribute("applyFill", "1");
    formats.appendChild(twin);
    formats.setAttribute("count", String.valueOf(count + 1));
    return String.valueOf(count++);
  }

  private String fill(Severity severity) {
    Element pattern = Xml.append(Xml.append(fills, "fill"), "patternFill");
    pattern.setAttribute("patternType", "solid");
    Xml.append(pattern, "fgColor").setAttribute("rgb", "FF" + Tint.of(severity).hex());
    Xml.append(pattern, "bgColor").setAttribute("indexed", "64");
    fills.setAttribute("count", String.valueOf(fillCount + 1));
    return String.valueOf(fillCount++);
  }
}
