package io.fuhe.mapping.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Repeatable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of a form in any layout. Each layout is made of a seed; {@code -Dfuhe.layouts=20000}
 * tries more of them than a build does, {@code -Dfuhe.layouts.seed} others.
 */
class AnyLayoutTest {

  private static final int TRIED = Integer.getInteger("fuhe.layouts", 250);
  private static final long FIRST =
      Long.getLong("fuhe.layouts.seed", Long.parseLong(Repeatable.SEED));
  private static final int FEW = 12;
  private static final int OF_MANY = 20;
  private static final int SHOWN = Integer.getInteger("fuhe.layouts.shown", 3);

  private int tried;
  private int whole;
  private int unread;
  private int misread;
  private int accused;
  private int faults;
  private final List<String> failures = new ArrayList<>();

  @Test
  void aSoundFormIsReadAndNotAccusedAndOneFaultInItIsFound() {
    for (int i = 0; i < TRIED; i++) {
      look(new Trial(FIRST + i));
    }
    told("as drawn");
  }

  /** Writing a file costs more than reading what was drawn: a part of them. */
  @ParameterizedTest
  @EnumSource(RealFile.class)
  void soItIsInAnOfficeFile(RealFile format) {
    for (int i = 0; i < Math.max(FEW, TRIED / OF_MANY); i++) {
      look(new Trial(FIRST + i, format));
    }
    told(format.name());
  }

  private void look(Trial trial) {
    List<Fault> missed = trial.readWhole() ? trial.missedFaults() : List.of();
    boolean wrong = !trial.lost().isEmpty() || !trial.invented().isEmpty();
    tried++;
    whole += trial.readWhole() ? 1 : 0;
    unread += trial.readWhole() || wrong ? 0 : 1;
    misread += wrong ? 1 : 0;
    accused += trial.accusations().isEmpty() ? 0 : 1;
    faults += missed.size();
    if (wrong || !trial.accusations().isEmpty() || !missed.isEmpty()) {
      failures.add(trial + "missed " + missed);
    }
  }

  private void told(String how) {
    System.out.printf(
        "layouts %s from seed %d: %d tried, %d read whole, %d marked unread, %d misread,"
            + " %d accused, %d faults missed%n",
        how, FIRST, tried, whole, unread, misread, accused, faults);
    assertThat(failures.stream().limit(SHOWN).toList()).isEmpty();
  }
}
