package io.fuhe.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.Unpacking;
import io.fuhe.document.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

  private static final String FORM = "项目支出绩效自评表\n\n项目名称\t社区服务\t主管部门\t街道办\n数量指标\t活动次数\t12次\t12次\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, EFBBBF",
    "GB18030, ''",
    "GBK, ''",
    "UTF-16LE, FFFE",
    "UTF-16BE, FEFF",
    "UTF-16LE, ''",
    "UTF-16BE, ''"
  })
  void everyEncodingIsToldByTheBytes(String charset, String mark) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(java.util.HexFormat.of().parseHex(mark));
    bytes.write(FORM.getBytes(Charset.forName(charset)));
    Path file = Files.write(folder.resolve("form"), bytes.toByteArray());

    assertThat(FormatDetector.detect(file)).isEqualTo(Format.TEXT);
    assertThat(GridText.of(new TextReader(Limits.DEFAULT).read(file)))
        .containsExactly("项目支出绩效自评表", "项目名称 | 社区服务 | 主管部门 | 街道办", "数量指标 | 活动次数 | 12次 | 12次");
  }

  @Test
  void aBrokenCharacterDoesNotMakeItAnotherEncoding() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(FORM.getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE5);
    bytes.write(("\n" + FORM).getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("form"), bytes.toByteArray());
    assertThat(GridText.of(new TextReader(Limits.DEFAULT).read(file)))
        .contains("项目支出绩效自评表", "项目名称 | 社区服务 | 主管部门 | 街道办");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[InternetShortcut]\r\nURL=http://x/a.xls\r\n", "https://x/form.html\n"})
  void aShortcutPointsElsewhere(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("form"), text);
    assertThat(new TextReader(Limits.DEFAULT).read(file).unread()).isEqualTo(Reason.LINKED_CONTENT);
  }

  @Test
  void wideTextIsToldThoughItIsFullOfOnes() throws Exception {
    byte[] bytes = "一一一　一一\n一　一\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    Path file = Files.write(folder.resolve("wide"), bytes);
    assertThat(FormatDetector.detect(file)).isEqualTo(Format.TEXT);
    assertThat(GridText.of(new TextReader(Limits.DEFAULT).read(file)))
        .containsExactly("一一一　一一", "一　一");
  }

  @Test
  void quotedFieldsHoldDelimitersQuotesAndLines() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "自评表,,,\r\n"
                        + "指标,目标,完成,得分\r\n"
                        + "\"培训,宣传\",\"1,200\",\"第一行\r\n"
                        + "第二行\",\"5\"\r\n"
                        + "\"称\"\"优\"\"\",,b,c\r\n")))
        .containsExactly(
            "自评表 |  |  | ",
            "指标 | 目标 | 完成 | 得分",
            "培训,宣传 | 1,200 | 第一行/第二行 | 5",
            "称\"优\" |  | b | c");
  }

  @Test
  void aQuoteThatDoesNotCloseIsACharacter() throws Exception {
    assertThat(GridText.of(read("\"打非\"宣传率\t90%\t90%\n\"未闭合\tb\tc\n")))
        .containsExactly("\"打非\"宣传率 | 90% | 90%", "\"未闭合 | b | c");
  }

  @Test
  void tabSeparatedSheetsMayQuoteToo() throws Exception {
    assertThat(GridText.of(read("指标\t\"产出指标\n(50分)\"\t2\nx\ty\tz\n")))
        .containsExactly("指标 | 产出指标/(50分) | 2", "x | y | z");
  }

  @Test
  void markdownBreaksEscapesAndHeadings() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "## 一、**自评表**\n\n"
                        + "| 指标 | 目标 |\n"
                        + "|:---|---:|\n"
                        + "| 产出<br>指标 | a\\|b |\n"
                        + "|  | &lt;5% |\n\n"
                        + "正文。\n")))
        .containsExactly("一、自评表", "指标 | 目标", "产出/指标 | a|b", " | <5%", "正文。");
  }

  @Test
  void markdownMayOmitTheOuterBars() throws Exception {
    assertThat(GridText.of(read("甲|乙\n--|--\n1|2\n\n或 a|b 皆可\n")))
        .containsExactly("甲 | 乙", "1 | 2", "或 a|b 皆可");
  }

  @Test
  void oneCellALineAsBrowsersCopy() throws Exception {
    assertThat(
            GridText.of(
                read("标题\n\t项目支\n出名称\n\t社会管理\n\n\t\n\t年度资金总额\n\t81.50\n\n\t总分\n\t100\n\n尾注\n")))
        .containsExactly("标题", "项目支/出名称 | 社会管理", " | 年度资金总额 | 81.50", "总分 | 100", "尾注");
  }

  @Test
  void proseWithCommasIsNoTable() throws Exception {
    assertThat(GridText.of(read("部门支出, 共三项。\n其一, 其二, 其三。\n完成率较高\n")))
        .containsExactly("部门支出, 共三项。", "其一, 其二, 其三。", "完成率较高");
  }

  @Test
  void aRowThatOnlyLacksItsScoreIsNotMoved() throws Exception {
    String head = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n";
    String whole = "产出\t数量\t甲\t12\t12\t5\t5\n\t\t乙\t1\t1\t5\t5\n\t\t丙\t3\t3\t5\t4\n";
    assertThat(GridText.of(read(head + whole + "\t\t丁\t4\t4\t5\n")).get(4))
        .isEqualTo(" |  | 丁 | 4 | 4 | 5");
    assertThat(GridText.of(read(head + whole + "\t\t丁\t4\t4\t5\t\n")).get(4))
        .isEqualTo(" |  | 丁 | 4 | 4 | 5 | ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "指标,完成,得分\n甲,=\"1,200\",=\"97.5\"\n乙,2,3\n",
        "指标,完成,得分\n甲,\"=\"\"1,200\"\"\",\"=\"\"97.5\"\"\"\n乙,2,3\n",
        "指标,完成,得分\n甲,\"1,200\"\t,97.5\t\n乙,2\t,3\t\n",
        "指标,完成,得分\r\n甲,\"1,200\t\",\"\t97.5\"\r\n乙,\t2,\t3\r\n",
        "指标,完成,得分\n甲,\"'1,200\",'97.5\n乙,'2,'3\n",
        "sep=;\n指标;完成;得分\n甲;1,200;97.5\n乙;2;3\n",
        "\"sep=,\"\r\n指标,完成,得分\r\n甲,\"1,200\",97.5\r\n乙,2,3\r\n",
        "SEP=|\n指标|完成|得分\n甲|1,200|97.5\n乙|2|3\n",
        "sep=\t\n指标\t完成\t得分\n甲\t1,200\t97.5\n乙\t2\t3\n",
        "指标;完成;得分\n甲;\"1,200\";97.5\n乙;2;3\n"
      })
  void valuesAsSystemsWriteThemForExcel(String text) throws Exception {
    assertThat(GridText.of(read(text)))
        .containsExactly("指标 | 完成 | 得分", "甲 | 1,200 | 97.5", "乙 | 2 | 3");
  }

  @Test
  void anEqualsSignOrAnApostropheInWordsStays() throws Exception {
    assertThat(GridText.of(read("指标,目标,得分\n'两山'建设,=\"甲\"乙,5\n")))
        .containsExactly("指标 | 目标 | 得分", "'两山'建设 | =\"甲\"乙 | 5");
  }

  @Test
  void tooManyCellsAreToldAsSuch() throws Exception {
    Path file = Files.writeString(folder.resolve("wide.tsv"), "a\tb\n".repeat(600));
    UnreadableDocument refused =
        catchThrowableOfType(
            UnreadableDocument.class,
            () -> new TextReader(new Limits(1 << 20, 1000, 10, 500, Unpacking.DEFAULT)).read(file));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_COMPLEX);
  }

  private Document read(String text) throws Exception {
    return new TextReader(Limits.DEFAULT).read(Files.writeString(folder.resolve("text"), text));
  }
}
