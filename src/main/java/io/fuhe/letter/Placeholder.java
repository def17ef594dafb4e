package io.fuhe.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a template may ask for in double braces; templates in all languages use these words. */
enum Placeholder {
  /** The unit that is written to. */
  UNIT("单位", false, true),
  /** The fiscal year. */
  YEAR("年度", false, true),
  /** The day the letter is issued. */
  ISSUED("日期", false, true),
  /** The last day for an answer. */
  DUE("回复期限", false, true),
  /** How many findings the letter lists. */
  COUNT("疑点数", false, false),
  /** The number of a finding. */
  NUMBER("序号", true, false),
  SEVERITY("级别", true, false),
  /** What was found, in a sentence. */
  MATTER("事项", true, true),
  DECLARED("申报", true, true),
  COMPUTED("核算", true, true),
  DIFFERENCE("差额", true, false),
  /** Where it stands in what was submitted. */
  PLACE("位置", true, true),
  /** What the rule rests on. */
  BASIS("依据", true, false);

  private final String word;
  private final boolean ofFinding;
  private final boolean required;

  Placeholder(String word, boolean ofFinding, boolean required) {
    this.word = word;
    this.ofFinding = ofFinding;
    this.required = required;
  }

  String word() {
    return word;
  }

  /** Whether it stands in the table row that is repeated for each finding. */
  boolean ofFinding() {
    return ofFinding;
  }

  /** The one that a word means; empty where it means none. */
  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** Those that no letter can do without. */
  static List<Placeholder> required() {
    return Arrays.stream(values()).filter(each -> each.required).toList();
  }
}
