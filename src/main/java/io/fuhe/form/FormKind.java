package io.fuhe.form;

/** What a form is for. */
public enum FormKind {
  /** 部门整体绩效自评表: a unit rates its whole year. */
  DEPARTMENT_SELF_EVALUATION,
  /** 项目支出绩效自评表: a unit rates one spending project. */
  PROJECT_SELF_EVALUATION,
  /** 绩效目标申报表: what a project promises before the year. */
  TARGET_DECLARATION,
  /** 自评报告: an evaluation in prose. */
  EVALUATION_REPORT,
  /** 复核表: what a reviewer put beside a unit's self-evaluation; none of the unit's own forms. */
  REVIEW_SHEET;

  /** Whether the kind owes scores. */
  public boolean scored() {
    return this != TARGET_DECLARATION;
  }
}
