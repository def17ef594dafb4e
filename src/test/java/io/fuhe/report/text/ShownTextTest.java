package io.fuhe.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.report.data.CsvCell;
import io.fuhe.report.web.ScriptJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Nothing that was submitted turns text around, wherever people read it. */
class ShownTextTest {

  private static final char MARK = '\u200E';

  @ParameterizedTest
  @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
  void whatTurnsTextAroundShowsItsCode(int turn) {
    String words = "得分" + Character.toString(turn) + "99";

    assertThat(ShownText.of(words)).isEqualTo("得分[U+%04X]99".formatted(turn));
    assertThat(SafeText.of(words)).doesNotContain(Character.toString(turn));
    assertThat(XmlText.of(words)).doesNotContain(Character.toString(turn));
    assertThat(CsvCell.words(words)).doesNotContain(Character.toString(turn));
    assertThat(ScriptJson.of(JsonNodeFactory.instance.arrayNode().add(words)))
        .isEqualTo("[\"得分[U+%04X]99\"]".formatted(turn));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1B, 0x7F, 0x9B, 0x85, 0x200E, 0x200F, 0x61C, 0xE0041, 0xFFF9})
  void whatNobodySeesIsLeftOut(int unseen) {
    assertThat(ShownText.of("得" + Character.toString(unseen) + "分")).isEqualTo("得分");
  }

  @Test
  void linesTabsAndOrdinaryWordsStay() {
    String words = "一\t二\n三\u3000四 ﹥≥ 𠮷 مرحبا";

    assertThat(ShownText.of(words)).isEqualTo(words);
  }

  /** Before a mark every word is looked through; alone, ordinary ones are passed over. */
  @Test
  void eachCharacterIsShownAsBesideOthers() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String words = "得" + Character.toString(c) + "分";
      assertThat(ShownText.of(words)).isEqualTo(ShownText.of(words + MARK));
      assertThat(XmlText.of(words)).isEqualTo(XmlText.of(words + MARK));
    }
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    assertThat(ShownText.brief("𠮷".repeat(80))).isEqualTo("𠮷".repeat(80));
    assertThat(ShownText.brief("𠮷".repeat(1000))).isEqualTo("𠮷".repeat(80) + "……");
  }
}
