package io.fuhe.form;

/**
 * What a reviewer put beside a row of a self-evaluation; a part that the sheet does not have is
 * null, and all of them are on any form that is no review sheet.
 *
 * @param actual 复核完成值: what was completed as the reviewer found it
 * @param score 复核得分: what the row is given after review
 * @param deviation 偏离度: (self score − review score) ÷ self score, as printed
 * @param remark 备注: what the reviewer says of the row
 */
public record Review(Text actual, Figure score, Figure deviation, Text remark) {

  /** Nobody reviewed the row. */
  public static final Review NONE = new Review(null, null, null, null);
}
