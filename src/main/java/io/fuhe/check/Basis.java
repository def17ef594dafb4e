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
  /** 财预〔2020〕10号: 90 and above 优, 80 to 90 良, 60 to 80 中, below 60 差. */
  GRADES,
  /** 财预〔2020〕10号: qualitative indicators, 100–80%, 80–60% or 60–0% of the points. */
  QUALITATIVE_POINTS,
  /** The form's own words: the points and figures that it prints. */
  FORM_ITSELF,
  /** The unit's own forms of one year, which state one thing more than once. */
  FORMS_AGREE
}
