package io.fuhe.check;

/**
 * What a rule rests on. The wording is the message {@code basis.NAME}: the document and, in a
 * sentence of our own, what it asks for.
 */
public enum Basis {
  /** 财预〔2020〕10号: the total is formed by adding up the indicators' scores. */
  TOTAL_IS_SUM,
  /** 财预〔2020〕10号: the points are normally set at 100 in total. */
  POINTS_ADD_UP,
  /** 财预〔2020〕10号: budget execution is an indicator with points of its own. */
  EXECUTION_SCORED,
  /** 财预〔2020〕10号: target reached, all points; not reached, points in proportion. */
  PROPORTIONAL_POINTS,
  /** 财预〔2020〕10号: far above target, the reason is to be analysed. */
  FAR_ABOVE_TARGET,
  /** 财预〔2020〕10号: a deviation is to be explained, with measures. */
  DEVIATION_EXPLAINED,
  /** 财预〔2021〕101号: targets and actuals are measured values with a unit. */
  MEASURED_VALUES,
  /** 中发〔2018〕34号: self-evaluation is each department's own duty. */
  OWN_DUTY,
  /** The form's own words: the points and figures that it prints. */
  FORM_ITSELF,
  /** The unit's own forms of one year, which state one thing more than once. */
  FORMS_AGREE
}
