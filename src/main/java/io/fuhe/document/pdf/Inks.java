package io.fuhe.document.pdf;

import io.fuhe.document.page.Ink;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** What a graphics state prints with; colours stay the same over many characters. */
final class Inks {

  /** A pattern has no colour of its own. */
  private static final int PATTERN = 0x808080;

  private final Kept filling = new Kept();
  private final Kept stroking = new Kept();

  private static final class Kept {
    private PDColor color;
    private Ink ink = Ink.BLACK;

    Ink of(PDColor now, double alpha) throws IOException {
      if (now != color || (float) alpha != ink.alpha()) {
        color = now;
        ink = new Ink(now.isPattern() ? PATTERN : now.toRGB(), (float) alpha);
      }
      return ink;
    }
  }

  /**
   * What areas and letters are filled with.
   *
   * @param groupAlpha how opaque the groups are that the drawing stands in
   */
  Ink filling(PDGraphicsState state, double groupAlpha) throws IOException {
    double alpha = groupAlpha * state.getNonStrokeAlphaConstant();
    return filling.of(state.getNonStrokingColor(), alpha);
  }

  /**
   * What lines are drawn with.
   *
   * @param groupAlpha likewise
   */
  Ink stroking(PDGraphicsState state, double groupAlpha) throws IOException {
    return stroking.of(state.getStrokingColor(), groupAlpha * state.getAlphaConstant());
  }
}
