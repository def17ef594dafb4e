package io.fuhe.check.rules;

import io.fuhe.check.Words;
import io.fuhe.form.Parameter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grade, and from how many percent of the total points on it is given.
 *
 * @param grade the word that a printed grade begins with: 优 for 优秀
 */
public record GradeBand(String grade, BigDecimal from) {

  /** The grades of a city; those of 财预〔2020〕10号 where nobody says anything. */
  public static final Parameter<List<GradeBand>> GRADES =
      Parameter.table(
          "grades",
          List.of("grade" + Parameter.TEXT, "from"),
          List.of(band("优", 90), band("良", 80), band("中", 60), band("差", 0)),
          GradeBand::of);

  /** Signs that choose the word beside them, and those that leave it. */
  private static final String TICK = "[☑√✓✔■☒]";

  private static final Pattern TICKED_BEFORE = Pattern.compile(TICK + "([\\p{IsHan}A-Za-z]{1,4})");
  private static final Pattern TICKED_AFTER = Pattern.compile("([\\p{IsHan}A-Za-z]{1,4})" + TICK);
  private static final Pattern BOX = Pattern.compile("[☑√✓✔■☒□○]");
  private static final Pattern SIGNS = Pattern.compile("[\"“”'‘’()\\[\\]。.:]");

  private static GradeBand of(Map<?, ?> row) {
    return new GradeBand((String) row.get("grade"), (BigDecimal) row.get("from"));
  }

  private static GradeBand band(String grade, int from) {
    return new GradeBand(grade, new BigDecimal(from));
  }

  /** The band that a share of the points lies in, in percent; empty below all of them. */
  public static Optional<GradeBand> at(BigDecimal percent, List<GradeBand> bands) {
    return bands.stream()
        .filter(band -> percent.compareTo(band.from()) >= 0)
        .max(Comparator.comparing(GradeBand::from));
  }

  /**
   * The band that a printed grade names: a word alone, or the one word of a list that is ticked.
   * Empty where it names none, or more than one.
   */
  public static Optional<GradeBand> printed(String text, List<GradeBand> bands) {
    String folded = SIGNS.matcher(Words.fold(text)).replaceAll("");
    String word = BOX.matcher(folded).find() ? ticked(folded) : folded;
    List<GradeBand> named =
        bands.stream().filter(band -> isWordFor(word, Words.fold(band.grade()))).toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** 优, 优秀, 优级, 优等 for 优; no sentence that merely begins so. */
  private static boolean isWordFor(String word, String grade) {
    return word.startsWith(grade) && word.length() <= grade.length() + 1;
  }

  /** The boxes stand before their words where the list begins with one, and else behind them. */
  private static String ticked(String folded) {
    boolean before = BOX.matcher(folded).lookingAt();
    Matcher m = (before ? TICKED_BEFORE : TICKED_AFTER).matcher(folded);
    String found = m.find() ? m.group(1) : "";
    return m.find() ? "" : found;
  }
}
