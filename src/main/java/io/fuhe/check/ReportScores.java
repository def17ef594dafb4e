package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.ReportSection;
import io.fuhe.form.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores that a report states, by section; the text of a section outranks its heading. */
public final class ReportScores {

  /**
   * A score as stated.
   *
   * @param index the statement's position in the form
   */
  public record Stated(int index, Statement statement, PrintedNumber score) {

    /** What it may stand for: a score with at most one decimal is exact. */
    public Interval mayBe() {
      return score.places() <= 1 ? Interval.exact(score.value()) : score.interval();
    }

    /** The statement's path in the form. */
    public String path() {
      return "statements[" + index + "]";
    }
  }

  private final Form form;
  private final Map<String, List<Stated>> bySection = new LinkedHashMap<>();

  public ReportScores(Form form) {
    this.form = form;
    for (int i = 0; i < form.statements().size(); i++) {
      Statement statement = form.statements().get(i);
      int index = i;
      if (statement.score() != null) {
        statement
            .score()
            .number()
            .ifPresent(
                score ->
                    bySection
                        .computeIfAbsent(statement.section(), any -> new ArrayList<>())
                        .add(new Stated(index, statement, score)));
      }
    }
  }

  /** The sections with a score, in their order. */
  public List<String> sections() {
    return List.copyOf(bySection.keySet());
  }

  /** Everything that is stated of a section. */
  public List<Stated> of(String section) {
    return bySection.getOrDefault(section, List.of());
  }

  /** The score that counts for a section: the first in its text, else that of its heading. */
  public Optional<Stated> counting(String section) {
    List<Stated> stated = of(section);
    return stated.stream()
        .filter(s -> !s.statement().heading())
        .findFirst()
        .or(() -> stated.stream().findFirst());
  }

  /** The sections that a section is divided into, scored or not. */
  public List<ReportSection> below(String section) {
    return form.report() == null
        ? List.of()
        : form.report().sections().stream().filter(s -> section.equals(s.above())).toList();
  }
}
