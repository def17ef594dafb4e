package io.fuhe.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.Effort;
import io.fuhe.Patience;
import io.fuhe.document.Document;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {

  @TempDir Path folder;

  @Test
  void spansBreaksAndHiddenParts() throws Exception {
    assertThat(
            GridText.of(
                read(
                    """
                    <html><head><title>x</title><style>p{}</style></head><body>
                    <h1>自评表</h1><p>单位：<b>街道办</b>&nbsp;&nbsp;得分：95</p>
                    <table><thead><tr><th rowspan=2>指标</th><th colspan="2">值</th></tr>
                    <tr><td>目标</td><td>完成</td></tr></thead>
                    <tbody><tr><td><p>产出</p><p>指标</p></td><td>12<br/>次</td><td></td></tr>
                    <tr style="display: none"><td>隐</td></tr></tbody></table>
                    尾<script>var a;</script></body></html>
                    """)))
        .containsExactly(
            "自评表", "单位：街道办  得分：95", "指标 h2 | 值 w2", "^ | 目标 | 完成", "产出/指标 | 12/次 | ", "尾");
  }

  @Test
  void aTableThatArrangesThePageIsSeenThrough() throws Exception {
    String form = "<table>" + "<tr><td>a<td>b<td>c</tr>".repeat(4) + "</table>";
    assertThat(
            GridText.of(read("<table><tr><td>菜单</td><td><p>标题</p>" + form + "</td></tr></table>")))
        .containsExactly("菜单", "标题", "a | b | c", "a | b | c", "a | b | c", "a | b | c");
  }

  @Test
  void aSmallTableInACellIsItsText() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "<table><tr><td>资金</td><td><table><tr><td>合计</td><td>5</td></tr></table></td></tr></table>")))
        .containsExactly("资金 | 合计 5");
  }

  @Test
  void spansThatLieDoNotOverlap() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "<table><tr><td>a</td><td rowspan=99>b</td></tr><tr><td"
                        + " colspan=5000>c</td><td>d</td></tr></table>")))
        .containsExactly("a | b h2", "c | ^ | d");
  }

  @Test
  void theDeclaredEncodingNeedNotBeTrue() throws Exception {
    String page = "<html><meta charset=utf-8><body><table><tr><td>绩效</td><td>自评</td></tr></table>";
    Path file = Files.write(folder.resolve("a.xls"), page.getBytes(Charset.forName("GB18030")));
    assertThat(FormatDetector.detect(file)).isEqualTo(Format.HTML);
    assertThat(GridText.of(new HtmlReader(Limits.DEFAULT).read(file))).containsExactly("绩效 | 自评");
  }

  @Test
  void tagsNestedTenThousandDeepAreRead() throws Exception {
    Patience.within(
        () -> {
          assertThat(GridText.of(read("<div>".repeat(10_000) + "深"))).containsExactly("深");
          read("<table><tr><td>".repeat(10_000) + "深");
        });
  }

  @Test
  void nestedTablesCostAsMuchAsThereAre() throws Exception {
    long few = Effort.of(() -> read(nested(100)));
    assertThat(Effort.of(() -> read(nested(400)))).isLessThan(7 * few);
  }

  private static String nested(int depth) {
    String form = "<table>" + "<tr><td>a<td>b<td>c</tr>".repeat(4) + "</table>";
    return ("<table><tr><td>" + form + "<td>").repeat(depth) + "</table>".repeat(depth);
  }

  @Test
  void cellsThatReachToTheLastRowAreCountedBeforeTheyAreSpreadOut() {
    String page = "<table>" + "<tr><td rowspan=0>甲</tr>".repeat(20_000) + "</table>";
    assertThatThrownBy(() -> read(page))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_COMPLEX));
  }

  private Document read(String page) throws Exception {
    return new HtmlReader(Limits.DEFAULT).read(Files.writeString(folder.resolve("page"), page));
  }
}
