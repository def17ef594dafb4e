package io.fuhe.check.rules.cross;

import static java.util.stream.Collectors.toList;

import io.fuhe.check.Money;
import io.fuhe.check.MoneyFigure;
import io.fuhe.check.Rule;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.check.UnitForm;
import io.fuhe.check.UnitYear;
import io.fuhe.check.Words;
import io.fuhe.form.FormKind;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Sense;
import io.fuhe.form.Statement;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a unit's report on several projects says of one of them, in a sentence that names it and no
 * other one: its score, and what was spent of its budget. Amounts count only where both state one
 * budget, because then they are of one scope.
 */
final class DisclosedProject {

  private static final Pattern SENTENCE_END = Pattern.compile("[。;\\n]");

  /** What a name ends with in one place and not in the other. */
  private static final String PROJECT = "项目";

  /** A shorter name may be a part of anything. */
  private static final int TELLING = 4;

  /** The groups of the amounts in a sentence; the unit of each is the next one. */
  private static final int BUDGET = 1;

  private static final int EXECUTED = 3;

  private final Rule rule;
  private final UnitYear year;
  private final UnitAnomalies anomalies;
  private final List<UnitForm> projects;
  private final Set<UnitForm> scored = new HashSet<>();

  DisclosedProject(Rule rule, UnitYear year, UnitAnomalies anomalies) {
    this.rule = rule;
    this.year = year;
    this.anomalies = anomalies;
    this.projects =
        year.of(FormKind.PROJECT_SELF_EVALUATION).stream()
            .collect(Collectors.groupingBy(UnitForm::project, LinkedHashMap::new, toList()))
            .values()
            .stream()
            .filter(ofProject -> ofProject.size() == 1)
            .map(ofProject -> ofProject.get(0))
            .filter(form -> name(form).length() >= TELLING)
            .toList();
  }

  void check() {
    for (UnitForm report : year.of(FormKind.EVALUATION_REPORT)) {
      if (report.project().isEmpty() && DisclosedWhole.isOwn(report)) {
        scored.clear();
        List<Statement> stated = report.form().statements();
        for (int i = 0; i < stated.size(); i++) {
          sentences(report, stated.get(i).quote(), "statements[" + i + "]");
        }
        List<Text> passages = DisclosureConflict.passages(report);
        for (int i = 0; i < passages.size(); i++) {
          sentences(report, passages.get(i), "passages[" + i + "]");
        }
      }
    }
  }

  private void sentences(UnitForm report, Text text, String path) {
    for (String sentence : SENTENCE_END.split(Words.fold(text.value()))) {
      named(sentence)
          .ifPresent(
              form -> {
                Disclosed disclosed = new Disclosed(rule, anomalies, report, form);
                score(disclosed, sentence, path);
                executed(disclosed, sentence, path);
              });
    }
  }

  /** The only project that a sentence names; the longer of two names that begin alike. */
  private Optional<UnitForm> named(String sentence) {
    List<UnitForm> found = projects.stream().filter(form -> sentence.contains(name(form))).toList();
    List<UnitForm> longest =
        found.stream()
            .filter(
                form ->
                    found.stream()
                        .noneMatch(other -> other != form && name(other).contains(name(form))))
            .toList();
    return longest.size() == 1 ? Optional.of(longest.get(0)) : Optional.empty();
  }

  private static String name(UnitForm form) {
    Text name = form.form().heading().project();
    String folded = name == null ? "" : Words.fold(name.value());
    return folded.endsWith(PROJECT)
        ? folded.substring(0, folded.length() - PROJECT.length())
        : folded;
  }

  private void score(Disclosed disclosed, String sentence, String path) {
    String name = name(disclosed.form());
    String rest = sentence.substring(sentence.indexOf(name) + name.length());
    Optional<PrintedNumber> said =
        said(disclosed.report(), Sense.DISCLOSED_SCORE, rest, 1)
            .flatMap(words -> PrintedNumber.parse(words.group(1)));
    if (said.isPresent() && disclosed.declaredScore().isPresent() && scored.add(disclosed.form())) {
      disclosed.score(path, said.get());
    }
  }

  private static void executed(Disclosed disclosed, String sentence, String path) {
    Optional<MatchResult> words =
        said(disclosed.report(), Sense.DISCLOSED_EXECUTED, sentence, EXECUTED + 1);
    Optional<MoneyFigure> spent = words.flatMap(each -> money(each, EXECUTED));
    Optional<MoneyFigure> budget = words.flatMap(each -> money(each, BUDGET));
    if (spent.isPresent() && budget.isPresent()) {
      disclosed.executed(path, spent.get(), budget.get());
    }
  }

  /** What a report says; expressions are the mapping's, and may lack their groups. */
  private static Optional<MatchResult> said(
      UnitForm report, Sense sense, String words, int groups) {
    return report
        .checked()
        .policy()
        .senses()
        .of(sense)
        .firstIn(words)
        .filter(said -> said.groupCount() >= groups)
        .filter(said -> said.group(1) != null);
  }

  /** An amount and its unit; 12,34 is none. */
  private static Optional<MoneyFigure> money(MatchResult words, int group) {
    BigDecimal unit = Money.yuanPer(words.group(group + 1)).orElse(BigDecimal.ONE);
    return PrintedNumber.parse(words.group(group))
        .map(
            number ->
                new MoneyFigure(number.value().multiply(unit), number.interval().times(unit)));
  }
}
