package io.fuhe.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sum names the rows that it is made of, and is written as people write sums. */
class SumTextTest {

  private static final SumText TEXT = new SumText(new PlaceText(new Messages(Language.CHINESE)));

  @Test
  void eachFigureIsNamedByItsCell() {
    assertThat(sum(at("表", 11, "20"), at("表", 12, "30"))).isEqualTo("H12 20 + H13 30 = 50");
  }

  @Test
  void aNegativeFigureIsTakenAway() {
    assertThat(sum(at("表", 11, "10"), at("表", 12, "-50"))).isEqualTo("H12 10 − H13 50 = −40");
    assertThat(sum(at("表", 11, "-10"), at("表", 12, "50"))).isEqualTo("H12 −10 + H13 50 = 40");
    assertThat(sum(nowhere("10"), nowhere("-50"), nowhere("-50"))).isEqualTo("10 − 50 × 2 = −90");
    assertThat(sum(nowhere("-3"), nowhere("-3"))).isEqualTo("−3 × 2 = −6");
  }

  @Test
  void manyEqualFiguresBelowOneAnotherAreOneRange() {
    List<Addend> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(at("表", 11 + i, "0.5"));
    }
    rows.add(at("表", 41, "1"));

    assertThat(sum(rows.toArray(Addend[]::new))).isEqualTo("H12–H41 0.5 × 30 + H42 1 = 16");
  }

  @Test
  void anotherSheetIsNamedWhereItBegins() {
    assertThat(sum(at("一", 11, "1"), at("二", 3, "2"), at("二", 4, "3")))
        .isEqualTo("H12 1 + 工作表“二”H4 2 + H5 3 = 6");
  }

  @Test
  void figuresOfOtherFormsGoByTheirNames() {
    assertThat(
            sum(
                new Addend("forms[1].budget[0].executed", "甲项目", BigDecimal.ONE, place("一", 3)),
                new Addend("forms[2].budget[0].executed", "乙项目", BigDecimal.TEN, place("二", 3))))
        .isEqualTo("甲项目 1 + 乙项目 10 = 11");
  }

  @Test
  void figuresOfOneTextGoByThemselves() {
    assertThat(
            sum(
                new Addend("costBasis", "服务费", new BigDecimal("80"), place("一", 3)),
                new Addend("costBasis", "伙食费", new BigDecimal("8.64"), place("一", 3))))
        .isEqualTo("80 + 8.64 = 88.64");
  }

  private static String sum(Addend... addends) {
    return TEXT.of(
        new Anomaly(
            "total-score-mismatch",
            Severity.ERROR,
            "",
            false,
            List.of("a-1"),
            "form",
            Map.of(),
            "",
            null,
            null,
            null,
            List.of(),
            List.of(addends),
            BigDecimal.ZERO,
            Basis.TOTAL_IS_SUM,
            "",
            "",
            List.of()));
  }

  private static Addend at(String sheet, int row, String value) {
    return new Addend(
        "indicators[" + row + "].score", "某行", new BigDecimal(value), place(sheet, row));
  }

  private static Addend nowhere(String value) {
    return new Addend("budget[0].executed", "某行", new BigDecimal(value));
  }

  private static Place place(String sheet, int row) {
    return Place.inSheet(sheet, row, 7);
  }
}
