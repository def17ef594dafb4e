package io.fuhe.document.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a format code into sections and tokens: what is quoted or escaped is a letter, never a sign.
 */
final class FormatCode {

  private static final String[] GENERALS = {"General", "G/通用格式"};
  private static final String[] NOONS = {"上午/下午", "AM/PM", "A/P"};
  private static final Pattern EXPONENT = Pattern.compile("[Ee][+-]");
  private static final Pattern DATE = Pattern.compile("(?i)(y+|m+|d+|h+|s+|e+|a{3,})");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
  private static final Pattern NUMERALS = Pattern.compile("(?i)DBNum(\\d)");
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)");

  private final String code;
  private final List<Section> sections = new ArrayList<>();
  private int at;
  private int begin;
  private List<Token> tokens = new ArrayList<>();
  private Section.Condition condition;
  private String language = "";
  private int numerals;

  private FormatCode(String code) {
    this.code = code;
  }

  /** The sections of a format code, one at least. */
  static List<Section> sections(String code) {
    FormatCode cutting = new FormatCode(code);
    while (cutting.at < code.length()) {
      cutting.next();
    }
    cutting.endSection();
    return cutting.sections;
  }

  private void endSection() {
    sections.add(
        new Section(code.substring(begin, at), List.copyOf(tokens), condition, language, numerals));
    tokens = new ArrayList<>();
    condition = null;
    language = "";
    numerals = 0;
  }

  private void next() {
    char c = code.charAt(at);
    switch (c) {
      case ';' -> {
        endSection();
        at++;
        begin = at;
      }
      case '"' -> quoted();
      case '\\', '!' -> {
        add(Token.Kind.LITERAL, code.substring(Math.min(at + 1, code.length()), after(2)));
        at = after(2);
      }
      case '_' -> {
        add(Token.Kind.LITERAL, " ");
        at = after(2);
      }
      // A sign that fills the cell's width has no length in a text.
      case '*' -> at = after(2);
      case '[' -> bracket();
      default -> sign(c);
    }
  }

  private int after(int characters) {
    return Math.min(at + characters, code.length());
  }

  private void quoted() {
    int close = code.indexOf('"', at + 1);
    int end = close < 0 ? code.length() : close;
    add(Token.Kind.LITERAL, code.substring(at + 1, end));
    at = Math.min(end + 1, code.length());
  }

  private void sign(char c) {
    if (takes(GENERALS, Token.Kind.GENERAL)
        || takes(NOONS, Token.Kind.NOON)
        || takes(EXPONENT, Token.Kind.EXPONENT)
        || takes(DATE, Token.Kind.DATE)) {
      return;
    }
    Token.Kind kind =
        switch (c) {
          case '0', '#', '?' -> Token.Kind.DIGIT;
          case '.' -> Token.Kind.POINT;
          case ',' -> Token.Kind.COMMA;
          case '%' -> Token.Kind.PERCENT;
          case '/' -> Token.Kind.SLASH;
          case '@' -> Token.Kind.TEXT;
          default -> Token.Kind.LITERAL;
        };
    add(kind, String.valueOf(c));
    at++;
  }

  private boolean takes(String[] words, Token.Kind kind) {
    for (String word : words) {
      if (code.regionMatches(true, at, word, 0, word.length())) {
        add(kind, word);
        at += word.length();
        return true;
      }
    }
    return false;
  }

  private boolean takes(Pattern letters, Token.Kind kind) {
    Matcher m = letters.matcher(code).region(at, code.length());
    if (!m.lookingAt()) {
      return false;
    }
    add(kind, m.group().toLowerCase(Locale.ROOT));
    at = m.end();
    return true;
  }

  /** A colour, or what is not known, prints nothing. */
  private void bracket() {
    int close = code.indexOf(']', at);
    int end = close < 0 ? code.length() : close;
    String inside = code.substring(at + 1, end);
    at = Math.min(end + 1, code.length());
    Matcher compared = CONDITION.matcher(inside);
    Matcher digits = NUMERALS.matcher(inside);
    if (inside.startsWith("$")) {
      int dash = inside.indexOf('-');
      add(Token.Kind.LITERAL, inside.substring(1, dash < 0 ? inside.length() : dash));
      language = dash < 0 ? language : inside.substring(dash + 1).toUpperCase(Locale.ROOT);
    } else if (compared.matches()) {
      condition = new Section.Condition(compared.group(1), new BigDecimal(compared.group(2)));
    } else if (digits.matches()) {
      numerals = Integer.parseInt(digits.group(1));
    } else if (ELAPSED.matcher(inside).matches()) {
      add(Token.Kind.ELAPSED, inside.toLowerCase(Locale.ROOT));
    }
  }

  private void add(Token.Kind kind, String text) {
    if (!text.isEmpty()) {
      tokens.add(new Token(kind, text));
    }
  }
}
