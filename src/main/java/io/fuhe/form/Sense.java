package io.fuhe.form;

/**
 * Something that words of a form can mean to the rules; which words do is the mapping's to say. Its
 * own words are the message {@code sense.KEY}.
 */
public enum Sense {
  /** Names of which less is better, or may be: 变动率, 投诉, 结余. */
  OPEN_DIRECTION("openDirection"),
  /** Names that say what must not be: 无…, 零…, 不发生…. */
  MUST_NOT_BE("mustNotBe"),
  /** Actuals that say that there was none of what is counted: 未发生, 零投诉. */
  NONE_HAPPENED("noneHappened"),
  /** Names and targets of which the figure says by how much something becomes less: 降幅. */
  FALLING("falling"),
  /** Level-1 labels of rows about how a project was run, which need no target: 决策, 过程. */
  PROCESS("process"),
  /** Labels and names of rows that only take away from what the others earn: 扣分项. */
  DEDUCTION("deduction"),
  /** Labels and names of rows that only add to what the others earn: 加分项. */
  BONUS("bonus"),
  /** Names that do not tell what is measured, since every form has one of its own: 完成及时率. */
  UNTELLING("untelling"),
  /** Names of rows that break down the row above: 其中：…. */
  BREAKING_DOWN("breakingDown"),
  /** Names of rows about the execution of the budget as a whole: 预算执行率. */
  EXECUTION_RATE("executionRate"),
  /** Explanations of work that is done and not yet paid: 结转, 未结算, 垫付. */
  NOT_SETTLED("notSettled"),
  /** Actuals that say that a target was reached in part: 部分达成. */
  PARTLY_REACHED("partlyReached"),
  /** Actuals that say that a target was not reached: 未达成. */
  NOT_REACHED("notReached"),
  /** Choices of which none was made: 好坏, 优/良/中/差. */
  UNANSWERED("unanswered"),
  /** Names of rows about money that was paid, and not about what it was paid for: 资金支付额. */
  MONEY_PAID("moneyPaid"),
  /** Names of costs of which a least amount is an aim: 补助标准, 节约额. */
  COST_FLOOR("costFloor"),
  /** Actuals that say that nobody complained: 未收到投诉. */
  NO_COMPLAINT("noComplaint"),
  /** Targets and actuals of which nobody can tell how much they are: 明显提升. */
  VAGUE("vague"),
  /** Words that say that work is not done or not accepted yet: 待验收, 未完工. */
  UNFINISHED("unfinished"),
  /** Words of a budget that was adjusted, with its amount or whose approval: 年中追加60万元. */
  BUDGET_ADJUSTED("budgetAdjusted"),
  /** Words of a target that was adjusted: 目标值由600人调整为400人. */
  TARGET_ADJUSTED("targetAdjusted"),
  /** Words of indicators that were cancelled, added or set anew with somebody's approval. */
  INDICATORS_CHANGED("indicatorsChanged"),
  /** Words of projects that are part of a department's spending and not evaluated one by one. */
  NOT_EVALUATED("notEvaluated"),
  /** Words of a department's form that counts the units below it, too. */
  UNITS_BELOW("unitsBelow"),
  /** Titles of declarations that were set anew in the year: 绩效目标调整申报表. */
  ADJUSTED_DECLARATION("adjustedDeclaration"),
  /** Labels of budget lines of money that was left from the year before: 上年结转. */
  CARRIED_OVER("carriedOver"),
  /** Labels of the line of a department's budget that its projects add up to: 项目支出. */
  PROJECT_SPENDING("projectSpending"),
  /** Targets that end with the fiscal year: 年底前完成. */
  WITHIN_YEAR("withinYear"),
  /** Titles of reports by which a unit evaluates itself. */
  SELF_REPORT("selfReport"),
  /** Titles of reports on all that a department spent. */
  WHOLE_REPORT("wholeReport"),
  /** What a report says of how many projects were evaluated; the number is the first group. */
  DISCLOSED_PROJECTS("disclosedProjects"),
  /** What a report says of the projects' money; the amount and its unit are the groups. */
  DISCLOSED_MONEY("disclosedMoney"),
  /** What a report says of the projects' mean score; the score is the first group. */
  DISCLOSED_MEAN("disclosedMean"),
  /** What a report says of how many projects have a grade; grade and number are the groups. */
  DISCLOSED_GRADES("disclosedGrades"),
  /** What a report says of a project's score, behind its name; the score is the first group. */
  DISCLOSED_SCORE("disclosedScore"),
  /** What a sentence says of budget and spending; each amount and its unit are the groups. */
  DISCLOSED_EXECUTED("disclosedExecuted"),
  /** Counts and amounts of what was done, which two units have alike only by chance: 培训1,284人次. */
  COUNTED("counted"),
  /** Names of units of the sorts of which there are many side by side: 望湖街道. */
  UNIT_NAMED("unitNamed"),
  /** Sentences of which such a unit is the subject; its name is the first group. */
  UNIT_ACTING("unitActing");

  private final String key;

  Sense(String key) {
    this.key = key;
  }

  /** The name by which a mapping speaks of it. */
  public String key() {
    return key;
  }
}
