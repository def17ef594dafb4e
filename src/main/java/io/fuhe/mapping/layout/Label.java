package io.fuhe.mapping.layout;

/** What a label before a value stands for; the key in a mapping's {@code labels}. */
public enum Label {
  UNIT("unit"),
  /** 部门： above a table, whose it is where nothing inside it says so. */
  BUREAU("bureau"),
  PROJECT("project"),
  DEPARTMENT("department"),
  IMPLEMENTER("implementer"),
  FILLED_ON("filledOn"),
  FISCAL_YEAR("fiscalYear"),
  TOTAL("total"),
  GRADE("grade"),
  BASIC_EXPENDITURE("basicExpenditure"),
  PROJECT_EXPENDITURE("projectExpenditure"),
  PROJECT_TOTAL_BUDGET("projectTotalBudget"),
  YEAR_BUDGET("yearBudget"),
  COST_BASIS("costBasis"),
  MONEY_UNIT("moneyUnit"),
  DEVIATION_ANALYSIS("deviationAnalysis"),
  IMPROVEMENT("improvement"),
  EXECUTION_REASON("executionReason"),
  BUDGET_REASON("budgetReason"),
  REMARKS("remarks"),
  /** Known to be a label, and of no further use. */
  OTHER("other");

  private final String key;

  Label(String key) {
    this.key = key;
  }

  /** The name by which a layout file speaks of the label. */
  public String key() {
    return key;
  }
}
