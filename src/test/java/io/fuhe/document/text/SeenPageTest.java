package io.fuhe.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of a page, and where a page holds nothing of its own. */
class SeenPageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<s>10</s>8|8",
        "<strike>10</strike>8|8",
        "<del>10</del><ins>8</ins>|8",
        "<span style='text-decoration: line-through'>10</span>8|8",
        "<span style='TEXT-DECORATION:underline'>10</span>8|108",
        "<span style='visibility:hidden'>10</span>8|8",
        "<span style='display : none'>10</span>8|8",
        "<span hidden>10</span>8|8",
        "<span class=old>10</span>8|8",
        "<span class='old kept'>10</span>8|108",
        "<span class=printed>10</span>8|108",
        "<font color=#FFFFFF>10</font>8|8",
        "<span style='color:white'>10</span>8|8",
        "<span style='color:white;background:#036'>10</span>8|108",
        "<span style='color:red'>10</span>8|108",
        "<span style='mso-hide:all'>10</span>8|8",
        "<dialog>10</dialog>8|8",
        "<span style='font-size:0'>10</span>8|8",
        "<span style='font-size:0.5em'>10</span>8|108",
        "<span style='font-family:\"Wingdings 2\"'>R</span>8|☑8",
        "<font face=Symbol>\u00b3</font>8|≥8"
      })
  void whatIsHiddenOrStruckOutIsNotThere(String cell, String seen) throws Exception {
    Document document =
        read(
            "<style>/* .printed{display:none} */ .old{display:none} .kept{display:inline}"
                + " .old::after{content:'x'} @media print{.printed{display:none}}</style>"
                + "<table><tr><td>得分</td><td>"
                + cell
                + "</td></tr></table>");
    assertThat(GridText.of(document)).containsExactly("得分 | " + seen);
    assertThat(document.notes().contains(Note.of(Note.Code.HIDDEN_TEXT)))
        .isEqualTo(seen.equals("8"));
  }

  @Test
  void anInvisibleCellKeepsItsPlaceAndOneThatIsNotDisplayedDoesNot() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "<table><tr><td>a<td style='visibility:hidden'>b<td>c</tr>"
                        + "<tr><td>a<td style='display:none'>b<td>c</tr></table>")))
        .containsExactly("a |  | c", "a | c");
  }

  @ParameterizedTest
  @CsvSource({
    "96%<sup>1</sup>, 96%",
    "<b>15</b><sup>[2]</sup>, 15",
    "20m<sup>2</sup>, 20m2",
    "<sup>1</sup>甲, 1甲"
  })
  void theMarksOfNotesAreNoDigits(String cell, String seen) throws Exception {
    assertThat(GridText.of(read("<table><tr><td>值</td><td>" + cell + "</td></tr></table>")))
        .containsExactly("值 | " + seen);
  }

  @Test
  void hiddenColumnsOfASheetAreBlank() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "<table><col width=64><col width=0"
                        + " style='display:none;mso-width-source:userset'><col><tr><td>a<td>b<td>c</tr><tr><td"
                        + " colspan=2>d<td>e</tr></table>")))
        .containsExactly("a |  | c", "d w2 | e");
  }

  @Test
  void controlsShowWhatTheyAreSetTo() throws Exception {
    assertThat(
            GridText.of(
                read(
                    """
                    <table><tr><td><select><option>财政局<option selected>交通局</select>
                    <td><select><option>一<option>二</select><td><select size=3><option>x</select>
                    <td><select multiple><option selected>甲<option>乙<option selected>丙</select></tr>
                    <tr><td><input value=190.00><td><input type=date value=2023-12-31>
                    <td><input type=hidden value=9><input type=submit value=提交>
                    <td><textarea>
                    第一行
                    第二行</textarea></tr>
                    <tr><td colspan=4><input type=checkbox checked>优<input type=radio>良</tr></table>
                    """)))
        .containsExactly("交通局 | 一 |  | 甲 丙", "190.00 | 2023-12-31 |  | 第一行/第二行", "☑优□良 w4");
  }

  @Test
  void labelsInVerticalWritingReadDownwards() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "<table><tr><td style='writing-mode:tb-rl'>产出指标<td>产<br>出<br>指<br>标"
                        + "<td><p>效</p><p>益</p></tr></table>")))
        .containsExactly("产出指标 | 产/出/指/标 | 效/益");
  }

  @Test
  void fractionsAreFractions() throws Exception {
    assertThat(GridText.of(read("<p>执行率<math><mfrac><mn>190</mn><mn>200</mn></mfrac></math></p>")))
        .containsExactly("执行率190/200");
  }

  @Test
  void pagesThatThePageCarriesStandInItsFrames() throws Exception {
    String inner = "<table><tr><td>得分<td>95</tr></table>";
    String data = Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
    assertThat(GridText.of(read("<p>题</p><iframe srcdoc=\"" + inner + "\"></iframe>")))
        .containsExactly("题", "得分 | 95");
    assertThat(GridText.of(read("<iframe src='data:text/html;base64," + data + "'></iframe>")))
        .containsExactly("得分 | 95");
    assertThat(GridText.of(read("<x-form><template shadowrootmode=open>" + inner + "</template>")))
        .containsExactly("得分 | 95");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><frameset cols=*><frame src=sheet001.htm></frameset></html>",
        "<html><head><meta http-equiv=refresh content='0; url=b.htm'></head><body>稍候</body></html>",
        "<p>请看</p><iframe src=form.html></iframe>",
        "<p>附件：<a href='/upload/自评表.xlsx'>自评表</a></p>",
        "<div id=app></div><script src=app.js></script>"
      })
  void aPageThatPointsElsewhereSaysSo(String page) throws Exception {
    assertThat(read(page).unread()).isEqualTo(Reason.LINKED_CONTENT);
  }

  @Test
  void aPageOfPicturesSaysSoAndOneOfTextDoesNot() throws Exception {
    assertThat(read("<p>自评表</p><img src=scan.png>").unread()).isEqualTo(Reason.IMAGE_ONLY);
    assertThat(read("<p>" + "本单位全年完成各项任务。".repeat(30) + "</p><img src=logo.png>").unread())
        .isNull();
    assertThat(read("<p>通知</p><a href=index.html>返回</a>").unread()).isNull();
  }

  private Document read(String page) throws Exception {
    Path file = Files.writeString(folder.resolve("page"), "<!DOCTYPE html>" + page);
    return new HtmlReader(Limits.DEFAULT).read(file);
  }
}
