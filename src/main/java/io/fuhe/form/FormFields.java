package io.fuhe.form;

import io.fuhe.form.Field.ManyWords;
import io.fuhe.form.Field.Number;
import io.fuhe.form.Field.Part;
import io.fuhe.form.Field.Parts;
import io.fuhe.form.Field.Plain;
import io.fuhe.form.Field.Type;
import io.fuhe.form.Field.Words;
import java.util.List;
import java.util.function.Function;

/**
 * The one description of what a form holds. Places, the export and its schema, what makes two forms
 * the same, and the comparison with gold files follow from it, so that a new field is added here
 * and to its reader and nowhere else.
 */
public final class FormFields {

  private FormFields() {}

  private static final List<Field<BudgetLine>> BUDGET =
      List.of(
          words("label", BudgetLine::label),
          plain("partOf", Type.NULLABLE_STRING, BudgetLine::partOf),
          number("initial", BudgetLine::initial),
          number("adjusted", BudgetLine::adjusted),
          number("executed", BudgetLine::executed),
          number("declaredRate", BudgetLine::declaredRate),
          number("points", BudgetLine::points),
          number("score", BudgetLine::score));

  private static final List<Field<OverallGoal>> OVERALL_GOAL =
      List.of(number("points", OverallGoal::points), number("score", OverallGoal::score));

  private static final List<Field<Goal>> GOALS =
      List.of(
          plain("number", Type.INTEGER, Goal::number),
          number("declaredPoints", Goal::declaredPoints),
          words("text", Goal::text));

  private static final List<Field<Review>> REVIEW =
      List.of(
          words("actual", Review::actual),
          number("score", Review::score),
          number("deviation", Review::deviation),
          words("remark", Review::remark));

  private static final List<Field<Indicator>> INDICATORS =
      List.of(
          plain("goal", Type.NULLABLE_INTEGER, Indicator::goal),
          words("level1", Indicator::level1),
          number("level1Points", Indicator::level1Points),
          words("level2", Indicator::level2),
          number("level2Points", Indicator::level2Points),
          words("name", Indicator::name),
          words("target", Indicator::target),
          words("actual", Indicator::actual),
          number("points", Indicator::points),
          number("score", Indicator::score),
          words("explanation", Indicator::explanation),
          new Part<>("review", "Of a review sheet only.", REVIEW, Indicator::review));

  private static final List<Field<Amount>> AMOUNTS =
      List.of(
          words("label", Amount::label),
          plain("partOf", Type.NULLABLE_STRING, Amount::partOf),
          number("amount", Amount::amount));

  private static final List<Field<Statement>> STATEMENTS =
      List.of(
          plain("section", Type.STRING, Statement::section),
          words("quote", Statement::quote),
          number("points", Statement::points),
          number("score", Statement::score),
          new Plain<>(
              "heading",
              "Whether the section's heading states it, and not its text.",
              Type.BOOLEAN,
              Statement::heading),
          new Plain<>(
              "whole",
              "Whether it is the score of the report as a whole.",
              Type.BOOLEAN,
              Statement::whole));

  private static final List<Field<ReportSection>> SECTIONS =
      List.of(
          plain("label", Type.STRING, ReportSection::label),
          new Plain<>(
              "above",
              "The label of the section that it is a part of.",
              Type.NULLABLE_STRING,
              ReportSection::above),
          new Plain<>(
              "entry",
              "Whether it is a numbered paragraph without a heading.",
              Type.BOOLEAN,
              ReportSection::entry));

  private static final List<Field<StatedFigure>> FIGURES =
      List.of(
          plain("thing", Type.STRING, StatedFigure::thing),
          new ManyWords<>("values", null, StatedFigure::values),
          new Plain<>(
              "target", "Whether it is what was aimed at.", Type.BOOLEAN, StatedFigure::target),
          plain("year", Type.NULLABLE_INTEGER, StatedFigure::year),
          new Plain<>(
              "chapter",
              "The number of the uppermost section.",
              Type.STRING,
              StatedFigure::chapter),
          new Plain<>(
              "indicator",
              "The row that states it; null where the prose does.",
              Type.NULLABLE_INTEGER,
              StatedFigure::indicator));

  private static final List<Field<Coverage.Column>> COLUMNS =
      List.of(
          plain("heading", Type.STRING, Coverage.Column::heading),
          plain("meaning", Type.NULLABLE_STRING, Coverage.Column::meaning));

  private static final List<Field<Coverage.Equation>> EQUATIONS =
      List.of(
          plain("equation", Type.STRING, equation -> equation.kind().name()),
          plain("holds", Type.BOOLEAN, Coverage.Equation::holds));

  private static final List<Field<Coverage.ReadBlock>> READING =
      List.of(
          plain("block", Type.STRING, block -> block.block().name()),
          new Parts<>(
              "columns",
              "What the headings of the part were taken for.",
              COLUMNS,
              Coverage.ReadBlock::columns),
          new Parts<>(
              "equations",
              "The form's own equations that can be tried on the part.",
              EQUATIONS,
              Coverage.ReadBlock::equations));

  private static final List<Field<Coverage.Unread>> UNREAD =
      List.of(
          plain("block", Type.STRING, unread -> unread.block().name()),
          words("text", Coverage.Unread::text));

  /** What every form has. */
  public static final List<Field<Form>> FORM =
      List.of(
          words("title", f -> f.heading().title()),
          plain("fiscalYear", Type.NULLABLE_INTEGER, f -> f.heading().fiscalYear()),
          words("unit", f -> f.heading().unit()),
          words("project", f -> f.heading().project()),
          words("department", f -> f.heading().department()),
          words("implementer", f -> f.heading().implementer()),
          new Words<>(
              "filledOn",
              "An ISO date, or the printed words where they are none.",
              f -> f.heading().filledOn()),
          number("declaredTotal", f -> f.totals().score()),
          number("declaredTotalPoints", f -> f.totals().points()),
          words("grade", f -> f.totals().grade()),
          number("basicExpenditure", f -> f.expenditure().basic()),
          number("projectExpenditure", f -> f.expenditure().project()),
          number("projectTotalBudget", f -> f.expenditure().projectTotal()),
          words("moneyUnit", f -> f.expenditure().moneyUnit()),
          new Parts<>("budget", null, BUDGET, Form::budget),
          new Part<>("overallGoal", null, OVERALL_GOAL, Form::overallGoal),
          new Parts<>("goals", null, GOALS, Form::goals),
          new Parts<>("indicators", null, INDICATORS, Form::indicators),
          new Parts<>("fundingSources", null, AMOUNTS, Form::fundingSources),
          new Parts<>("lineItems", null, AMOUNTS, Form::lineItems),
          new Parts<>("statements", null, STATEMENTS, Form::statements),
          plain(
              "deviationAnalysisFilled",
              Type.BOOLEAN,
              f -> filled(f.narrative().deviationAnalysis())),
          plain("improvementFilled", Type.BOOLEAN, f -> filled(f.narrative().improvement())),
          words("deviationAnalysis", f -> f.narrative().deviationAnalysis()),
          words("improvement", f -> f.narrative().improvement()),
          words("costBasis", f -> f.narrative().costBasis()),
          words("executionReason", f -> f.narrative().executionReason()),
          words("budgetReason", f -> f.narrative().budgetReason()),
          words("executionScoring", f -> f.narrative().executionScoring()),
          words("bestGradeFrom", f -> f.narrative().bestGradeFrom()),
          words("fullPointsFrom", f -> f.narrative().fullPointsFrom()),
          words("remarks", f -> f.narrative().remarks()),
          new ManyWords<>(
              "changes",
              "What the form says, wherever it does, of changes in the year and of its scope.",
              f -> f.narrative().changes()),
          new Parts<>(
              "reading", "How the form was understood.", READING, f -> f.coverage().reading()),
          new Parts<>(
              "unread",
              "Printed cells of the form's tables that are no value, no label and no prose.",
              UNREAD,
              f -> f.coverage().unread()));

  /** What only an evaluation in prose has besides. */
  public static final List<Field<Report>> REPORT =
      List.of(
          new Parts<>("sections", "Of a report only.", SECTIONS, Report::sections),
          new ManyWords<>(
              "passages",
              "Of a report only: the paragraphs that name amounts of money.",
              Report::passages),
          new Parts<>(
              "figures",
              "Of a report only: figures with the thing that each is stated of.",
              FIGURES,
              Report::figures));

  private static boolean filled(Text text) {
    return text != null && !text.blank();
  }

  private static <T> Field<T> words(String name, Function<T, Text> of) {
    return new Words<>(name, null, of);
  }

  private static <T> Field<T> number(String name, Function<T, Figure> of) {
    return new Number<>(name, null, of);
  }

  private static <T> Field<T> plain(String name, Type type, Function<T, Object> of) {
    return new Plain<>(name, null, type, of);
  }
}
