package io.fuhe.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Words without which an expression is found in no text: of each group that must be there and lists
 * nothing but words, one. Where the expression is one of several, those of one of them. To look for
 * them costs a small part of what the expression costs, and most texts hold none.
 */
public final class NeededWords {

  private static final String SPECIAL = ".^$*+?()[]{}\\|";

  /** Signs that, behind a backslash, stand for one character. */
  private static final String ESCAPED = "dDsSwWb" + SPECIAL;

  /** Of each alternative, the groups. */
  private final List<List<String[]>> alternatives = new ArrayList<>();

  private List<String[]> groups = new ArrayList<>();
  private final String expression;
  private int at;

  private NeededWords(String expression) {
    this.expression = expression;
  }

  /** Those of an expression; none where it is an expression of another sort. */
  public static NeededWords of(String expression) {
    NeededWords needed = new NeededWords(expression);
    boolean understood = needed.parse();
    needed.alternatives.add(needed.groups);
    if (!understood || needed.alternatives.stream().anyMatch(List::isEmpty)) {
      needed.alternatives.clear();
    }
    // A word that must be there rules out more texts than one of many.
    needed.alternatives.forEach(each -> each.sort(Comparator.comparing(words -> words.length)));
    return needed;
  }

  /** Whether a text holds one of each; always, where none are known. */
  public boolean areIn(String text) {
    for (List<String[]> each : alternatives) {
      if (areIn(each, text)) {
        return true;
      }
    }
    return alternatives.isEmpty();
  }

  private static boolean areIn(List<String[]> groups, String text) {
    for (String[] words : groups) {
      if (!isAnyIn(words, text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnyIn(String[] words, String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of the expression is understood. */
  private boolean parse() {
    while (at < expression.length()) {
      char c = expression.charAt(at);
      if (c == ')' || c == ']' || c == '}') {
        return false;
      }
      if (c == '|') {
        alternatives.add(groups);
        groups = new ArrayList<>();
        at++;
      } else if (c == '\\') {
        if (!escaped()) {
          return false;
        }
      } else if (c == '(') {
        if (!group()) {
          return false;
        }
      } else if (c == '[') {
        if (!pass(end())) {
          return false;
        }
      } else if (SPECIAL.indexOf(c) < 0) {
        word();
      } else {
        pass(at);
      }
    }
    return true;
  }

  /** Passes over a character that is written with a backslash. */
  private boolean escaped() {
    boolean known = at + 1 < expression.length() && ESCAPED.indexOf(expression.charAt(at + 1)) >= 0;
    return known && pass(at + 1);
  }

  /** Passes over what ends at a place, and over how often it may be there. */
  private boolean pass(int end) {
    at = end + 1;
    mayBeMissing();
    return end >= 0;
  }

  /** A run of letters; the last one may be missing where it is said how often it is there. */
  private void word() {
    int from = at;
    while (at < expression.length() && SPECIAL.indexOf(expression.charAt(at)) < 0) {
      at++;
    }
    int to = at;
    if (to < expression.length() && "?*{".indexOf(expression.charAt(to)) >= 0) {
      to--;
      mayBeMissing();
    }
    if (to > from) {
      groups.add(new String[] {expression.substring(from, to)});
    }
  }

  /** Passes over a group, and notes of each of its alternatives what is needed where it is that. */
  private boolean group() {
    int end = end();
    if (end < 0) {
      return false;
    }
    String inside = expression.substring(at + 1, end);
    boolean looks = inside.startsWith("?<") || inside.startsWith("?=") || inside.startsWith("?!");
    String within = inside.startsWith("?:") ? inside.substring(2) : inside;
    at = end + 1;
    boolean missing = mayBeMissing();
    if (looks) {
      return true;
    }
    if (within.startsWith("?")) {
      return false;
    }
    NeededWords needed = of(within);
    if (!missing && !needed.alternatives.isEmpty()) {
      groups.add(
          needed.alternatives.stream()
              .flatMap(each -> Arrays.stream(each.get(0)))
              .toArray(String[]::new));
    }
    return true;
  }

  /** Where what opens here closes; -1 where it does not. */
  private int end() {
    int groups = 0;
    int classes = 0;
    for (int i = at; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        classes++;
      } else if (c == ']') {
        classes--;
      } else if (classes == 0 && c == '(') {
        groups++;
      } else if (classes == 0 && c == ')') {
        groups--;
      }
      if (groups == 0 && classes == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Passes over a quantifier; whether it lets what it counts be missing. */
  private boolean mayBeMissing() {
    int from = at;
    while (at < expression.length() && "?*+".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    if (at == from && at < expression.length() && expression.charAt(at) == '{') {
      at = expression.indexOf('}', at) + 1;
      boolean none = expression.startsWith("{0", from);
      while (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
        at++;
      }
      return none;
    }
    return at > from && expression.charAt(from) != '+';
  }
}
