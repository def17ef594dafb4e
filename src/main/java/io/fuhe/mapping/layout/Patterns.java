package io.fuhe.mapping.layout;

import io.fuhe.form.NeededWords;
import io.fuhe.form.Remembered;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several expressions for one thing. */
public final class Patterns {

  /** Matches nothing. */
  public static final Patterns NONE = new Patterns(List.of());

  private static final Pattern NAMED = Pattern.compile("\\(\\?<[a-zA-Z][a-zA-Z0-9]{0,30}>");
  private static final int REMEMBERED = 256;

  private final List<String> expressions;

  /** Compiled when the first of them is asked for alone; most never are. */
  private volatile List<Pattern> each;

  private volatile Pattern beforeColon;

  /** What each expression is found nowhere without; most are never searched for. */
  private volatile List<NeededWords> needed;

  private final Pattern any;
  private final Remembered<Boolean> matching;

  Patterns(List<String> expressions) {
    this.expressions = List.copyOf(expressions);
    String union =
        expressions.stream().map(e -> "(?:" + unnamed(e) + ")").collect(Collectors.joining("|"));
    this.any = Pattern.compile(expressions.isEmpty() ? "(?!)" : "(?:" + union + ")");
    this.matching = new Remembered<>(REMEMBERED, this::matchAnew);
  }

  /** Several expressions may have groups of the same name, one expression may not. */
  private static String unnamed(String expression) {
    return NAMED.matcher(expression).replaceAll("(");
  }

  /** Whether one of the expressions matches the whole text. */
  public boolean match(String text) {
    return matching.of(text);
  }

  /** The same, worked out anew: for who remembers it himself. */
  boolean matchAnew(String text) {
    return any.matcher(text).matches();
  }

  /** Whether one of the expressions may match a whole text that has this beginning, or is it. */
  boolean mayMatch(String beginning) {
    Matcher matcher = any.matcher(beginning);
    return matcher.matches() || matcher.hitEnd();
  }

  /** Whether one of the expressions is found in the text. */
  public boolean findIn(String text) {
    return mayBeIn(text) && any.matcher(text).find();
  }

  /** Whether the text holds the words that one of the expressions needs, which is quickly seen. */
  public boolean mayBeIn(String text) {
    for (NeededWords each : needed()) {
      if (each.areIn(text)) {
        return true;
      }
    }
    return false;
  }

  private List<NeededWords> needed() {
    List<NeededWords> known = needed;
    if (known == null) {
      known = expressions.stream().map(NeededWords::of).toList();
      needed = known;
    }
    return known;
  }

  /** What a group of the first expression that matches the whole text holds. */
  public Optional<String> group(String text, String name) {
    return each().stream()
        .filter(expression -> expression.pattern().contains("(?<" + name + ">"))
        .map(expression -> expression.matcher(text))
        .filter(Matcher::matches)
        .map(m -> m.group(name))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The first expression that matches the whole text. */
  public Optional<String> matching(String text) {
    return each().stream()
        .filter(expression -> expression.matcher(text).matches())
        .map(Pattern::pattern)
        .findFirst();
  }

  private List<Pattern> each() {
    List<Pattern> compiled = each;
    if (compiled == null) {
      compiled = expressions.stream().map(Pattern::compile).toList();
      each = compiled;
    }
    return compiled;
  }

  /** One expression for them all. */
  public String expression() {
    return any.pattern();
  }

  /** The text without whatever one of the expressions finds. */
  public String removedFrom(String text) {
    return any.matcher(text).replaceAll("");
  }

  /** A pattern that finds one of the expressions before a colon, a remark in brackets between. */
  public Pattern beforeColon() {
    Pattern compiled = beforeColon;
    if (compiled == null) {
      compiled = Pattern.compile(any.pattern() + "(?:\\([^()]*\\))?:");
      beforeColon = compiled;
    }
    return compiled;
  }

  /** These expressions, and those of another thing. */
  Patterns and(Patterns more) {
    return new Patterns(Stream.concat(more.expressions.stream(), expressions.stream()).toList());
  }
}
