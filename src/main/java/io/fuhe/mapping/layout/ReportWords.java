package io.fuhe.mapping.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of evaluations in prose. All are held against words without spaces, full-width
 * characters folded.
 *
 * @param headings what stands before a heading, from the highest level to the lowest
 * @param titleParts a title, with the groups {@code unit} and {@code project} where it names them
 * @param score words before a score
 * @param points words before the points that can be earned
 * @param either words before points where the sentence states a score beside them, else before the
 *     score
 * @param whole words that speak of the whole report
 * @param sum words that speak of the sections above
 * @param own words that name no part of it, so that what is left of a sentence names one
 * @param grade words behind a score with the grade that it earns, as the first group
 * @param links what may stand between a word and its figure
 * @param amounts words before an amount of the budget
 * @param amountsOf what the budget of the whole is said to be of
 * @param budgetLine what the budget of the whole is called
 * @param problems the heading of what went wrong
 * @param advice the heading of what is to be improved
 * @param figures the words around other figures
 */
public record ReportWords(
    List<Pattern> headings,
    List<Pattern> titleParts,
    Patterns score,
    Patterns points,
    Patterns either,
    Patterns whole,
    Patterns sum,
    Patterns own,
    List<Pattern> grade,
    Patterns links,
    Map<ReportAmount, Patterns> amounts,
    Patterns amountsOf,
    String budgetLine,
    Patterns problems,
    Patterns advice,
    FigureWords figures) {

  /**
   * Words around figures that a report may state twice.
   *
   * @param units what a figure may be counted in, beside money and percent
   * @param leadIn words before the thing that are no part of its name
   * @param generic what many things are called
   * @param notCompared words beside a figure that is no plain one
   * @param target words beside a figure, or in a heading, that was aimed at
   * @param reached headings below which figures are what was reached
   */
  public record FigureWords(
      Patterns units,
      Patterns leadIn,
      Patterns generic,
      Patterns notCompared,
      Patterns target,
      Patterns reached) {}

  /**
   * The number before a heading.
   *
   * @param level 0 is the highest
   * @param text as labels of sections write it
   * @param end where the words after it begin
   */
  public record Number(int level, String text, int end) {}

  /** The number that folded words begin with. */
  public Optional<Number> number(String folded) {
    for (int level = 0; level < headings.size(); level++) {
      Matcher m = headings.get(level).matcher(folded);
      if (m.lookingAt()) {
        return Optional.of(new Number(level, written(m.group()), m.end()));
      }
    }
    return Optional.empty();
  }

  /** 一、 is written 一, (一) is written （一）, and 1、 is written 1. */
  private static String written(String number) {
    String bare = number.endsWith(")") ? number : number.replaceFirst("[、.:]$", "");
    boolean digits = Character.isDigit(bare.charAt(bare.length() - 1));
    return (digits ? bare + "." : bare).replace('(', '（').replace(')', '）');
  }
}
