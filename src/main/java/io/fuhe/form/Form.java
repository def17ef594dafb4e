package io.fuhe.form;

import java.util.List;

/**
 * One submitted form in normalized shape.
 *
 * @param id stable for the same content
 * @param mapping the mapping that recognized the layout; {@code general} when only the usual words
 *     did
 * @param container where in the file it was found: sheet, page range or table
 * @param explanationColumn whether the layout gives each row a place for its own explanation
 * @param complete whether everything that the total is made of was understood; if not, the form's
 *     sums prove nothing
 * @param coverage how it was understood, and what of it was not
 * @param report what only an evaluation in prose has; null for any other form
 */
public record Form(
    String id,
    FormKind kind,
    String mapping,
    String container,
    Heading heading,
    Totals totals,
    Expenditure expenditure,
    List<BudgetLine> budget,
    OverallGoal overallGoal,
    List<Goal> goals,
    List<Indicator> indicators,
    List<Amount> fundingSources,
    List<Amount> lineItems,
    List<Statement> statements,
    Narrative narrative,
    boolean explanationColumn,
    boolean complete,
    Report report,
    Coverage coverage) {

  public Form {
    budget = List.copyOf(budget);
    goals = List.copyOf(goals);
    indicators = List.copyOf(indicators);
    fundingSources = List.copyOf(fundingSources);
    lineItems = List.copyOf(lineItems);
    statements = List.copyOf(statements);
    coverage = coverage == null ? Coverage.WHOLE : coverage;
  }

  /** A form that was understood whole. */
  public Form(
      String id,
      FormKind kind,
      String mapping,
      String container,
      Heading heading,
      Totals totals,
      Expenditure expenditure,
      List<BudgetLine> budget,
      OverallGoal overallGoal,
      List<Goal> goals,
      List<Indicator> indicators,
      List<Amount> fundingSources,
      List<Amount> lineItems,
      List<Statement> statements,
      Narrative narrative,
      boolean explanationColumn,
      boolean complete,
      Report report) {
    this(
        id,
        kind,
        mapping,
        container,
        heading,
        totals,
        expenditure,
        budget,
        overallGoal,
        goals,
        indicators,
        fundingSources,
        lineItems,
        statements,
        narrative,
        explanationColumn,
        complete,
        report,
        Coverage.WHOLE);
  }

  /** A form that holds its heading and nothing else. */
  public static Form ofHeading(
      String id, FormKind kind, String mapping, String container, Heading heading) {
    return new Form(
        id,
        kind,
        mapping,
        container,
        heading,
        new Totals(null, null, null),
        new Expenditure(null, null, null, null),
        List.of(),
        new OverallGoal(null, null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Narrative(null, null, null, null, null, null, null, null, null, List.of()),
        false,
        true,
        null);
  }
}
