package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final List<String> worked = new ArrayList<>();
  private final Remembered<Integer> lengths =
      new Remembered<>(
          2,
          text -> {
            worked.add(text);
            return text.length();
          });

  @Test
  void whatWasWorkedOutIsNotWorkedOutAgain() {
    assertThat(lengths.of("得分")).isEqualTo(2);
    assertThat(lengths.of("得分")).isEqualTo(2);

    assertThat(worked).containsExactly("得分");
  }

  @Test
  void anEqualTextOfAnotherDocumentIsNotWorkedOutAgain() {
    for (int document = 0; document < 3; document++) {
      String text = String.valueOf(new char[] {'得', '分'});
      assertThat(lengths.of(text)).isEqualTo(2);
      assertThat(lengths.of(text)).isEqualTo(2);
    }

    assertThat(worked).containsExactly("得分");
  }

  @Test
  void noMoreIsRememberedThanAsked() {
    for (String text : List.of("一", "二", "三", "一", "二", "三")) {
      assertThat(lengths.of(text)).isEqualTo(1);
    }

    assertThat(worked).hasSizeGreaterThan(3);
  }

  @Test
  void textsThatShareAPlaceAreNotTakenForOneAnother() {
    // Both have the same hash.
    assertThat(lengths.of("Aa")).isEqualTo(2);
    assertThat(lengths.of("BB")).isEqualTo(2);

    assertThat(worked).containsExactly("Aa", "BB");
  }

  @Test
  void longTextsAreWorkedOutEachTime() {
    String prose = "说明".repeat(50);

    assertThat(lengths.of(prose)).isEqualTo(100);
    assertThat(lengths.of(prose)).isEqualTo(100);
    assertThat(worked).hasSize(2);
  }
}
