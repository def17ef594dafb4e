package io.fuhe.document.word;

import io.fuhe.document.flow.NoteMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

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
  private static final int WHITE = 0xFFFFFF;
  private static final int RAISED = 1;

  private final Revisions revisions;
  private final StringBuilder text = new StringBuilder();

  private final Fields fields = new Fields();
  private final byte[] data;

  private final List<Integer> anchors = new ArrayList<>();
  private final List<Integer> objects = new ArrayList<>();
  private final boolean hidesWhite;

  private boolean pictures;
  private boolean runsIntoNext;

  /**
   * @param data the stream that holds the settings of form fields, or null
   * @param dark whether white letters in it are not seen, since others around it are dark
   */
  DocParagraph(Paragraph paragraph, byte[] data, Revisions revisions, boolean dark) {
    this.revisions = revisions;
    this.data = data;
    List<CharacterRun> runs = runs(paragraph);
    this.hidesWhite = dark || hidesWhite(runs);
    runs.forEach(this::add);
  }

  /** What is printed in one way in a part. */
  static List<CharacterRun> runs(Range part) {
    List<CharacterRun> runs = new ArrayList<>();
    for (int i = 0; i < part.numCharacterRuns(); i++) {
      runs.add(part.getCharacterRun(i));
    }
    return runs;
  }

  /**
   * Whether white letters in a part are not seen, since others are dark; where all are white, they
   * may stand on a shade.
   */
  static boolean hidesWhite(List<CharacterRun> part) {
    for (CharacterRun run : part) {
      if (run.getIco24() != WHITE && run.text().chars().anyMatch(c -> c > ' ')) {
        return true;
      }
    }
    return false;
  }

  String text() {
    return text.toString();
  }

  /** The positions in the file where drawings are anchored. */
  List<Integer> anchors() {
    return anchors;
  }

  /** The numbers of the objects that are embedded in it. */
  List<Integer> objects() {
    return objects;
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
    String characters = Symbols.inRun(run.getFontName(), run.getFontName(), run.text());
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
      case FIELD_BEGIN -> fields.begin();
      case FIELD_SEPARATOR -> {
        fields.separate();
        if (run.isOle2()) {
          objects.add(run.getPicOffset());
        }
      }
      case FIELD_END -> append(fields.end(), run);
      case ANNOTATION -> revisions.commented();
      case NON_BREAKING_HYPHEN -> append("-", run);
      case PICTURE -> picture(run);
      case CELL_MARK, '\r', '\f' -> {}
      default -> append(String.valueOf(c), run);
    }
  }

  /** The mark of a picture stands for the settings of a form field, too. */
  private void picture(CharacterRun run) {
    if (!run.isData()) {
      pictures = true;
      return;
    }
    String shown = DocFormField.shown(data, run.getPicOffset());
    if (shown != null) {
      fields.answer(shown);
    }
  }

  private void append(String seen, CharacterRun run) {
    fields.instruct(seen);
    if (fields.hide() || seen.isEmpty()) {
      return;
    }
    if (run.isVanished()
        || run.isStrikeThrough()
        || run.isDoubleStrikeThrough()
        || hidesWhite && run.getIco24() == WHITE) {
      revisions.unseen(seen);
    } else if (run.getSubSuperScriptIndex() != RAISED || !NoteMark.is(text, seen)) {
      fields.met(seen);
      text.append(seen);
    }
  }

  private static String symbol(CharacterRun run) {
    String font = run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName();
    return Symbols.of(font, Integer.toHexString(run.getSymbolCharacter()).toUpperCase(Locale.ROOT));
  }
}
