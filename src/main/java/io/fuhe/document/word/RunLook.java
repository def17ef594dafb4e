package io.fuhe.document.word;

import io.fuhe.document.parts.XmlCursor;

/** How the runs of a .docx look, as far as it decides what a person sees of their text. */
final class RunLook {

  private static final String WHITE = "FFFFFF";

  private final DocxContext context;
  private final String paragraphStyle;
  private String style;
  private Boolean vanish;
  private Boolean strike;
  private Boolean doubleStrike;
  private String latin;
  private String high;
  private Boolean white;
  private boolean raised;
  private Boolean shaded;

  /**
   * A run without properties of its own.
   *
   * @param paragraphStyle the style of its paragraph, or null
   */
  RunLook(DocxContext context, String paragraphStyle) {
    this.context = context;
    this.paragraphStyle = paragraphStyle;
  }

  /** Takes the property that the cursor stands on. */
  void take(String name, XmlCursor xml) {
    switch (name) {
      case "rStyle" -> style = xml.attribute("val");
      case "vanish" -> vanish = xml.on();
      case "strike" -> strike = xml.on();
      case "dstrike" -> doubleStrike = xml.on();
      case "rFonts" -> {
        latin = xml.attribute("ascii");
        high = xml.attribute("hAnsi") == null ? xml.attribute("h-ansi") : xml.attribute("hAnsi");
      }
      case "color" -> white = isWhite(xml);
      case "vertAlign" -> raised = "superscript".equals(xml.attribute("val"));
      case "shd", "highlight" -> shaded = isShade(xml);
      default -> {}
    }
  }

  /** Whether a person does not see the text: it is hidden, struck out, or white on white. */
  boolean unseen() {
    return on(vanish, StyleFlag.VANISH)
        || on(strike, StyleFlag.STRIKE)
        || on(doubleStrike, StyleFlag.DOUBLE_STRIKE)
        || on(white, StyleFlag.WHITE) && !(shaded == null ? context.shaded() : shaded);
  }

  /** Whether the text stands raised above the line. */
  boolean raised() {
    return raised;
  }

  /** What a text prints in the fonts of the run. */
  String printed(String text) {
    return Symbols.inRun(latin, high, text);
  }

  /** Whether the shading that the cursor stands on is any but white. */
  static boolean isShade(XmlCursor xml) {
    String fill = xml.attribute("fill");
    String pattern = xml.attribute("val");
    boolean plain = fill == null || fill.equals("auto") || fill.equalsIgnoreCase(WHITE);
    boolean unpatterned = pattern == null || pattern.equals("clear") || pattern.equals("nil");
    return !plain
        || !unpatterned && !pattern.equals("none") && !pattern.equals("white")
        || xml.attribute("themeFill") != null;
  }

  /** Whether the colour that the cursor stands on is white. */
  static boolean isWhite(XmlCursor xml) {
    return WHITE.equalsIgnoreCase(xml.attribute("val"));
  }

  private boolean on(Boolean own, StyleFlag flag) {
    if (own != null) {
      return own;
    }
    Boolean byStyle = context.styles().says(style, flag);
    return byStyle != null
        ? byStyle
        : Boolean.TRUE.equals(context.styles().says(paragraphStyle, flag));
  }
}
