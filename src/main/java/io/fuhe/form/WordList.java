package io.fuhe.form;

import java.util.ArrayList;
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
    return firstIn(words).isPresent();
  }

  /** What the first expression that is found in the words finds there, with its groups. */
  public Optional<MatchResult> firstIn(String words) {
    for (Expression expression : each) {
      if (expression.needed().areIn(words)) {
        Matcher matcher = expression.pattern().matcher(words);
        if (matcher.find()) {
          return Optional.of(matcher.toMatchResult());
        }
      }
    }
    return Optional.empty();
  }

  /** All that the expressions find in the words, those of the first expression first. */
  public List<MatchResult> allIn(String words) {
    List<MatchResult> found = new ArrayList<>();
    for (Expression expression : each) {
      if (expression.needed().areIn(words)) {
        expression.pattern().matcher(words).results().forEach(found::add);
      }
    }
    return found;
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
