package io.fuhe.mapping.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Figure;
import io.fuhe.form.Indicator;
import io.fuhe.form.Place;
import io.fuhe.form.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In a text without merged cells the points tell how far a label reaches. */
class LabelReachTest {

  private static final Place HERE = Place.inParagraph(0);

  @Test
  void labelsInTheMiddleGetTheRowsThatMakeUpTheirPoints() {
    List<Indicator> rows =
        rows(row(null, null, "5"), row("产出", "10", "5"), row("产出", "10", "4"), row("效益", "9", "5"));

    assertThat(LabelReach.fitted(rows))
        .extracting(r -> r.level1().value() + r.level1Points().printed())
        .containsExactly("产出10", "产出10", "效益9", "效益9");
  }

  @Test
  void pointsInARowOfTheirOwnBelongToTheLabelBefore() {
    List<Indicator> rows = rows(row("产出", null, "1"), row("", "2", "1"));

    assertThat(LabelReach.fitted(rows))
        .extracting(r -> r.level1().value() + r.level1Points().printed())
        .containsExactly("产出2", "产出2");
  }

  @Test
  void pointsThatNoRowsMakeUpProveNothing() {
    List<Indicator> rows = rows(row("产出", "10", "5"), row("产出", "10", "4"));

    assertThat(LabelReach.fitted(rows)).extracting(Indicator::level1Points).containsOnlyNulls();
    assertThat(LabelReach.fitted(rows))
        .extracting(r -> r.level1().value())
        .containsExactly("产出", "产出");
  }

  @Test
  void labelsWithoutPointsStayWhereTheyAre() {
    List<Indicator> rows = rows(row("产出", null, "5"), row("效益", null, "4"));

    assertThat(LabelReach.fitted(rows)).isEqualTo(rows);
  }

  private static List<Indicator> rows(Indicator... rows) {
    return Stream.of(rows).toList();
  }

  private static Indicator row(String level1, String level1Points, String points) {
    return new Indicator(
        null,
        level1 == null ? null : new Text(level1, HERE),
        level1Points == null ? null : new Figure(level1Points, HERE),
        null,
        null,
        null,
        null,
        null,
        new Figure(points, HERE),
        null,
        null);
  }
}
