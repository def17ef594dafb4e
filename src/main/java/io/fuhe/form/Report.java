package io.fuhe.form;

import java.util.List;

/**
 * What an evaluation in prose holds beyond its scores.
 *
 * @param sections its numbered and scored sections, in their order
 * @param passages the paragraphs that name amounts of money
 * @param figures figures with the thing that each is stated of
 */
public record Report(
    List<ReportSection> sections, List<Text> passages, List<StatedFigure> figures) {

  public Report {
    sections = List.copyOf(sections);
    passages = List.copyOf(passages);
    figures = List.copyOf(figures);
  }
}
