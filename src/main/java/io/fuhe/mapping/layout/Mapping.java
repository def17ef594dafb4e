package io.fuhe.mapping.layout;

import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A layout that Fuhe knows.
 *
 * @param id short name, the same as the file's
 * @param names what people call the layout, by language tag
 * @param kind the kind of form that it is a layout of; null for the general mapping, which is of
 *     any
 * @param words all of these stand somewhere in the form, folded
 * @param without none of these does, folded
 * @param vocabulary the words it reads with
 * @param added the words of its file, added to others
 * @param policy how a form in this layout is judged
 */
public record Mapping(
    String id,
    Map<String, String> names,
    FormKind kind,
    List<String> words,
    List<String> without,
    Vocabulary vocabulary,
    UnaryOperator<Vocabulary> added,
    Policy policy) {

  /**
   * Whether a region of this kind with these words, folded, is in this layout.
   *
   * @param kindOfRegion null where it has no title, as no report in prose is, and no review sheet:
   *     without one it is the unit's own form
   */
  boolean recognizes(FormKind kindOfRegion, String foldedText) {
    boolean ofKind =
        kindOfRegion == null
            ? kind != FormKind.EVALUATION_REPORT && kind != FormKind.REVIEW_SHEET
            : kind == kindOfRegion;
    return (kind == null || ofKind)
        && mayStandIn(foldedText)
        && without.stream().noneMatch(foldedText::contains);
  }

  /** Whether a form in this layout can be among words, folded, that may hold several forms. */
  boolean mayStandIn(String foldedText) {
    return words.stream().allMatch(foldedText::contains);
  }
}
