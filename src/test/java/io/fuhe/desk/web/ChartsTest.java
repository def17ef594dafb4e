package io.fuhe.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Charts count everything once, and show what is there at all. */
class ChartsTest {

  @Test
  void eachNumberIsInOneColumn() {
    ColumnsView view =
        ColumnsView.of(
            Map.of(-5, 1L, 59, 2L, 60, 3L, 64, 4L, 65, 5L, 99, 900L, 130, 7L), 60, 100, 5);

    assertThat(view.columns())
        .extracting(ColumnsView.Column::label, ColumnsView.Column::count)
        .contains(
            org.assertj.core.groups.Tuple.tuple("<60", 3L),
            org.assertj.core.groups.Tuple.tuple("60–64", 7L),
            org.assertj.core.groups.Tuple.tuple("65–69", 5L),
            org.assertj.core.groups.Tuple.tuple("95–99", 900L),
            org.assertj.core.groups.Tuple.tuple("≥100", 7L));
    assertThat(view.columns()).hasSize(10).allMatch(c -> (c.count() == 0) == (c.height() == 0));
    assertThat(view.total()).isEqualTo(922);
    assertThat(ColumnsView.of(Map.of(), 0, 110, 5).total()).isZero();
  }

  @Test
  void thePartsOfABarAreItsWholeLength() {
    BarView bar = BarView.of("甲", "/", 7, List.of("ERROR", "WARNING", "NOTICE"), 1, 0, 2);

    assertThat(bar.total()).isEqualTo(3);
    assertThat(bar.parts()).extracting(BarView.Part::from).containsExactly(0L, 1428L, 1428L);
    assertThat(bar.parts().stream().mapToLong(BarView.Part::width).sum()).isEqualTo(4285);
  }
}
