package io.fuhe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "a\\ud800, a\\ufffd",
    "\\udc00a, \\ufffda",
    "\\udc00\\ud800, \\ufffd\\ufffd",
    "\\ud83d\\ud83d\\ude00, \\ufffd\\ud83d\\ude00",
    "a\\u0000b, ab",
    "\\u2fa6, \\u91d1"
  })
  void whatIsNoCharacterIsReplaced(String raw, String sound) {
    assertThat(Characters.sound(written(raw))).isEqualTo(written(sound));
  }

  @Test
  void textOfCharactersIsLeftAlone() {
    String text = "分值\ud83d\ude00\n10";
    assertThat(Characters.sound(text)).isSameAs(text);
  }

  @Test
  void noReaderHandsOnWhatIsNone() throws Exception {
    Path file = folder.resolve("a.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("表").createRow(0).createCell(0).setCellValue("甲\ud800乙");
      workbook.write(out);
    }
    assertThat(new Documents(Limits.DEFAULT).read(file, "a.xls").grids().get(0).at(0, 0).text())
        .isEqualTo("甲\ufffd乙");
  }

  private static String written(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.startsWith("\\u", i)) {
        text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(escaped.charAt(i));
      }
    }
    return text.toString();
  }
}
