package io.fuhe.document.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Lays the digits of a number out over the places of a section. */
final class Digits {

  private static final int THOUSAND = 3;

  private final List<Token> tokens;
  private final int point;
  private final String whole;
  private final String decimals;
  private final boolean grouped;

  private Digits(List<Token> tokens, BigDecimal number) {
    this.tokens = tokens;
    int found = indexOf(Token.Kind.POINT);
    point = found < 0 ? tokens.size() : found;
    int places = count(Token.Kind.DIGIT, point, tokens.size());
    String rounded = scaled(number).setScale(places, RoundingMode.HALF_UP).toPlainString();
    whole = rounded.substring(0, rounded.length() - (places == 0 ? 0 : places + 1));
    decimals = places == 0 ? "" : rounded.substring(rounded.length() - places);
    int last = lastDigit(0, point);
    grouped = last > 0 && count(Token.Kind.COMMA, firstDigit(), last) > 0;
  }

  /**
   * What a section prints.
   *
   * @param number not negative
   */
  static String laidOut(List<Token> tokens, BigDecimal number) {
    Digits digits = new Digits(tokens, number);
    StringBuilder text = new StringBuilder();
    digits.appendWhole(text);
    digits.appendDecimals(text);
    return text.toString();
  }

  private BigDecimal scaled(BigDecimal number) {
    int percents = count(Token.Kind.PERCENT, 0, tokens.size());
    int thousands = commasAfter(lastDigit(0, point)) + commasAfter(lastDigit(point, tokens.size()));
    return number.movePointRight(2 * percents).movePointLeft(THOUSAND * thousands);
  }

  /** Commas just behind the last place divide by a thousand each. */
  private int commasAfter(int digit) {
    int commas = 0;
    while (digit >= 0
        && digit + 1 + commas < tokens.size()
        && tokens.get(digit + 1 + commas).is(Token.Kind.COMMA)) {
      commas++;
    }
    return commas;
  }

  private void appendWhole(StringBuilder text) {
    String digits = whole.equals("0") ? "" : whole;
    int place = count(Token.Kind.DIGIT, 0, point);
    int next = Math.max(place, digits.length());
    for (Token token : tokens.subList(0, point)) {
      if (token.is(Token.Kind.DIGIT)) {
        for (; next >= place; next--) {
          appendWhole(text, token, digits, next);
        }
        place--;
      } else {
        append(text, token);
      }
    }
  }

  /** The digit of a place, counted from 1 at the right; the first token takes all that are left. */
  private void appendWhole(StringBuilder text, Token token, String digits, int place) {
    boolean printed = place <= digits.length() || token.text().equals("0");
    if (place <= digits.length()) {
      text.append(digits.charAt(digits.length() - place));
    } else {
      append(text, token.text());
    }
    if (grouped && printed && place > 1 && place % THOUSAND == 1) {
      text.append(',');
    }
  }

  private void appendDecimals(StringBuilder text) {
    int used = decimals.length();
    while (used > 0 && decimals.charAt(used - 1) == '0') {
      used--;
    }
    int place = 0;
    for (Token token : tokens.subList(point, tokens.size())) {
      if (token.is(Token.Kind.POINT) && place == 0) {
        text.append('.');
      } else if (token.is(Token.Kind.DIGIT)) {
        if (place < used) {
          text.append(decimals.charAt(place));
        } else {
          append(text, token.text());
        }
        place++;
      } else {
        append(text, token);
      }
    }
  }

  private static void append(StringBuilder text, String place) {
    text.append(place.equals("0") ? "0" : place.equals("?") ? " " : "");
  }

  private static void append(StringBuilder text, Token token) {
    if (!token.is(Token.Kind.COMMA)) {
      text.append(token.text());
    }
  }

  private int indexOf(Token.Kind kind) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(kind)) {
        return i;
      }
    }
    return -1;
  }

  private int firstDigit() {
    return Math.max(0, indexOf(Token.Kind.DIGIT));
  }

  private int lastDigit(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (tokens.get(i).is(Token.Kind.DIGIT)) {
        return i;
      }
    }
    return -1;
  }

  private int count(Token.Kind kind, int from, int to) {
    return (int) tokens.subList(from, to).stream().filter(t -> t.is(kind)).count();
  }
}
