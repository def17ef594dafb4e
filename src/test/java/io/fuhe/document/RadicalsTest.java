package io.fuhe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The radicals are written as escapes: an editor shows them like the characters. */
class RadicalsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "\u2f83\u8bc4, 自评",
    "\u9879\u2f6c, 项目",
    "\u2ed3\u6c5f\u2f8f, 长江行",
    "\u6c11\u2ea0, 民民",
    "\u31d0\u7ea7, 一级",
    "2023\u5e74, 2023年",
    "'', ''"
  })
  void whatLooksLikeACharacterIsOne(String printed, String seen) {
    assertThat(Radicals.folded(printed)).isEqualTo(seen);
  }

  @Test
  void aTextWithoutThemIsTheSame() {
    String text = "绩效指标 ≥95%";
    assertThat(Radicals.folded(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "form.txt, '\u9879\u2f6c\u540d\u79f0\t\u517b\u62a4\u2ed3\u6c5f\u5927\u6865\n'",
    "form.csv, '\u9879\u2f6c\u540d\u79f0,\u517b\u62a4\u2ed3\u6c5f\u5927\u6865\n'",
    "form.html, '<html><body><table><tr><td>\u9879\u2f6c\u540d\u79f0</td><td>\u517b\u62a4\u2ed3\u6c5f\u5927\u6865</td></tr></table></body></html>'"
  })
  void everyReaderGivesTheCharacters(String name, String content) throws Exception {
    Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    assertThat(String.join(" ", texts(file, name))).contains("项目名称", "养护长江大桥");
  }

  @Test
  void inWorkbooksTooAndThePlacesStay() throws Exception {
    Path file = folder.resolve("form.xlsx");
    try (WorkbookSketch sketch = WorkbookSketch.xlsx()) {
      sketch
          .sheet("表", "\u9879\u2f6c\u540d\u79f0 | \u517b\u62a4\u2ed3\u6c5f\u5927\u6865")
          .save(file);
    }
    assertThat(texts(file, "form.xlsx")).containsExactly("项目名称", "养护长江大桥");
  }

  private static List<String> texts(Path file, String name) throws UnreadableDocument {
    return new Documents(Limits.DEFAULT)
        .read(file, name).grids().get(0).cells().stream().map(Cell::text).toList();
  }
}
