package io.fuhe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process in another locale meets is tested from outside, in LocaleTest. */
class DiskNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"绩效自评表.xlsx", "04-执行率152.5%.xlsx", "a+b c.pdf", "..."})
  void usualNameIsKept(String name) {
    assertThat(DiskName.of(name)).isEqualTo(name);
  }

  @Test
  void nameThatNoFileSystemTakesIsEncoded() {
    assertThat(DiskName.of("表\0*.xlsx")).isEqualTo("%E8%A1%A8%00%2A.xlsx");
  }

  @Test
  void longNameIsCutAndStillItsOwn() {
    String one = DiskName.of("表".repeat(80) + "一" + "尾".repeat(8) + ".xlsx");
    String other = DiskName.of("表".repeat(80) + "二" + "尾".repeat(8) + ".xlsx");

    assertThat(one).endsWith("尾尾尾.xlsx").startsWith("表表").isNotEqualTo(other);
    assertThat(one.getBytes(StandardCharsets.UTF_8).length).isBetween(200, 230);
  }

  @Test
  void charactersOfTwoUnitsAreNotTornApart() {
    String name = DiskName.of("😀".repeat(100));

    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(230);
    assertThat(name.replaceAll("~[0-9a-f]{8}", "")).matches("(😀)+");
  }
}
