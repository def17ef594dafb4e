package io.fuhe.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows labels span, by where they stand between the rows' sides. */
class LabelRunsTest {

  private static final float[] ROWS = {0, 20, 40, 60, 80, 100};
  private static final float LINE = 10;

  private static AlignedBlock label(float middle) {
    return new AlignedBlock(0, middle - LINE / 2, middle + LINE / 2);
  }

  private static List<int[]> runs(AlignedBlock... labels) {
    return new LabelRuns(ROWS, List.of(labels), LINE).find();
  }

  @Test
  void aLabelBetweenTwoRowsSpansThem() {
    assertThat(runs(label(10), label(40), label(80)))
        .containsExactly(new int[] {0, 0}, new int[] {1, 2}, new int[] {3, 4});
  }

  @Test
  void aLabelInItsRowSpansOthersOnlyIfNoneIsLeftBetweenLabels() {
    assertThat(runs(label(10), label(50), label(90)))
        .containsExactly(new int[] {0, 0}, new int[] {1, 3}, new int[] {4, 4});
    assertThat(runs(label(50))).containsExactly(new int[] {2, 2});
  }

  @Test
  void noAnswerWhereSeveralLabelsStandInOneRow() {
    assertThat(runs(label(5), label(15))).isEmpty();
    assertThat(runs(label(10), label(85), label(95))).isEmpty();
    assertThat(runs(label(82), label(90), label(98))).isEmpty();
  }

  @Test
  void noLabels() {
    assertThat(runs()).isEmpty();
  }
}
