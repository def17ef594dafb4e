package io.fuhe.document.word;

import static io.fuhe.document.word.DocxFile.p;
import static io.fuhe.document.word.DocxFile.r;
import static io.fuhe.document.word.DocxFile.tbl;
import static io.fuhe.document.word.DocxFile.tc;
import static io.fuhe.document.word.DocxFile.tr;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Document;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees of a .docx, where its text says something else. */
class SeenTextTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "<w:strike/>, 8",
    "<w:dstrike w:val=\"true\"/>, 8",
    "<w:strike w:val=\"0\"/>, 108",
    "<w:vanish/>, 8",
    "<w:vanish w:val=\"false\"/>, 108",
    "<w:color w:val=\"FFFFFF\"/>, 8",
    "<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>, 108",
    "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>, 108",
    "<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>, 8",
    "<w:color w:val=\"FF0000\"/>, 108",
    "<w:rStyle w:val=\"gone\"/>, 8",
    "<w:rStyle w:val=\"gone\"/><w:strike w:val=\"0\"/>, 108",
    "<w:rStyle w:val=\"pale\"/>, 8",
    "<w:rStyle w:val=\"pale\"/><w:color w:val=\"auto\"/>, 108",
    "<w:rStyle w:val=\"pale\"/><w:highlight w:val=\"black\"/>, 108"
  })
  void textThatIsStruckOutOrHiddenIsNotThere(String look, String seen) throws Exception {
    Document document =
        read(
            new DocxFile(tbl(2, tr(tc("得分"), tc("<w:p>" + run(look, "10") + r("8") + "</w:p>"))))
                .with(
                    "styles",
                    "styles",
                    "<w:style w:styleId=\"gone\"><w:rPr><w:strike/></w:rPr></w:style>"
                        + "<w:style w:styleId=\"pale\"><w:rPr><w:color"
                        + " w:val=\"FFFFFF\"/></w:rPr></w:style>"));
    assertThat(GridText.of(document)).containsExactly("得分 | " + seen);
    assertThat(document.notes().contains(Note.of(Note.Code.HIDDEN_TEXT)))
        .isEqualTo(seen.equals("8"));
  }

  @Test
  void whiteTextOnAShadeIsSeen() throws Exception {
    String white = "<w:p>" + run("<w:color w:val=\"FFFFFF\"/>", "指标") + "</w:p>";
    String styled =
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"dark\"/></w:tblPr>" + tr(tc(white)) + "</w:tbl>";
    Document document =
        read(
            new DocxFile(
                    tbl(2, tr(tc("<w:shd w:val=\"clear\" w:fill=\"4472C4\"/>", white), tc(white)))
                        + p("间")
                        + styled)
                .with(
                    "styles",
                    "styles",
                    "<w:style w:type=\"table\" w:styleId=\"dark\"><w:tblStylePr"
                        + " w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\""
                        + " w:fill=\"000000\"/></w:tcPr></w:tblStylePr></w:style>"));
    assertThat(GridText.of(document)).containsExactly("指标 | ", "间", "指标");
  }

  /** A raised number behind a word or a figure marks a note; behind a letter it is of a unit. */
  @ParameterizedTest
  @CsvSource({
    "96%, 1, 96%",
    "15, 2, 15",
    "12次, [3], 12次",
    "20m, 2, 20m2",
    "'', 1, 1",
    "50, 万, 50万"
  })
  void theMarksOfNotesAreNoDigits(String text, String raised, String seen) throws Exception {
    String mark = run("<w:vertAlign w:val=\"superscript\"/>", raised);
    Document document = read(new DocxFile("<w:p>" + r(text) + mark + "</w:p>"));
    assertThat(GridText.of(document)).containsExactly(seen);
  }

  /**
   * Letters drawn as a picture are a title; turned ones, and those behind the text, a watermark.
   */
  @ParameterizedTest
  @CsvSource({
    "'width:300pt', true",
    "'width:300pt;rotation:315', false",
    "'position:absolute;z-index:-251', false"
  })
  void drawnLetters(String style, boolean seen) throws Exception {
    Document document =
        read(
            new DocxFile(
                "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" style=\""
                    + style
                    + "\"><v:textpath string=\"自评表\"/></v:shape></w:pict></w:r></w:p>"
                    + p("正文")));
    assertThat(GridText.of(document).contains("自评表")).isEqualTo(seen);
  }

  @Test
  void aStruckParagraphStyleAndADeletedCellAreLeftOut() throws Exception {
    Document document =
        read(
            new DocxFile(
                    "<w:p><w:pPr><w:pStyle w:val=\"old\"/></w:pPr>"
                        + r("旧标题")
                        + "</w:p>"
                        + tbl(2, tr(tc("甲"), tc("<w:cellDel/>", "乙"))))
                .with(
                    "styles",
                    "styles",
                    "<w:style w:styleId=\"old\"><w:rPr><w:vanish/></w:rPr></w:style>"));
    assertThat(GridText.of(document)).containsExactly("甲 | ");
  }

  @Test
  void choicesShowWhatTheyAreSetTo() throws Exception {
    assertThat(
            rows(
                p(field("<w:ddList><w:result w:val=\"1\"/>" + ENTRIES + "</w:ddList>", ""))
                    + p(field("<w:ddList><w:default w:val=\"2\"/>" + ENTRIES + "</w:ddList>", "6"))
                    + p(field("<w:ddList>" + ENTRIES + "</w:ddList>", ""))
                    + p(
                        field("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "")
                            + r("优")
                            + field(
                                "<w:checkBox><w:default w:val=\"1\"/><w:checked"
                                    + " w:val=\"0\"/></w:checkBox>",
                                "")
                            + r("良"))
                    + p(field("<w:textInput><w:default w:val=\"请填\"/></w:textInput>", "9.5"))))
        .containsExactly("8", "6", "10", "☑优□良", "9.5");
  }

  @ParameterizedTest
  @CsvSource({
    "Symbol, F0B3, ≥",
    "Symbol, B3, ≥",
    "symbol, F0A3, ≤",
    "Symbol, F0B1, ±",
    "Symbol, F025, %",
    "Wingdings, F0FE, ☑",
    "Wingdings, 6F, □",
    "Wingdings, F082, ②",
    "Wingdings 2, 0052, ☑",
    "Wingdings 2, F0A3, □",
    "MS Gothic, 2611, ☑"
  })
  void symbolsAreTheCharactersThatTheyLookLike(String font, String code, String seen)
      throws Exception {
    assertThat(
            rows(
                p(
                    "<w:r><w:sym w:font=\"%s\" w:char=\"%s\"/></w:r>".formatted(font, code)
                        + r("120"))))
        .containsExactly(seen + "120");
  }

  @Test
  void runsInSymbolFontsShowGlyphs() throws Exception {
    String symbol = "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>";
    String ticks = "<w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/>";
    assertThat(
            rows(
                p(run(symbol, "\u00b3") + r("12次"))
                    + p(run(symbol, "\uf0a3 95%"))
                    + p(run(ticks, "R") + r("是") + run(ticks, "\uf0a3") + r("否"))
                    + p(run("<w:rFonts w:ascii=\"Arial\"/>", "R"))))
        .containsExactly("≥12次", "≤ 95%", "☑是□否", "R");
  }

  @Test
  void equationsAreReadInOneLine() throws Exception {
    String a = math("190");
    String b = math("200");
    String sum = math("10+20");
    assertThat(
            rows(
                p(
                        "<m:oMath><m:f><m:fPr/><m:num>"
                            + a
                            + "</m:num><m:den>"
                            + b
                            + "</m:den></m:f></m:oMath>")
                    + p(
                        "<m:oMathPara><m:oMath><m:f><m:num>"
                            + sum
                            + "</m:num><m:den>"
                            + b
                            + "</m:den></m:f></m:oMath></m:oMathPara>")
                    + p(
                        "<m:oMath><m:sSup><m:e>"
                            + math("10")
                            + "</m:e><m:sup>"
                            + math("3")
                            + "</m:sup></m:sSup></m:oMath>"
                            + r("元"))
                    + p(
                        "<m:oMath><m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr"
                            + " m:val=\"]\"/></m:dPr><m:e>"
                            + a
                            + "</m:e></m:d></m:oMath>")))
        .containsExactly("190/200", "(10+20)/200", "10³元", "[190]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eq \\o\\ac(□,√)|☑",
        " EQ \\o\\ac(○,2) |2",
        "eq \\f(190,200)|190/200",
        "eq \\o\\ac(\\s\\up 2(□),×)|☒",
        "PAGE|''"
      })
  void equationFieldsShowWhatTheyDraw(String instruction, String seen) throws Exception {
    assertThat(
            rows(
                p(
                    r("优")
                        + mark("begin")
                        + "<w:r><w:instrText>"
                        + instruction
                        + "</w:instrText></w:r>"
                        + mark("end"))))
        .containsExactly("优" + seen);
  }

  private static final String ENTRIES =
      "<w:listEntry w:val=\"10\"/><w:listEntry w:val=\"8\"/><w:listEntry w:val=\"6\"/>";

  private static String p(String runs) {
    return runs.startsWith("<") ? "<w:p>" + runs + "</w:p>" : DocxFile.p(runs);
  }

  private static String run(String look, String text) {
    return "<w:r><w:rPr>" + look + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String math(String text) {
    return "<m:r><m:rPr><m:sty m:val=\"p\"/></m:rPr><m:t>" + text + "</m:t></m:r>";
  }

  private static String mark(String kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
  }

  private static String field(String settings, String result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"
        + settings
        + "</w:ffData></w:fldChar></w:r>"
        + mark("separate")
        + (result.isEmpty() ? "" : r(result))
        + mark("end");
  }

  private List<String> rows(String body) throws Exception {
    return GridText.of(read(new DocxFile(body)));
  }

  private Document read(DocxFile file) throws Exception {
    return new DocxReader(Limits.DEFAULT).read(file.write(folder.resolve("a.docx")));
  }
}
