package io.fuhe.form;

import java.util.List;

/**
 * The form's own prose; null where the form has no such box, an empty text where it is blank.
 *
 * @param deviationAnalysis 偏差原因分析
 * @param improvement 改进措施
 * @param costBasis 测算依据及说明
 * @param executionReason 执行率低于…的原因: why little was executed
 * @param budgetReason 预算调整原因: why the budget was changed
 * @param executionScoring the steps by which the execution of the budget is scored, where the form
 *     says that it is not points × rate
 * @param bestGradeFrom the total from which on the form itself calls the grade the best; null where
 *     it does not say
 * @param fullPointsFrom the share of a target, in percent, from which on the form itself gives a
 *     row all of its points, the least where it says several; null where it says nothing
 * @param remarks 其他需要说明的事项
 * @param changes all that the form says, wherever it does, of what was changed in the year or is
 *     none of its scope: 年中追加预算12万元
 */
public record Narrative(
    Text deviationAnalysis,
    Text improvement,
    Text costBasis,
    Text executionReason,
    Text budgetReason,
    Text executionScoring,
    Text bestGradeFrom,
    Text fullPointsFrom,
    Text remarks,
    List<Text> changes) {

  public Narrative {
    // Forms that were stored before it was read have none.
    changes = changes == null ? List.of() : List.copyOf(changes);
  }
}
