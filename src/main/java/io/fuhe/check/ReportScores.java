package io.fuhe.check;

import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.ReportSection;
import io.fuhe.form.Statement;
import java.math.BigDecimal;
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

    /** What the section can earn, where it is stated. */
    public Optional<BigDecimal> points() {
      return Optional.ofNullable(statement.points()).flatMap(Figure::value);
    }

    /** The statement's path in the form. */
    public String path() {
      return "statements[" + index + "]";
    }
  }

  private final Map<String, List<Stated>> bySection = new LinkedHashMap<>();
  private final Map<String, List<ReportSection>> below = new LinkedHashMap<>();

  public ReportScores(Form form) {
    if (form.report() != null) {
      for (ReportSection section : form.report().sections()) {
        below
            .computeIfAbsent(String.valueOf(section.above()), any -> new ArrayList<>())
            .add(section);
      }
    }
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

  /** The first score that is stated of the report as a whole. */
  public Optional<Stated> whole() {
    return bySection.values().stream()
        .flatMap(List::stream)
        .filter(s -> s.statement().whole())
        .findFirst();
  }

  /**
   * The lists of sections whose points make up all that the report can earn, though they stand
   * below none with the report's score.
   *
   * @param allPoints what the report can earn
   */
  public List<List<Stated>> complete(BigDecimal allPoints) {
    List<List<Stated>> found = new ArrayList<>();
    below.forEach(
        (above, sections) -> {
          List<Stated> scored =
              sections.stream()
                  .flatMap(section -> counting(section.label()).stream())
                  .filter(s -> !s.statement().whole())
                  .toList();
          boolean all = points(scored).filter(p -> p.compareTo(allPoints) == 0).isPresent();
          if (all && of(above).stream().noneMatch(s -> s.statement().whole())) {
            found.add(scored);
          }
        });
    return found;
  }

  /** The points of sections together; empty where one states none. */
  public static Optional<BigDecimal> points(List<Stated> sections) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Stated section : sections) {
      Optional<BigDecimal> points = section.points();
      if (points.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(points.get());
    }
    return Optional.of(sum);
  }

  /** The sections that a section is divided into, scored or not. */
  public List<ReportSection> below(String section) {
    return below.getOrDefault(section, List.of());
  }
}
