package io.fuhe.form;

/**
 * Amounts at the head of a form, in the form's unit of money; null where not printed.
 *
 * @param basic 基本支出总额
 * @param project 项目支出总额
 * @param projectTotal 项目总预算, over all years of a project
 */
public record Expenditure(Figure basic, Figure project, Figure projectTotal) {}
