package io.fuhe.document.word;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The fields that are open at a place of a text. A field shows its result, not its instruction;
 * choices of a form and equations show what they are set to, which is no text of the document.
 */
final class Fields {

  /** Longer than any equation that a person types. */
  private static final int LONGEST_INSTRUCTION = 1 << 12;

  /** A field as it is met. */
  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean showsResult;
    private String answer;
    private boolean hasResult;
  }

  private final Deque<Field> open = new ArrayDeque<>();

  /** Meets the beginning of a field. */
  void begin() {
    open.push(new Field());
  }

  /** Says what the innermost field shows: its result is not to be shown as well. */
  void answer(String shown) {
    if (!open.isEmpty()) {
      open.peek().answer = shown;
    }
  }

  /** Meets a piece of the innermost field's instruction. */
  void instruct(String piece) {
    if (!open.isEmpty() && !open.peek().showsResult) {
      StringBuilder words = open.peek().instruction;
      words.append(piece, 0, Math.min(piece.length(), LONGEST_INSTRUCTION - words.length()));
    }
  }

  /** Meets what parts a field's instruction from its result. */
  void separate() {
    if (!open.isEmpty()) {
      open.peek().showsResult = true;
    }
  }

  /** Meets text that the open fields show as their results. */
  void met(String text) {
    if (!text.isBlank()) {
      open.forEach(field -> field.hasResult = true);
    }
  }

  /** Meets the end of a field, and says what the field itself shows there. */
  String end() {
    if (open.isEmpty()) {
      return "";
    }
    Field field = open.pop();
    if (field.answer != null) {
      return field.answer;
    }
    return field.hasResult ? "" : EquationField.shown(field.instruction.toString());
  }

  /** Whether a reader does not see what stands here. */
  boolean hide() {
    return open.stream().anyMatch(field -> field.answer != null || !field.showsResult);
  }
}
