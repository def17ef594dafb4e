package io.fuhe.desk.decision;

import io.fuhe.report.content.Reasons;
import java.time.LocalDate;

/**
 * Why something was decided.
 *
 * @param reason the key of one of the bureau's reasons; empty for none
 * @param words in somebody's own words; empty for none
 * @param due by when an answer is asked for, of this century; null where none is
 */
public record Why(String reason, String words, LocalDate due) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final int LONGEST_KEY = 40;

  public static final Why NONE = new Why("", "", null);

  /**
   * Takes what somebody says.
   *
   * @throws Unfit when it cannot be kept as it is
   */
  public Why {
    reason = Words.of(reason);
    words = Words.of(words);
    if (reason.length() > LONGEST_KEY) {
      throw new Unfit("desk.unfit.reason");
    }
    if (due != null && (due.getYear() < FIRST_YEAR || due.getYear() > LAST_YEAR)) {
      throw new Unfit("desk.unfit.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
  }

  /**
   * The same, where somebody asks today.
   *
   * @throws Unfit when the day by which to answer is over
   */
  public Why asked(Act act, LocalDate today) {
    if (act == Act.ASK && due != null && due.isBefore(today)) {
      throw new Unfit("desk.unfit.over");
    }
    return this;
  }

  private boolean isEmpty() {
    return reason.isEmpty() && words.isEmpty();
  }

  /** What of it is missing for an act; null when nothing is. */
  public Refusal missingFor(Act act) {
    if (act == Act.DISMISS && isEmpty()) {
      return Refusal.NO_REASON;
    }
    if (act == Act.DISMISS && reason.equals(Reasons.OTHER) && words.isEmpty()) {
      return Refusal.NO_WORDS;
    }
    return act == Act.ASK && due == null ? Refusal.NO_DATE : null;
  }
}
