package io.fuhe.check.rules.cross;

import io.fuhe.check.CheckedForm;
import io.fuhe.check.UnitForm;
import io.fuhe.check.Words;
import io.fuhe.check.rules.GradeBand;
import io.fuhe.check.rules.GradeMismatch;
import io.fuhe.form.Figure;
import io.fuhe.form.Sense;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many projects of a year have each grade, as a report says and as the forms say. */
final class DisclosedGrades {

  private final List<GradeBand> bands;

  /** Makes grades by the bands that a report is judged by. */
  DisclosedGrades(CheckedForm report) {
    this.bands = report.policy().get(GradeBand.GRADES);
  }

  /**
   * What a passage says, by grade; nothing where it says two things of one, names a grade that is
   * unknown, or more projects than there are: then it speaks of something else, too.
   */
  Map<String, Integer> said(Text passage, CheckedForm report, int projects) {
    Map<String, Integer> said = new LinkedHashMap<>();
    List<MatchResult> all =
        report.policy().senses().of(Sense.DISCLOSED_GRADES).allIn(Words.fold(passage.value()));
    for (MatchResult words : all) {
      Optional<GradeBand> band = band(words);
      Optional<Integer> count = count(words);
      if (band.isEmpty() || count.isEmpty()) {
        return Map.of();
      }
      Integer before = said.put(band.get().grade(), count.get());
      if (before != null && !before.equals(count.get())) {
        return Map.of();
      }
    }
    int sum = said.values().stream().mapToInt(count -> count).sum();
    return sum > projects ? Map.of() : said;
  }

  /**
   * How many forms have each of some grades; empty where one form has none that is sure: none is
   * printed, and the total lies so near to a bound that rounding decides.
   */
  Optional<Map<String, Integer>> counted(List<UnitForm> forms, Iterable<String> grades) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    grades.forEach(grade -> counted.put(grade, 0));
    for (UnitForm form : forms) {
      Optional<GradeBand> band = grade(form.checked());
      if (band.isEmpty()) {
        return Optional.empty();
      }
      counted.computeIfPresent(band.get().grade(), (any, count) -> count + 1);
    }
    return Optional.of(counted);
  }

  /** In the fewest words: 优 3、良 2. */
  static String words(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining("、"));
  }

  private Optional<GradeBand> grade(CheckedForm form) {
    List<GradeBand> own = form.policy().get(GradeBand.GRADES);
    Text printed = form.form().totals().grade();
    Optional<GradeBand> named =
        printed == null ? Optional.empty() : GradeBand.printed(printed.value(), own);
    if (named.isPresent() || !own.equals(bands)) {
      return named;
    }
    return Optional.ofNullable(form.form().totals().score())
        .flatMap(Figure::value)
        .flatMap(total -> sure(form, total));
  }

  private Optional<GradeBand> sure(CheckedForm form, BigDecimal total) {
    BigDecimal whole = total.setScale(0, RoundingMode.HALF_UP);
    Optional<GradeBand> exact = GradeBand.at(GradeMismatch.percent(form, total), bands);
    Optional<GradeBand> rounded = GradeBand.at(GradeMismatch.percent(form, whole), bands);
    return exact.equals(rounded) ? exact : Optional.empty();
  }

  /** Expressions are the mapping's: grade and number may stand in either order, or be missing. */
  private Optional<GradeBand> band(MatchResult words) {
    return groups(words)
        .filter(group -> !isNumber(group))
        .findFirst()
        .flatMap(group -> GradeBand.printed(group, bands));
  }

  private static Optional<Integer> count(MatchResult words) {
    return groups(words).filter(DisclosedGrades::isNumber).findFirst().map(Integer::valueOf);
  }

  private static Stream<String> groups(MatchResult words) {
    return IntStream.rangeClosed(1, words.groupCount())
        .mapToObj(words::group)
        .filter(Objects::nonNull);
  }

  private static boolean isNumber(String group) {
    return !group.isEmpty() && group.length() < 4 && group.chars().allMatch(Character::isDigit);
  }
}
