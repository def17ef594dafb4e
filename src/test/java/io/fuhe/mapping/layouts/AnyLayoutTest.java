package io.fuhe.mapping.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What holds of a form in any layout. Each layout is made of a seed; {@code -Dfuhe.layouts=20000}
 * tries more of them than a build does, {@code -Dfuhe.layouts.seed} others.
 */
class AnyLayoutTest {

  private static final int TRIED = Integer.getInteger("fuhe.layouts", 250);
  private static final long FIRST = Long.getLong("fuhe.layouts.seed", System.currentTimeMillis());
  private static final int SHOWN = Integer.getInteger("fuhe.layouts.shown", 3);

  @Test
  void aSoundFormIsReadAndNotAccusedAndOneFaultInItIsFound() {
    List<String> failures = new ArrayList<>();
    int whole = 0;
    int accused = 0;
    int misread = 0;
    int faults = 0;
    for (int i = 0; i < TRIED; i++) {
      Trial trial = new Trial(FIRST + i);
      List<Fault> missed = trial.readWhole() ? trial.missedFaults() : List.of();
      boolean wrong = !trial.lost().isEmpty() || !trial.invented().isEmpty();
      whole += trial.readWhole() ? 1 : 0;
      accused += trial.accusations().isEmpty() ? 0 : 1;
      misread += wrong ? 1 : 0;
      faults += missed.size();
      if (wrong || !trial.accusations().isEmpty() || !missed.isEmpty()) {
        failures.add(trial + "missed " + missed);
      }
    }
    System.out.printf(
        "layouts from seed %d: %d tried, %d read whole, %d misread, %d accused, %d faults missed%n",
        FIRST, TRIED, whole, misread, accused, faults);
    assertThat(failures.stream().limit(SHOWN).toList()).isEmpty();
  }
}
