package io.fuhe.letter;

import io.fuhe.check.Cause;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.i18n.Messages;
import io.fuhe.report.UnitFiles;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 核查函: one letter a unit and fiscal year that asks about the errors and warnings that stand, those
 * that figures prove unless more is wanted. The same findings, template and dates give the same
 * bytes.
 */
public final class QueryLetters {

  /** The folder's name beside the reports. */
  public static final String FOLDER = "letters";

  private final Messages messages;
  private final LetterWords words;
  private final LetterTemplate template;
  private final LocalDate issued;
  private final LocalDate due;
  private final boolean judgements;

  /**
   * Prepares letters.
   *
   * @param issued the day that they are dated
   * @param due the last day for an answer, not before that
   * @param judgements whether they ask about what must be judged too, and not only about figures
   */
  public QueryLetters(
      Messages messages,
      LetterTemplate template,
      LocalDate issued,
      LocalDate due,
      boolean judgements) {
    if (due.isBefore(issued)) {
      throw new IllegalArgumentException("due " + due + " before " + issued);
    }
    this.messages = messages;
    this.words = new LetterWords(messages);
    this.template = template;
    this.issued = issued;
    this.due = due;
    this.judgements = judgements;
  }

  private record Addressee(String unit, int fiscalYear) {}

  /**
   * Writes the letters. An earlier letter of the same name that says something else, perhaps
   * because someone worked on it, is kept beside the new one under a number.
   *
   * @param findings each letter lists its own by severity, then from top to bottom
   * @param folder made when it is needed
   * @throws IOException when the folder cannot be written
   */
  public LettersWritten write(Iterable<ReportedAnomaly> findings, Path folder) throws IOException {
    Map<Addressee, List<ReportedAnomaly>> asked = new LinkedHashMap<>();
    int unaddressed = 0;
    int left = 0;
    for (ReportedAnomaly finding : findings) {
      if (!isGrave(finding)) {
        continue;
      }
      if (!judgements && isJudgement(finding)) {
        left++;
      } else if (finding.unit().isBlank() || finding.fiscalYear() == null) {
        unaddressed++;
      } else {
        asked
            .computeIfAbsent(
                new Addressee(finding.unit(), finding.fiscalYear()), any -> new ArrayList<>())
            .add(finding);
      }
    }
    UnitFiles files = new UnitFiles(messages, "letter.file", folder);
    List<Path> before = new ArrayList<>(files.present());
    List<Path> letters = new ArrayList<>();
    List<Path> kept = new ArrayList<>();
    for (Map.Entry<Addressee, List<ReportedAnomaly>> letter : asked.entrySet()) {
      Addressee to = letter.getKey();
      Path target = files.of(to.unit(), to.fiscalYear());
      write(to, letter.getValue(), files, target).ifPresent(kept::add);
      letters.add(target);
    }
    int listed = asked.values().stream().mapToInt(List::size).sum();
    before.removeAll(letters);
    return new LettersWritten(letters, listed, unaddressed, left, kept, before);
  }

  private static boolean isGrave(ReportedAnomaly finding) {
    return finding.state() != State.GONE && finding.anomaly().severity() != Severity.NOTICE;
  }

  private static boolean isJudgement(ReportedAnomaly finding) {
    return Catalogue.kind(finding.anomaly().rule()) == RuleKind.JUDGEMENT;
  }

  private Optional<Path> write(
      Addressee to, List<ReportedAnomaly> findings, UnitFiles files, Path target)
      throws IOException {
    Map<String, List<ReportedAnomaly>> following = following(findings);
    List<ReportedAnomaly> questions =
        LetterOrder.of(findings).stream().filter(each -> !follows(each, following)).toList();
    Map<Placeholder, String> letter =
        words.letter(to.unit(), to.fiscalYear(), issued, due, questions.size());
    List<Map<Placeholder, String>> rows = new ArrayList<>();
    for (ReportedAnomaly question : questions) {
      List<ReportedAnomaly> more =
          following.getOrDefault(question.anomaly().fingerprint(), List.of());
      rows.add(words.finding(letter, rows.size() + 1, question, more));
    }
    return files.write(
        target,
        made -> {
          try (OutputStream out = Files.newOutputStream(made)) {
            template.write(letter, rows, out);
          }
        });
  }

  /** What follows from one of the anomalies that a letter asks about, by that one's fingerprint. */
  private static Map<String, List<ReportedAnomaly>> following(List<ReportedAnomaly> findings) {
    Set<String> asked =
        findings.stream()
            .filter(each -> each.anomaly().cause() == null)
            .map(each -> each.anomaly().fingerprint())
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(each -> each.anomaly().cause() != null)
        .filter(each -> asked.contains(each.anomaly().cause().fingerprint()))
        .collect(Collectors.groupingBy(each -> each.anomaly().cause().fingerprint()));
  }

  private static boolean follows(
      ReportedAnomaly finding, Map<String, List<ReportedAnomaly>> following) {
    Cause cause = finding.anomaly().cause();
    return cause != null && following.containsKey(cause.fingerprint());
  }
}
