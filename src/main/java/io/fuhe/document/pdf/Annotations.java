package io.fuhe.document.pdf;

import io.fuhe.document.page.Canvas;
import io.fuhe.document.page.Extent;
import io.fuhe.document.page.Ink;
import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * What annotations show. One that a program left without an appearance is shown by viewers as they
 * would set it: a typed text and the value of a form field in its rectangle, a strike in its place.
 */
final class Annotations {

  /** Shown only when somebody points at them, or nothing at all. */
  private static final Set<String> ASIDE =
      Set.of("Popup", "Link", "Text", "FileAttachment", "Watermark");

  private static final float LARGEST = 10f;

  private static final int MOST_PARENTS = 32;

  private Annotations() {}

  /** Whether an annotation shows on the page. */
  static boolean seen(PDAnnotation annotation) {
    return !annotation.isHidden()
        && !annotation.isNoView()
        && !ASIDE.contains(String.valueOf(annotation.getSubtype()));
  }

  /** Whether an annotation is set upon what the page says, as a stamp on paper. */
  static boolean isStamp(PDAnnotation annotation) {
    return "Stamp".equals(annotation.getSubtype());
  }

  /**
   * Prints the value of a form field whose appearance shows nothing: programs fill in values and
   * leave it to the viewer to show them.
   */
  static void printValue(PDAnnotation annotation, Canvas canvas, PDRectangle box) {
    if ("Widget".equals(annotation.getSubtype())) {
      print(annotation, canvas, box);
    }
  }

  /** Prints an annotation without an appearance. */
  static void print(PDAnnotation annotation, Canvas canvas, PDRectangle box) {
    switch (String.valueOf(annotation.getSubtype())) {
      case "FreeText" -> text(annotation.getContents(), annotation.getRectangle(), canvas, box);
      case "Widget" ->
          text(value(annotation.getCOSObject()), annotation.getRectangle(), canvas, box);
      case "Square" -> cover(annotation, canvas, box);
      case "StrikeOut" -> strike(annotation.getCOSObject(), canvas, box);
      default -> {
        // The others have no text and hide none.
      }
    }
  }

  /** The value of a field that holds text or a choice; a field may have it from its parents. */
  private static String value(COSDictionary widget) {
    COSDictionary field = widget;
    for (int i = 0; i < MOST_PARENTS && field != null; i++) {
      COSBase value = field.getDictionaryObject(COSName.V);
      if (value instanceof COSString text) {
        return shown(text.getString(), widget);
      }
      if (value instanceof COSStream text) {
        return text.toTextString();
      }
      if (value instanceof COSArray chosen) {
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < chosen.size(); k++) {
          if (chosen.getObject(k) instanceof COSString text) {
            texts.add(shown(text.getString(), widget));
          }
        }
        return String.join(" ", texts);
      }
      field = field.getCOSDictionary(COSName.PARENT);
    }
    return null;
  }

  /** What a list shows for a choice; its options are pairs where that differs from the value. */
  private static String shown(String value, COSDictionary widget) {
    COSDictionary field = widget;
    for (int i = 0; i < MOST_PARENTS && field != null; i++) {
      COSArray options = field.getCOSArray(COSName.OPT);
      for (int k = 0; options != null && k < options.size(); k++) {
        if (options.getObject(k) instanceof COSArray pair
            && pair.size() == 2
            && pair.getObject(0) instanceof COSString export
            && pair.getObject(1) instanceof COSString shown
            && export.getString().equals(value)) {
          return shown.getString();
        }
      }
      field = field.getCOSDictionary(COSName.PARENT);
    }
    return value;
  }

  private static void text(String text, PDRectangle place, Canvas canvas, PDRectangle box) {
    if (text == null || text.isBlank() || place == null) {
      return;
    }
    List<String> lines = text.strip().lines().toList();
    int longest = lines.stream().mapToInt(String::length).max().orElse(1);
    float leading = place.getHeight() / lines.size();
    float size = Math.min(LARGEST, Math.min(0.8f * leading, place.getWidth() / longest));
    float x = place.getLowerLeftX() - box.getLowerLeftX();
    float y = box.getUpperRightY() - place.getUpperRightY();
    for (int i = 0; i < lines.size(); i++) {
      float baseline = y + i * leading + leading / 2 + 0.38f * size;
      int[] letters = lines.get(i).codePoints().toArray();
      for (int k = 0; k < letters.length; k++) {
        String letter = Character.toString(letters[k]);
        float at = x + 1 + k * size;
        canvas.print(
            new Print(letter, at, baseline, at + size, baseline, size, false, Ink.BLACK, -1, null));
      }
    }
  }

  /** A square with a colour inside hides what lies under it. */
  private static void cover(PDAnnotation annotation, Canvas canvas, PDRectangle box) {
    COSArray colour = annotation.getCOSObject().getCOSArray(COSName.IC);
    COSBase alpha = annotation.getCOSObject().getDictionaryObject(COSName.CA);
    boolean opaque = !(alpha instanceof COSNumber n) || n.floatValue() > 0.95f;
    PDRectangle place = annotation.getRectangle();
    if (colour != null && colour.size() > 0 && opaque && place != null) {
      float x = place.getLowerLeftX() - box.getLowerLeftX();
      float y = box.getUpperRightY() - place.getUpperRightY();
      canvas.cover(new Extent(x, y, x + place.getWidth(), y + place.getHeight()));
    }
  }

  private static void strike(COSDictionary annotation, Canvas canvas, PDRectangle box) {
    COSArray quads = annotation.getCOSArray(COSName.getPDFName("QuadPoints"));
    for (int i = 0; quads != null && i + 8 <= quads.size(); i += 8) {
      float[] q = new float[8];
      for (int k = 0; k < 8; k++) {
        q[k] = quads.getObject(i + k) instanceof COSNumber n ? n.floatValue() : 0;
      }
      float left = Math.min(q[0], q[4]) - box.getLowerLeftX();
      float right = Math.max(q[2], q[6]) - box.getLowerLeftX();
      float middle = box.getUpperRightY() - (q[1] + q[5]) / 2;
      canvas.line(left, middle, right, middle, false);
    }
  }
}
