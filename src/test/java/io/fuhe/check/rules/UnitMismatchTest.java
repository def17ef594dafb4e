package io.fuhe.check.rules;

import static io.fuhe.check.FormSketch.clean;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormRule;
import io.fuhe.check.FormSketch;
import io.fuhe.check.Seen;
import io.fuhe.check.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Target and actual in different units. */
class UnitMismatchTest {

  private static final FormRule RULE = new UnitMismatch();

  @ParameterizedTest
  @CsvSource({
    "10次, 10场",
    "95%, 95人",
    "≥2次, 3期",
    "45万元, 45元",
    "≤5.2万元, 5.6元",
    "5.2万人次, 56000户",
    "5次/月, 5次",
    "12公里, 12000米"
  })
  void reportsDifferentUnits(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE))
        .containsExactly(seen("indicators[1]", actual, target));
  }

  @ParameterizedTest
  @CsvSource({
    "10次, 9次",
    "10次, 9",
    "10, 9次",
    "95%, 90",
    "45万, 45万元",
    "≥5.2万人次, 56000人次",
    "≥5.2万人次, 56000",
    "30万元, 300000元",
    "1.2亿元, 9000万元",
    "0.5万元/人, 5000元/人",
    "0, 0万元",
    "20元/人, 20元",
    "95%, 95％",
    "500㎡, 600m²",
    "500㎡, 600平方米",
    "3万平米, 31000m2",
    "100m³, 100立方米",
    "≤55dB, 50分贝",
    "≥18℃, 20摄氏度",
    "12KM, 12.5公里",
    "2kg, 2公斤",
    "5个工作日, 3工作日",
    "1-2次, 3场",
    "25名之前, 20次",
    "10次, 举办10场",
  })
  void keepsSilentOnEqualUnitsAndOnWhatIsNoQuantity(String target, String actual) {
    assertThat(row(target, actual).seenBy(RULE)).isEmpty();
  }

  private static FormSketch row(String target, String actual) {
    return clean().row(1, r -> r.target(target).actual(actual));
  }

  private static Seen seen(String where, String declared, String expected) {
    return new Seen("unit-mismatch", Severity.NOTICE, where, declared, expected);
  }
}
