package io.fuhe.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.check.Severity;
import io.fuhe.document.Cell;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.form.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of formats that take no comments: what was read, with the findings at their places. */
class PageAnnotationTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "real-word/documents/wujialing-2022-all.doc",
        "real-word/documents/jiufeng-2020-department.doc"
      })
  void everyWordThatWasReadIsThereAtItsPlace(String name) throws Exception {
    Path original = Annotating.document(name);
    var read = new Documents(Limits.DEFAULT).read(original, name);
    Cell marked =
        read.grids().get(0).cells().stream()
            .filter(c -> c.place().table() != null && c.text().length() > 5)
            .findFirst()
            .orElseThrow();

    Document page = page(original, Annotating.remark(Severity.WARNING, "请核实", marked.place()));

    Element cell = page.selectFirst("td.WARNING");
    assertThat(cell.ownText()).isEqualTo(marked.text().replace("\n", " "));
    assertThat(cell.attr("title")).contains("请核实");
    assertThat(page.select("li a").attr("href")).isEqualTo("#" + cell.id());
    assertThat(cell.select("sup a").attr("href")).isEqualTo("#f1");
    cell.select("sup").remove();
    assertThat(page.select("main td, main p").eachText())
        .containsExactlyElementsOf(
            read.grids().get(0).cells().stream()
                .map(c -> c.text().replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .toList());
    assertThat(page.select("td[rowspan]")).isNotEmpty();
  }

  @Test
  void whatIsSubmittedRunsNothing() throws Exception {
    Path text =
        Files.writeString(
            folder.resolve("表.csv"),
            "指标,目标值,得分\n<script>alert(1)</script>,\"<b onclick='x()'>\",1\n乙,2,3\n");
    Place place = new Documents(Limits.DEFAULT).read(text, "表.csv").grids().get(0).at(1, 0).place();

    Document page = page(text, Annotating.remark(Severity.ERROR, "<img src=x>", place));

    assertThat(page.select("script, b, img, [onclick]")).isEmpty();
    assertThat(page.selectFirst("td.ERROR").ownText()).isEqualTo("<script>alert(1)</script>");
    assertThat(page.select("li").text()).contains("<img src=x>");
  }

  @Test
  void aMissingValueIsMarkedWhereItShouldBeAndAParagraphToo() throws Exception {
    Path html =
        Files.writeString(
            folder.resolve("表.html"),
            "<p>填报日期：</p><table><tr><td>得分<td></tr><tr><td>甲<td>1</table>");

    Document page =
        page(
            html,
            Annotating.remark(Severity.NOTICE, "没有写日期", Place.inParagraph(0)),
            Annotating.remark(Severity.ERROR, "没有得分", Place.inTable(1, 0, 1)),
            Annotating.remark(Severity.ERROR, "不在这里", Place.inTable(9, 0, 1)));

    assertThat(page.selectFirst("p.NOTICE").ownText()).isEqualTo("填报日期：");
    assertThat(page.selectFirst("td.ERROR").ownText()).isEmpty();
    assertThat(page.select("li").get(2).text()).contains("原件中没有对应的位置");
  }

  private Document page(Path original, Remark... remarks) throws Exception {
    Path copy = folder.resolve("copy.html");
    Annotation done = Annotating.annotate(original, copy, remarks);
    assertThat(done.outcome()).isEqualTo(Outcome.AS_PAGE);
    return Jsoup.parse(copy.toFile(), "UTF-8");
  }
}
