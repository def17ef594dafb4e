package io.fuhe.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a template may ask for in double braces; templates in all languages use these words. */
enum Placeholder {
  /** The unit that the workbook is about. */
  UNIT("单位", Part.FORM, false),
  /** The fiscal year. */
  YEAR("年度", Part.FORM, false),
  /** What the sheet is called, by the kind of the form. */
  TITLE("表名", Part.FORM, false),
  PROJECT("项目", Part.FORM, false),
  DEPARTMENT("主管部门", Part.FORM, false),
  /** The file that was submitted. */
  FILE("文件", Part.FORM, false),
  MONEY_UNIT("资金单位", Part.FORM, false),
  /** What execution is measured against. */
  BUDGET("预算数", Part.FORM, false),
  EXECUTED("执行数", Part.FORM, false),
  /** Executed by budget, computed. */
  RATE("执行率", Part.FORM, false),
  /** The total that the form declares. */
  DECLARED("自评总分", Part.FORM, false),
  /** Findings about the form as a whole. */
  NOTES("核对提示", Part.FORM, false),
  /** The sum of the rows' points. */
  SUM_POINTS("分值合计", Part.FORM, false),
  /** The sum of the rows' own scores. */
  SUM_SCORE("自评合计", Part.FORM, false),
  /** The sum of the scores after review, once all rows have one. */
  SUM_AWARDED("复核合计", Part.FORM, false),
  /** How far the two sums lie apart. */
  SUM_DEVIATION("合计偏离度", Part.FORM, false),
  LEVEL1("一级指标", Part.ROW, false),
  LEVEL2("二级指标", Part.ROW, false),
  NAME("三级指标", Part.ROW, true),
  TARGET("年度指标值", Part.ROW, true),
  ACTUAL("自评完成值", Part.ROW, true),
  POINTS("分值", Part.ROW, true),
  SCORE("自评得分", Part.ROW, true),
  VERIFIED("复核完成值", Part.ROW, true),
  AWARDED("复核得分", Part.ROW, true),
  DEVIATION("偏离度", Part.ROW, false),
  REMARK("备注", Part.ROW, true),
  /** The number of a form in the summary. */
  NUMBER("序号", Part.SUMMARY_ROW, false),
  /** What kind of form it is. */
  KIND("表类", Part.SUMMARY_ROW, false),
  /** How many errors were found in the form. */
  ERRORS("错误数", Part.SUMMARY_ROW, false),
  WARNINGS("警告数", Part.SUMMARY_ROW, false),
  /** The total after review, as it stands in the form's own sheet. */
  AWARDED_TOTAL("复核总分", Part.SUMMARY_ROW, false),
  /** How far the totals lie apart, as it stands in the form's own sheet. */
  TOTAL_DEVIATION("总分偏离度", Part.SUMMARY_ROW, false),
  /** How many forms the summary lists. */
  COUNT("表数", Part.SUMMARY, false),
  MEAN_DECLARED("自评平均分", Part.SUMMARY, false),
  MEAN_AWARDED("复核平均分", Part.SUMMARY, false);

  /** Where a placeholder may stand. */
  enum Part {
    /** Anywhere in a form's sheet, or in the row of the summary that is repeated for each form. */
    FORM,
    /** In the row of a form's sheet that is repeated for each of its rows. */
    ROW,
    /** In the row of the summary that is repeated for each form. */
    SUMMARY_ROW,
    /** Anywhere else in the summary. */
    SUMMARY
  }

  private final String word;
  private final Part part;
  private final boolean required;

  Placeholder(String word, Part part, boolean required) {
    this.word = word;
    this.part = part;
    this.required = required;
  }

  String word() {
    return word;
  }

  Part part() {
    return part;
  }

  /** The one that a word means; empty where it means none. */
  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** Those that no template can do without. */
  static List<Placeholder> required() {
    return Arrays.stream(values()).filter(each -> each.required).toList();
  }
}
