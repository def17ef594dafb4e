package io.fuhe.form;

import java.util.List;
import java.util.regex.Pattern;

/** Expressions that a mapping lists, held against folded words. */
public final class WordList {

  /** Found nowhere. */
  public static final WordList NONE = new WordList(List.of());

  private final List<String> expressions;
  private final Pattern any;

  public WordList(List<String> expressions) {
    this.expressions = List.copyOf(expressions);
    this.any = Pattern.compile(expressions.isEmpty() ? "(?!)" : String.join("|", expressions));
  }

  /** Whether one of the expressions is found in the words. */
  public boolean foundIn(String words) {
    return any.matcher(words).find();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordList list && list.expressions.equals(expressions);
  }

  @Override
  public int hashCode() {
    return expressions.hashCode();
  }
}
