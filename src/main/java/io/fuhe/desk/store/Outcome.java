package io.fuhe.desk.store;

import java.util.List;

/**
 * What came of a batch of decisions.
 *
 * @param batch its number; 0 where nothing was decided
 * @param decided how many findings it changed
 * @param refused the others, each with its reason
 */
public record Outcome(long batch, int decided, List<Refused> refused) {

  public Outcome {
    refused = List.copyOf(refused);
  }
}
