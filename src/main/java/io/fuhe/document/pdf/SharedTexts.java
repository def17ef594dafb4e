package io.fuhe.document.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Tells fonts whose table leads from many codes to one text, most often a blank or a question mark:
 * such a text means nothing. A few codes for one character are its variants.
 */
final class SharedTexts {

  private static final int MANY = 5;

  private final Map<COSDictionary, Map<String, Use>> fonts = new HashMap<>();
  private PDFont last;
  private Map<String, Use> texts;
  private boolean found;

  private static final class Use {
    private final int first;
    private Set<Integer> others;

    Use(int first) {
      this.first = first;
    }

    boolean shared() {
      return others != null && others.size() >= MANY - 1;
    }
  }

  /** Notes a character of a font; false where its text is known to mean nothing. */
  boolean note(PDFont font, int code, String text) {
    if (font != last) {
      last = font;
      texts = fonts.computeIfAbsent(font.getCOSObject(), any -> new HashMap<>());
    }
    Use use = texts.get(text);
    if (use == null) {
      texts.put(text, new Use(code));
      return true;
    }
    if (use.first != code && !use.shared()) {
      use.others = use.others == null ? new HashSet<>() : use.others;
      use.others.add(code);
      found |= use.shared();
    }
    return !use.shared();
  }

  /** Whether some text turned out to mean nothing after it had been taken for what it says. */
  boolean found() {
    return found;
  }
}
