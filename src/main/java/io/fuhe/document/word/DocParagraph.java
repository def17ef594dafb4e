package io.fuhe.document.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text of one paragraph of a .doc, fields by their results. */
final class DocParagraph {

  private static final char PICTURE = 0x01;
  private static final char ANNOTATION = 0x05;
  private static final char CELL_MARK = 0x07;
  private static final char DRAWING = 0x08;
  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_SEPARATOR = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char NON_BREAKING_HYPHEN = 0x1E;

  private final Revisions revisions;
  private final StringBuilder text = new StringBuilder();

  /** For each field that is open, whether its instruction is still going on. */
  private final Deque<Boolean> instructions = new ArrayDeque<>();

  private final List<Integer> anchors = new ArrayList<>();
  private boolean pictures;
  private boolean runsIntoNext;

  DocParagraph(Paragraph paragraph, Revisions revisions) {
    this.revisions = revisions;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      add(paragraph.getCharacterRun(i));
    }
  }

  String text() {
    return text.toString();
  }

  /** The positions in the file where drawings are anchored. */
  List<Integer> anchors() {
    return anchors;
  }

  /** Whether a picture or another drawing stands in it. */
  boolean pictures() {
    return pictures || !anchors.isEmpty();
  }

  /** Whether a tracked change deleted the end of this paragraph. */
  boolean runsIntoNext() {
    return runsIntoNext;
  }

  private void add(CharacterRun run) {
    if (run.isMarkedDeleted()) {
      revisions.tracked();
      runsIntoNext = run.text().endsWith("\r");
      return;
    }
    if (run.isMarkedInserted()) {
      revisions.tracked();
    }
    if (run.isSymbol()) {
      append(symbol(run), run);
      return;
    }
    String characters = run.text();
    for (int i = 0; i < characters.length(); i++) {
      if (characters.charAt(i) == DRAWING) {
        anchors.add(run.getStartOffset() + i);
      } else {
        take(characters.charAt(i), run);
      }
    }
  }

  private void take(char c, CharacterRun run) {
    switch (c) {
      case FIELD_BEGIN -> instructions.push(true);
      case FIELD_SEPARATOR -> {
        if (!instructions.isEmpty()) {
          instructions.pop();
          instructions.push(false);
        }
      }
      case FIELD_END -> instructions.poll();
      case ANNOTATION -> revisions.commented();
      case NON_BREAKING_HYPHEN -> append("-", run);
      case PICTURE -> pictures = true;
      case CELL_MARK, '\r', '\f' -> {}
      default -> append(String.valueOf(c), run);
    }
  }

  private void append(String seen, CharacterRun run) {
    if (!run.isVanished() && !instructions.contains(true)) {
      text.append(seen);
    }
  }

  private static String symbol(CharacterRun run) {
    String font = run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName();
    return Symbols.of(font, Integer.toHexString(run.getSymbolCharacter()).toUpperCase(Locale.ROOT));
  }
}
