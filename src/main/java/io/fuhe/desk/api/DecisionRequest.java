package io.fuhe.desk.api;

import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Chosen;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision.
 *
 * @param act what is done; what Fuhe alone does is refused
 * @param reason the key of one of the bureau's reasons, or null
 * @param words in one's own words, or null
 * @param due by when an answer is asked for, or null
 * @param findings those that it is about; null where a filter says which
 * @param filter those that it is about; null where they are listed
 * @param count how many the filter was seen to show; with another number nothing is decided
 */
record DecisionRequest(
    Act act,
    String reason,
    String words,
    LocalDate due,
    List<Chosen> findings,
    FindingFilter filter,
    Long count) {

  /**
   * Either all is there that a decision takes, or it is refused.
   *
   * @param reasons the keys of the bureau's reasons
   */
  void check(List<String> reasons) {
    boolean known = act != null && Act.OF_PEOPLE.contains(act);
    boolean listed = findings != null && findings.stream().allMatch(DecisionRequest::isWhole);
    boolean filtered = filter != null && count != null;
    if (!known
        || (findings == null) == (filter == null)
        || !(listed || filtered)
        || !(reason == null || reason.isEmpty() || reasons.contains(reason))) {
      throw new Unfulfilled(Problem.BAD_REQUEST);
    }
  }

  Why why() {
    return new Why(reason, words, due).asked(act, LocalDate.now());
  }

  private static boolean isWhole(Chosen chosen) {
    return chosen != null && chosen.fingerprint() != null && chosen.evidence() != null;
  }
}
