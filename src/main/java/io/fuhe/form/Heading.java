package io.fuhe.form;

/**
 * What stands at the head of a form. A part that the form does not print is null.
 *
 * @param title the title as printed
 * @param fiscalYear 预算年度
 * @param unit 单位名称, the reporting unit; the implementer where a form prints no unit
 * @param project 项目名称
 * @param department 主管部门
 * @param implementer 实施单位
 * @param filledOn 填报日期 as an ISO date, or the printed words where they are no date
 */
public record Heading(
    Text title,
    Integer fiscalYear,
    Text unit,
    Text project,
    Text department,
    Text implementer,
    Text filledOn) {}
