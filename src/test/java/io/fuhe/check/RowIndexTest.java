package io.fuhe.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.RowIndex.Located;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Rows are found by their names, without holding each against each. */
class RowIndexTest {

  @Test
  void findsANameThatWasCutOffOnEitherSide() {
    ShortForm form = ShortForm.department("d");
    List.of("辖区清扫", "辖区清扫保洁道", "辖区清扫保洁道甲", "辖区清扫保洁道路条数", "辖区清扫保洁道路条数和面积", "其他")
        .forEach(name -> form.row("数量指标", name, "1条", "1条"));
    UnitForm unitForm = new UnitForm(form.checked(), "");
    RowIndex index = RowIndex.of(List.of(unitForm), Row::level2);

    assertThat(index.alike(unitForm.checked().rows().get(3)))
        .extracting(l -> l.row().name())
        .containsExactlyInAnyOrder("辖区清扫保洁道", "辖区清扫保洁道路条数", "辖区清扫保洁道路条数和面积");
    assertThat(index.only(unitForm.checked().rows().get(0)))
        .as("too short to be the beginning of another")
        .isPresent();
  }

  @Test
  void comparesInProportionToTheRows() {
    long thousand = comparisons(1_000);
    long fourThousand = comparisons(4_000);

    assertThat(fourThousand).isLessThan(thousand * 4 * 3 / 2);
  }

  private static long comparisons(int rows) {
    AtomicLong count = new AtomicLong();
    Comparator<String> counting =
        (a, b) -> {
          count.incrementAndGet();
          return a.compareTo(b);
        };
    ShortForm form = ShortForm.department("d");
    for (int i = 0; i < rows; i++) {
      form.row("数量指标" + i, "辖区内道路清扫保洁第" + i + "段", "1条", "1条");
    }
    UnitForm unitForm = new UnitForm(form.checked(), "");
    RowIndex index = new RowIndex(row -> "", counting);
    unitForm.checked().rows().forEach(row -> index.add(new Located(unitForm, row)));
    unitForm.checked().rows().forEach(index::only);
    return count.get();
  }
}
