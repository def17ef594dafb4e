package io.fuhe.document.pdf;

import io.fuhe.document.page.Canvas;
import io.fuhe.document.page.Extent;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * The marked content that the scan stands in: what hides it, and what it reads as (ISO 32000-1,
 * 14.6, 14.9.4 and 8.11.3.2).
 */
final class MarkedContent {

  private static final COSName WATERMARK = COSName.getPDFName("Watermark");

  private final OptionalContent layers;
  private final Canvas canvas;
  private final Deque<Sequence> open = new ArrayDeque<>();

  private static final class Sequence {
    private final boolean hidden;
    private final String actual;
    private final int mark;
    private Extent drawn;

    Sequence(boolean hidden, String actual, int mark) {
      this.hidden = hidden;
      this.actual = actual;
      this.mark = mark;
    }
  }

  MarkedContent(OptionalContent layers, Canvas canvas) {
    this.layers = layers;
    this.canvas = canvas;
  }

  /** Whether what is printed now is not shown. */
  boolean hidden() {
    return !open.isEmpty() && open.peek().hidden;
  }

  int depth() {
    return open.size();
  }

  /**
   * Begins a sequence.
   *
   * @param properties its properties, or null
   */
  void begin(COSName tag, COSDictionary properties) {
    boolean hidden = hidden();
    String actual = null;
    if (properties != null) {
      hidden |= COSName.OC.equals(tag) && layers.hides(PDPropertyList.create(properties));
      hidden |= WATERMARK.equals(properties.getDictionaryObject(COSName.SUBTYPE));
      actual = properties.getString(COSName.ACTUAL_TEXT);
    }
    open.push(new Sequence(hidden, actual, canvas.mark()));
  }

  /** Begins what a layer may hide. */
  void begin(PDPropertyList layer) {
    open.push(new Sequence(hidden() || layers.hides(layer), null, canvas.mark()));
  }

  void end() {
    if (open.isEmpty()) {
      return;
    }
    Sequence sequence = open.pop();
    if (!sequence.hidden && sequence.actual != null && !sequence.actual.isBlank()) {
      canvas.readsAs(sequence.actual, sequence.mark, sequence.drawn);
    }
    drawn(sequence.drawn);
  }

  /** Ends what was begun and not ended beyond a depth. */
  void endTo(int depth) {
    while (open.size() > depth) {
      end();
    }
  }

  /** Something other than text was drawn. */
  void drawn(Extent area) {
    Sequence sequence = open.peek();
    if (sequence != null && area != null) {
      Extent before = sequence.drawn;
      sequence.drawn =
          before == null
              ? area
              : new Extent(
                  Math.min(before.x0(), area.x0()),
                  Math.min(before.y0(), area.y0()),
                  Math.max(before.x1(), area.x1()),
                  Math.max(before.y1(), area.y1()));
    }
  }
}
