package io.fuhe.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Labels in cells that are not merged, in the middle of their rows. */
class MiddleLabelsTest {

  @Test
  void oddRunsHaveOneMiddle() {
    assertThat(MiddleLabels.owners(List.of(1, 4), 6)).contains(new int[] {0, 0, 0, 1, 1, 1});
  }

  @Test
  void evenRunsHaveTwo() {
    assertThat(MiddleLabels.owners(List.of(1, 4), 6)).contains(new int[] {0, 0, 0, 0, 1, 1});
    assertThat(MiddleLabels.owners(List.of(2, 5), 6)).contains(new int[] {0, 0, 0, 0, 1, 1});
  }

  @Test
  void nothingWhereALabelWouldStandElsewhere() {
    assertThat(MiddleLabels.owners(List.of(0), 5)).isEmpty();
    assertThat(MiddleLabels.owners(List.of(4), 5)).isEmpty();
  }

  @Test
  void manyLabelsAreTriedInBoundedTime() {
    List<Integer> at = IntStream.range(0, 60).mapToObj(i -> 3 * i + 1).toList();
    assertThat(MiddleLabels.owners(at, 180)).isNotEmpty();
    assertThat(MiddleLabels.owners(at, 400)).isEmpty();
  }
}
