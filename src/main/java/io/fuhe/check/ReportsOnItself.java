package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.form.Sense;

/** Tells a unit's report on itself from somebody else's evaluation of the same thing. */
public final class ReportsOnItself {

  private ReportsOnItself() {}

  /**
   * Whether the title of a report says that it is the unit's own.
   *
   * @param policy by whose words
   */
  public static boolean is(Form report, Policy policy) {
    return Words.say(report.heading().title(), policy.senses().of(Sense.SELF_REPORT));
  }
}
