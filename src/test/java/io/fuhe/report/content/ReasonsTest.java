package io.fuhe.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.i18n.Language;
import io.fuhe.report.content.Reasons.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bureau's own list takes the place of the built-in one; what was decided keeps its words. */
class ReasonsTest {

  @TempDir private Path folder;

  @Test
  void withoutAFileTheBuiltInOnesAreOffered() throws IOException {
    Reasons reasons = Reasons.in(folder);
    assertThat(reasons.keys()).startsWith("explained", "rounding").endsWith("other");
    for (Language language : Language.values()) {
      assertThat(reasons.keys()).noneMatch(key -> reasons.words(key, language).equals(key));
    }
    assertThat(Reasons.in(null).keys()).isEqualTo(reasons.keys());
  }

  @Test
  void aFileOfOnesOwnTakesTheirPlace() throws IOException {
    write("\uFEFFzoning.zh-CN=区划调整\nlate-funds.zh-CN=资金下达晚\nlate-funds.en=Funds came late\n");
    Reasons reasons = Reasons.in(folder);

    assertThat(reasons.keys()).containsExactly("zoning", "late-funds");
    assertThat(reasons.words("late-funds", Language.ENGLISH)).isEqualTo("Funds came late");
    assertThat(reasons.words("zoning", Language.ENGLISH)).as("in another one").isEqualTo("区划调整");
    assertThat(reasons.words("rounding", Language.ENGLISH))
        .as("decided with an earlier list")
        .isEqualTo("Rounding");
    assertThat(reasons.words("unheard-of", Language.CHINESE)).isEqualTo("unheard-of");
    assertThat(reasons.words("", Language.CHINESE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# none\n",
        "zoning=区划调整",
        "zoning.fr=zonage",
        "Zoning.en=x",
        "zoning.en=",
        ".en=x",
        "zoning.en=a\nzoning.en=b",
        "zoning.en=\\u12"
      })
  void whatIsNoList(String content) throws IOException {
    write(content);
    assertThatThrownBy(() -> Reasons.in(folder)).isInstanceOf(Unusable.class);
  }

  private void write(String content) throws IOException {
    Files.writeString(folder.resolve(Reasons.FILE), content);
  }
}
