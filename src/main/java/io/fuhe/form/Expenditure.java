package io.fuhe.form;

/**
 * Amounts at the head of a form, and the unit of all its amounts; null where not printed.
 *
 * @param basic 基本支出总额
 * @param project 项目支出总额
 * @param projectTotal 项目总预算, over all years of a project
 * @param moneyUnit 资金单位: 万元 or 元
 */
public record Expenditure(Figure basic, Figure project, Figure projectTotal, Text moneyUnit) {}
