package io.fuhe.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.Documents;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.text.HtmlReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that an office program wrote, old format beside new. */
class OfficeFilesTest {

  private static final Path WORD = Path.of("src/test/resources/word");

  @Test
  void aLandscapeFormIsTheSameInEveryFormat() throws Exception {
    List<String> page =
        GridText.of(new HtmlReader(Limits.DEFAULT).read(WORD.resolve("landscape.html")));
    assertThat(GridText.of(docx("landscape.docx"))).isEqualTo(page);
    assertThat(GridText.of(doc("landscape.doc"))).isEqualTo(page);
    assertThat(page)
        .contains(
            "绩效/指标 h7 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分",
            "^ | ^ | ^ | 乙类 | 5个 | 5个 | 10 | 9.5");
  }

  @Test
  void spansOfEveryShapeAreTheSameInEveryFormat() throws Exception {
    List<String> page =
        GridText.of(new HtmlReader(Limits.DEFAULT).read(WORD.resolve("spans.html")));
    assertThat(GridText.of(docx("spans.docx"))).isEqualTo(page);
    assertThat(GridText.of(doc("spans.doc"))).isEqualTo(page);
  }

  @Test
  void everythingAtOnceIsTheSameInBothFormats() throws Exception {
    Document now = docx("mixed.docx");
    Document old = doc("mixed.doc");
    assertThat(GridText.of(old)).isEqualTo(GridText.of(now));
    assertThat(old.notes()).isEqualTo(now.notes());
    assertThat(old.notes())
        .containsExactly(
            Note.of(Note.Code.TRACKED_CHANGES),
            Note.of(Note.Code.COMMENTS),
            Note.of(Note.Code.HIDDEN_TEXT));
    assertThat(GridText.of(old))
        .startsWith("前文后文", "框内一", "框内二", "得分95", "被批注", "2021年度", "一、 概况", "1. 子项")
        .noneMatch(row -> row.contains("批注文字") || row.contains("隐藏") || row.contains("90"));
  }

  @Test
  void choicesSymbolsAndStruckTextAreTheSameInBothFormats() throws Exception {
    Document now = docx("choices.docx");
    Document old = doc("choices.doc");
    assertThat(GridText.of(old)).isEqualTo(GridText.of(now));
    assertThat(old.notes()).isEqualTo(now.notes());
    assertThat(GridText.of(now))
        .containsExactly("得分：8", "次选：10", "☑优□良", "执行：9.5", "896%", "≥120公里", "☑是□否", "≥12次");
  }

  /** White beside dark letters of its cell is not seen; white alone may stand on a shade. */
  @Test
  void whiteLettersAndTheMarksOfNotesInOldDocuments() throws Exception {
    Document old = doc("white.doc");
    assertThat(GridText.of(old)).containsExactly("100% | 8 | 得分");
    assertThat(old.notes()).containsExactly(Note.of(Note.Code.HIDDEN_TEXT));
  }

  @Test
  void theHeadsOfPagesAreSeenInEveryFormat() throws Exception {
    Document rtf = new RtfReader(Limits.DEFAULT).read(WORD.resolve("heads.rtf"));
    assertThat(GridText.of(doc("heads.doc"))).startsWith("项目支出绩效自评表", "（2023年度）");
    assertThat(GridText.of(rtf)).isEqualTo(GridText.of(doc("heads.doc")));
  }

  @Test
  void anEmbeddedSheetIsReadInBothFormats() throws Exception {
    Document old = new Documents(Limits.DEFAULT).read(WORD.resolve("embedded.doc"), "a.doc");
    Document now = new Documents(Limits.DEFAULT).read(WORD.resolve("embedded.docx"), "a.docx");
    // The office program that wrote the old format wrote the date in another format, too.
    assertThat(GridText.of(old))
        .filteredOn(row -> !row.contains("填报日期"))
        .isEqualTo(GridText.of(now).stream().filter(row -> !row.contains("填报日期")).toList());
    assertThat(GridText.of(old)).contains("embedded:").anyMatch(row -> row.contains("总分"));
    assertThat(old.notes()).contains(Note.of(Note.Code.EMBEDDED_READ)).isEqualTo(now.notes());
  }

  private static Document docx(String name) throws Exception {
    return new DocxReader(Limits.DEFAULT).read(WORD.resolve(name));
  }

  private static Document doc(String name) throws Exception {
    return new DocReader(Limits.DEFAULT).read(WORD.resolve(name));
  }
}
