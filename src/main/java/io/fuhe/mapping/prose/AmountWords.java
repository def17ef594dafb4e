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

/** Finds the amounts of the budget of the whole that sentences state. */
public final class AmountWords {

  private static final String NUMBER =
      "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

  private final Map<ReportAmount, Pattern> patterns = new EnumMap<>(ReportAmount.class);
  private final Patterns amountsOf;

  /** Reads amounts in these words and units. */
  public AmountWords(ReportWords words, List<String> moneyUnits) {
    this.amountsOf = words.amountsOf();
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
   */
  record Hit(ReportAmount amount, int start, int end, Figure figure, Text unit) {}

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
    for (Hit hit : all) {
      if (hit.start() >= covered) {
        covered = hit.end();
        if (ofTheWhole(sentence, hit)) {
          kept.add(hit);
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
              passage.cut(m.start("unit"), m.end("unit"))));
    }
  }

  /** “公务接待”预算数为4.9万元 is not the budget of the whole. */
  private boolean ofTheWhole(Sentence sentence, Hit hit) {
    String folded = sentence.item().passage().folded();
    return amountsOf.match(folded.substring(sentence.clauseStart(hit.start()), hit.start()));
  }
}
