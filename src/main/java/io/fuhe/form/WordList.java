package io.fuhe.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions that a mapping lists, held against folded words. */
public final class WordList {

  /** Found nowhere. */
  public static final WordList NONE = new WordList(List.of());

  private final List<String> expressions;
  private final List<Pattern> each;
  private final List<NeededWords> needed;

  public WordList(List<String> expressions) {
    this.expressions = List.copyOf(expressions);
    this.each = expressions.stream().map(Pattern::compile).toList();
    this.needed = expressions.stream().map(NeededWords::of).toList();
  }

  /** Whether one of the expressions is found in the words. */
  public boolean foundIn(String words) {
    for (int i = 0; i < each.size(); i++) {
      if (needed.get(i).areIn(words) && each.get(i).matcher(words).find()) {
        return true;
      }
    }
    return false;
  }

  /** What the first expression that is found in the words finds there, with its groups. */
  public Optional<MatchResult> firstIn(String words) {
    return each.stream()
        .map(expression -> expression.matcher(words))
        .filter(Matcher::find)
        .map(Matcher::toMatchResult)
        .findFirst();
  }

  /** All that the expressions find in the words, those of the first expression first. */
  public List<MatchResult> allIn(String words) {
    return each.stream().flatMap(expression -> expression.matcher(words).results()).toList();
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
