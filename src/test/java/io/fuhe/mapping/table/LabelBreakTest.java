package io.fuhe.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Place;
import io.fuhe.form.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A label ends at a page break only where the points say so. */
class LabelBreakTest {

  @Test
  void endsWhereTheRowsBeforeTheBreakMakeUpItsPoints() {
    List<Indicator> rows = List.of(row("10", 1, "5"), row("10", 1, "5"), row("10", 2, "15"));

    assertThat(LabelBreak.ended(rows))
        .extracting(r -> r.level1() == null)
        .containsExactly(false, false, true);
  }

  @Test
  void goesOnWhereAllRowsTogetherDo() {
    List<Indicator> rows = List.of(row("10", 1, "5"), row("10", 2, "5"));

    assertThat(LabelBreak.ended(rows)).isEqualTo(rows);
  }

  @Test
  void goesOnWhereNoRowsDoSoThatTheRuleCanSpeak() {
    List<Indicator> rows = List.of(row("11", 1, "5"), row("11", 2, "5"));

    assertThat(LabelBreak.ended(rows)).isEqualTo(rows);
  }

  @Test
  void doesNotEndInTheMiddleOfAPage() {
    List<Indicator> rows = List.of(row("10", 1, "10"), row("10", 1, "5"));

    assertThat(LabelBreak.ended(rows)).isEqualTo(rows);
  }

  private static Indicator row(String level1Points, int page, String points) {
    Place label = Place.onPage(1, 0, 0, null);
    Place here = Place.onPage(page, 0, 1, null);
    return new Indicator(
        null,
        new Text("产出指标", label),
        new Figure(level1Points, label),
        null,
        null,
        new Text("次数", here),
        null,
        null,
        new Figure(points, here),
        null,
        null);
  }
}
