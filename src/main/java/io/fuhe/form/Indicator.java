package io.fuhe.form;

/**
 * One indicator row. A part that the layout does not have is null; one that it has and that is
 * blank is an empty text.
 *
 * @param goal the number of the goal it belongs to, or null
 * @param level1 一级指标 without its points
 * @param level1Points the points declared for the whole level-1 indicator
 * @param level2 二级指标 without its points
 * @param level2Points the points declared for a level-2 indicator of several rows
 * @param name 三级指标, 指标名称
 * @param target 年度指标值
 * @param actual 实际完成值
 * @param points 分值: what the row can earn
 * @param score 得分: what it was given
 * @param explanation the row's own 偏差原因分析
 * @param review what a review sheet says of the row
 */
public record Indicator(
    Integer goal,
    Text level1,
    Figure level1Points,
    Text level2,
    Figure level2Points,
    Text name,
    Text target,
    Text actual,
    Figure points,
    Figure score,
    Text explanation,
    Review review) {

  public Indicator {
    // Rows that were stored before there were review sheets have none.
    review = review == null ? Review.NONE : review;
  }

  /** A row of the unit's own. */
  public Indicator(
      Integer goal,
      Text level1,
      Figure level1Points,
      Text level2,
      Figure level2Points,
      Text name,
      Text target,
      Text actual,
      Figure points,
      Figure score,
      Text explanation) {
    this(
        goal,
        level1,
        level1Points,
        level2,
        level2Points,
        name,
        target,
        actual,
        points,
        score,
        explanation,
        Review.NONE);
  }

  /** This row below another level-1 label, or below none. */
  public Indicator withLevel1(Text label, Figure points) {
    return new Indicator(
        goal,
        label,
        points,
        level2,
        level2Points,
        name,
        target,
        actual,
        this.points,
        score,
        explanation,
        review);
  }
}
