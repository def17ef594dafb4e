package io.fuhe.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmittedPathTest {

  private static final Path FOLDER = Path.of("reports", "annotated");

  @Test
  void usualPathIsKept() {
    assertThat(SubmittedPath.below(FOLDER, "望湖街道/04-执行率152.5%.xlsx"))
        .isEqualTo(FOLDER.resolve("望湖街道").resolve("04-执行率152.5%.xlsx"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/表.xlsx",
        "/etc/表.xlsx",
        "a/../../b/表.xlsx",
        "..\\..\\表.xlsx",
        "C:\\表.xlsx",
        "..",
        ".",
        "",
        "/",
        "a/..",
        "con.xlsx",
        "a/表?.xlsx",
        "a\0b.xlsx",
        "表.xlsx. "
      })
  void pathThatLeadsElsewhereStaysInside(String submitted) {
    Path target = SubmittedPath.below(FOLDER, submitted);

    assertThat(target.normalize()).isEqualTo(target).startsWithRaw(FOLDER).isNotEqualTo(FOLDER);
    assertThat(target.getFileName().toString()).doesNotMatch(".*[<>:\"|?*\\\\].*|.*[. ]");
  }

  @Test
  void longNameLeavesRoomForAMarkAndAnEnding() {
    String one = "表".repeat(83) + "一.xlsx";
    String other = "表".repeat(83) + "二.xlsx";

    String name = SubmittedPath.below(FOLDER, one).getFileName().toString();

    assertThat(
            name.getBytes(StandardCharsets.UTF_8).length + AnnotatedOriginals.PAGE_ENDING.length())
        .isLessThanOrEqualTo(255);
    assertThat(name).endsWith("一.xlsx");
    assertThat(SubmittedPath.below(FOLDER, other)).isNotEqualTo(SubmittedPath.below(FOLDER, one));
  }

  @Test
  void neutralisedNameDoesNotFallOnAnotherFile() {
    assertThat(SubmittedPath.below(FOLDER, "a/表?.xlsx"))
        .isNotEqualTo(SubmittedPath.below(FOLDER, "a/表_.xlsx"))
        .isNotEqualTo(SubmittedPath.below(FOLDER, "a/表*.xlsx"));
  }
}
