package io.fuhe.document.number;

import java.math.BigDecimal;
import java.util.List;

/**
 * One of the parts of a format code between semicolons.
 *
 * @param code how it is written
 * @param condition which numbers it is for, or null where its position says that
 * @param language what stands behind {@code $-}, in capitals; empty without
 * @param numerals the number of {@code DBNum}; 0 without
 */
record Section(
    String code, List<Token> tokens, Condition condition, String language, int numerals) {

  /** A comparison in brackets: {@code [>=10000]}. */
  record Condition(String sign, BigDecimal bound) {

    boolean holds(BigDecimal value) {
      int order = value.compareTo(bound);
      return switch (sign) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<>" -> order != 0;
        default -> order == 0;
      };
    }

    /** Whether no number that it is for needs a sign to be told from another. */
    boolean onlyNegative() {
      return sign.startsWith("<") && !sign.equals("<>") && bound.signum() <= 0;
    }
  }

  boolean has(Token.Kind kind) {
    return tokens.stream().anyMatch(t -> t.is(kind));
  }

  boolean isDate() {
    return has(Token.Kind.DATE) || has(Token.Kind.ELAPSED) || has(Token.Kind.NOON);
  }

  boolean isFraction() {
    return has(Token.Kind.SLASH) && has(Token.Kind.DIGIT);
  }

  /** Whether dates are written in Chinese; the language of the program counts only where asked. */
  boolean inChinese() {
    return language.endsWith("804") || language.startsWith("ZH");
  }
}
