package io.fuhe.annotate;

import io.fuhe.check.Severity;
import io.fuhe.office.Xml;
import java.util.Set;
import org.w3c.dom.Element;

/** Shades a cell or a paragraph of a .docx; all its other properties stay. */
final class DocxShading {

  /** What the schema puts behind the shading of a cell. */
  private static final Set<String> AFTER_IN_CELL =
      Set.of(
          "noWrap",
          "tcMar",
          "textDirection",
          "tcFitText",
          "vAlign",
          "hideMark",
          "headers",
          "cellIns",
          "cellDel",
          "cellMerge",
          "tcPrChange");

  /** What the schema puts behind the shading of a paragraph. */
  private static final Set<String> AFTER_IN_PARAGRAPH =
      Set.of(
          "tabs",
          "suppressAutoHyphens",
          "kinsoku",
          "wordWrap",
          "overflowPunct",
          "topLinePunct",
          "autoSpaceDE",
          "autoSpaceDN",
          "bidi",
          "adjustRightInd",
          "snapToGrid",
          "spacing",
          "ind",
          "contextualSpacing",
          "mirrorIndents",
          "suppressOverlap",
          "jc",
          "textDirection",
          "textAlignment",
          "textboxTightWrap",
          "outlineLvl",
          "divId",
          "cnfStyle",
          "rPr",
          "sectPr",
          "pPrChange");

  private DocxShading() {}

  static void shade(Element cellOrParagraph, Severity severity) {
    boolean cell = cellOrParagraph.getLocalName().equals("tc");
    String name = cell ? "tcPr" : "pPr";
    Element properties = Xml.child(cellOrParagraph, name);
    if (properties == null) {
      properties = Xml.insert(cellOrParagraph, name, cellOrParagraph.getFirstChild());
    }
    Element shading = Xml.child(properties, "shd");
    if (shading != null) {
      properties.removeChild(shading);
    }
    shading = Xml.insertBeforeAny(properties, "shd", cell ? AFTER_IN_CELL : AFTER_IN_PARAGRAPH);
    Xml.set(shading, "val", "clear");
    Xml.set(shading, "color", "auto");
    Xml.set(shading, "fill", Tint.of(severity).hex());
  }
}
