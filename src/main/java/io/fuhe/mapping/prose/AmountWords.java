package io.fuhe.mapping.prose;

import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.layout.Patterns;
import io.fuhe.mapping.layout.ReportAmount;
import io.fuhe.mapping.layout.ReportWords;
import io.fuhe.mapping.prose.ReportItem.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the amounts of the budget of the whole that sentences state, and of which year each is. In
 * a report on one project its name says no more than 本项目 does.
 */
public final class AmountWords {

  private static final String NUMBER =
      "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

  /** Of which year the amount behind it is: 2022年(预算), 上年(支出). */
  private static final Pattern YEAR =
      Pattern.compile("(?:(?<year>20\\d\\d)年?度?|(?:上年|去年|上一年)度?)的?$");

  /** What a project is called where it is not named, and what its name may end with. */
  private static final String PROJECT = "项目";

  /** A shorter name may be a part of anything. */
  private static final int TELLING = 4;

  private final Map<ReportAmount, Pattern> patterns = new EnumMap<>(ReportAmount.class);
  private final Patterns amountsOf;
  private final String project;

  /** Reads amounts in these words and units; of a report on one project, or null. */
  public AmountWords(ReportWords words, List<String> moneyUnits, Text project) {
    this.amountsOf = words.amountsOf();
    String name = project == null ? "" : Passage.fold(project.value());
    this.project =
        name.endsWith(PROJECT) ? name.substring(0, name.length() - PROJECT.length()) : name;
    String money = "(?<unit>" + String.join("|", moneyUnits) + ")";
    words
        .amounts()
        .forEach(
            (amount, before) ->
                patterns.put(
                    amount,
                    Pattern.compile(
                        before.expression()
                            + "(?:"
                            + words.links().expression()
                            + "){0,4}"
                            + NUMBER
                            + (amount == ReportAmount.RATE ? "(?<unit>%)" : money))));
  }

  /**
   * An amount that a sentence states.
   *
   * @param unit the unit of money, or the percent sign
   * @param year the year that the sentence says it is of; null where it says none
   */
  record Hit(ReportAmount amount, int start, int end, Figure figure, Text unit, Integer year) {

    /** What a year before this one is, when it is not named. */
    static final int LAST = 0;

    Hit of(Integer said) {
      return new Hit(amount, start, end, figure, unit, said);
    }
  }

  /** The amounts of a sentence from left to right. */
  List<Hit> in(Sentence sentence) {
    if (!sentence.item().passage().holdsDigit(sentence.from(), sentence.to())) {
      return List.of();
    }
    List<Hit> all = new ArrayList<>();
    patterns.forEach((amount, pattern) -> collect(sentence, amount, pattern, all));
    all.sort(
        Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
    List<Hit> kept = new ArrayList<>();
    int covered = sentence.from();
    Integer year = null;
    for (Hit hit : all) {
      if (hit.start() >= covered) {
        String between = sentence.item().passage().folded().substring(covered, hit.start());
        year = between.indexOf('。') < 0 ? year : null;
        covered = hit.end();
        String before = before(sentence, hit);
        Matcher said = YEAR.matcher(before);
        if (said.find()) {
          year = said.group("year") == null ? Hit.LAST : Integer.valueOf(said.group("year"));
        }
        if (ofTheWhole(before)) {
          kept.add(hit.of(year));
        }
      }
    }
    return kept;
  }

  private static void collect(
      Sentence sentence, ReportAmount amount, Pattern pattern, List<Hit> all) {
    Passage passage = sentence.item().passage();
    Matcher m = pattern.matcher(passage.folded()).region(sentence.from(), sentence.to());
    while (m.find()) {
      int numberEnd = amount == ReportAmount.RATE ? m.end() : m.end("number");
      all.add(
          new Hit(
              amount,
              m.start(),
              m.end(),
              passage.figure(m.start("number"), numberEnd),
              passage.cut(m.start("unit"), m.end("unit")),
              null));
    }
  }

  /** What stands in the clause before an amount. */
  private static String before(Sentence sentence, Hit hit) {
    String folded = sentence.item().passage().folded();
    return folded.substring(sentence.clauseStart(hit.start()), hit.start());
  }

  /** “公务接待”预算数为4.9万元 is not the budget of the whole. */
  private boolean ofTheWhole(String before) {
    if (amountsOf.match(before)) {
      return true;
    }
    if (project.length() < TELLING || !before.contains(project)) {
      return false;
    }
    String unnamed = before.replace(project + PROJECT, PROJECT).replace(project, PROJECT);
    return amountsOf.match(unnamed);
  }
}
