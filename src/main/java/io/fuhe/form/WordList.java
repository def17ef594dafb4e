package io.fuhe.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Expressions that a mapping lists, held against folded words. */
public final class WordList {

  /** Found nowhere. */
  public static final WordList NONE = new WordList(List.of());

  private final List<String> expressions;
  private final List<Expression> each;

  public WordList(List<String> expressions) {
    this.expressions = List.copyOf(expressions);
    this.each = expressions.stream().map(Expression::new).toList();
  }

  /** An expression, and the words without which it is found nowhere. */
  private record Expression(Pattern pattern, NeededWords needed) {

    Expression(String expression) {
      this(Pattern.compile(expression), NeededWords.of(expression));
    }
  }

  /** Whether one of the expressions is found in the words. */
  public boolean foundIn(String words) {
    for (Expression expression : each) {
      if (expression.needed().areIn(words) && expression.pattern().matcher(words).find()) {
        return true;
      }
    }
    return false;
  }

  /** What the first expression that is found in the words finds there, with its groups. */
  public Optional<MatchResult> firstIn(String words) {
    return matchers(words).filter(Matcher::find).map(Matcher::toMatchResult).findFirst();
  }

  /** All that the expressions find in the words, those of the first expression first. */
  public List<MatchResult> allIn(String words) {
    return matchers(words).flatMap(Matcher::results).toList();
  }

  private Stream<Matcher> matchers(String words) {
    return each.stream()
        .filter(expression -> expression.needed().areIn(words))
        .map(expression -> expression.pattern().matcher(words));
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
