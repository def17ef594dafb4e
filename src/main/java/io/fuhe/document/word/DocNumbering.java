package io.fuhe.document.word;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The automatic numbers of a .doc, counted as its paragraphs are met. */
final class DocNumbering {

  private static final int LEVELS = 9;

  private final Map<Integer, ListCounter> lists = new HashMap<>();

  /** The label of a paragraph with a blank after it; empty for none and for bullets. */
  String label(Paragraph paragraph) {
    int level = paragraph.getIlvl();
    if (!paragraph.isInList() || level >= LEVELS) {
      return "";
    }
    try {
      HWPFList list = paragraph.getList();
      String label = lists.computeIfAbsent(list.getLsid(), any -> counter(list)).next(level);
      return label.isEmpty() ? "" : label + " ";
    } catch (RuntimeException e) {
      // The list tables of a .doc are often damaged where the text is whole.
      return "";
    }
  }

  private static ListCounter counter(HWPFList list) {
    ListCounter counter = new ListCounter(LEVELS);
    int levels = list.getListData().numLevels();
    for (int level = 0; level < Math.min(LEVELS, levels); level++) {
      char index = (char) level;
      counter.start(level, list.getStartAt(index));
      counter.format(level, NumberFormat.of(list.getNumberFormat(index)));
      counter.pattern(level, pattern(list.getNumberText(index)));
    }
    return counter;
  }

  /** In a .doc the level's own number stands as a control character in the words around it. */
  private static String pattern(String words) {
    StringBuilder pattern = new StringBuilder();
    for (char c : (words == null ? "" : words).toCharArray()) {
      if (c < LEVELS) {
        pattern.append('%').append(c + 1);
      } else {
        pattern.append(c);
      }
    }
    return pattern.toString();
  }
}
