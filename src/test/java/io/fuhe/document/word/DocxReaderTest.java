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

class DocxReaderTest {

  private static final String START = "<w:vMerge w:val=\"restart\"/>";
  private static final String GOES_ON = "<w:vMerge/>";

  @TempDir Path folder;

  @Test
  void spansOverColumnsAndRowsNest() throws Exception {
    String table =
        tbl(
            4,
            tr(tc("<w:gridSpan w:val=\"2\"/>", "项目"), tc("<w:gridSpan w:val=\"2\"/>", "甲")),
            tr(tc("<w:gridSpan w:val=\"2\"/>" + START, "产出"), tc("a"), tc("1")),
            tr(tc("<w:gridSpan w:val=\"2\"/>" + GOES_ON, ""), tc("b"), tc("2")),
            tr(tc(START, "效益"), tc(START, "社会"), tc("c"), tc("3")),
            tr(tc(GOES_ON, ""), tc(GOES_ON, ""), tc("d"), tc("4")),
            tr(tc(GOES_ON, ""), tc("经济"), tc("e"), tc("5")));
    assertThat(rows(table))
        .containsExactly(
            "项目 w2 | 甲 w2",
            "产出 w2 h2 | a | 1",
            "^ | b | 2",
            "效益 h3 | 社会 h2 | c | 3",
            "^ | ^ | d | 4",
            "^ | 经济 | e | 5");
  }

  /** Who takes the lines between blank cells away sees one cell. */
  @Test
  void cellsWithoutALineBetweenThemAreOne() throws Exception {
    assertThat(
            rows(
                tbl(
                    2,
                    tr(tc(open(false, true), ""), tc("a")),
                    tr(tc(open(true, true), "产出"), tc("b")),
                    tr(tc(open(true, false), ""), tc("c")),
                    tr(tc("效益"), tc("d")))))
        .containsExactly("产出 h3 | a", "^ | b", "^ | c", "效益 | d");
  }

  @Test
  void severalWordsOrATableWithoutLinesAreNotOne() throws Exception {
    assertThat(
            rows(
                tbl(
                    2,
                    tr(tc(open(false, true), "x"), tc(open(true, true), "")),
                    tr(tc(open(true, false), "y"), tc(open(true, true), "b")))))
        .containsExactly("x | ", "y | b");
  }

  private static String open(boolean above, boolean below) {
    return "<w:tcBorders>"
        + (above ? "<w:top w:val=\"nil\"/>" : "")
        + (below ? "<w:bottom w:val=\"nil\"/>" : "")
        + "</w:tcBorders>";
  }

  @Test
  void rowsMayBeginLaterThanTheTable() throws Exception {
    Document document =
        read(
            tbl(
                3,
                tr(tc("a"), tc("b"), tc("c")),
                "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc("d") + "</w:tr>"));
    assertThat(document.grids().get(0).at(1, 2).text()).isEqualTo("d");
    assertThat(document.grids().get(0).at(1, 0).blank()).isTrue();
  }

  @Test
  void widthsAreBelievedWhereSpansAreMissing() throws Exception {
    String wide = "<w:tcW w:w=\"2000\" w:type=\"dxa\"/>";
    String one = "<w:tcW w:w=\"1005\" w:type=\"dxa\"/>";
    assertThat(
            rows(
                tbl(
                    3,
                    tr(tc(one, "a"), tc(one, "b"), tc(one, "c")),
                    tr(tc(wide, "ab"), tc(one, "c2")))))
        .containsExactly("a | b | c", "ab w2 | c2");
  }

  @Test
  void theStrictEditionMeasuresInUnits() throws Exception {
    String grid =
        "<w:tbl><w:tblGrid><w:gridCol w:w=\"50pt\"/><w:gridCol w:w=\"0.75pt\"/><w:gridCol"
            + " w:w=\"1in\"/></w:tblGrid>";
    String two = "<w:gridSpan w:val=\"2\"/>";
    assertThat(rows(grid + tr(tc("a"), tc(two, "b")) + tr(tc(two, "c"), tc("d")) + "</w:tbl>"))
        .containsExactly("a | b", "c | d");
  }

  @Test
  void labelsInVerticalWritingReadDownwards() throws Exception {
    String turned = "<w:textDirection w:val=\"%s\"/>";
    assertThat(
            rows(
                tbl(
                    3,
                    tr(
                        tc(turned.formatted("tbRlV"), "产出指标"),
                        tc(turned.formatted("btLr"), p("满意度") + p("指标")),
                        tc("<w:p>" + r("效") + "<w:r><w:br/><w:t>益</w:t></w:r></w:p>")))))
        .containsExactly("产出指标 | 满意度/指标 | 效/益");
  }

  @Test
  void bordersDraggedByHandAreOneBorder() throws Exception {
    String grid = "<w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"15\"/><w:gridCol w:w=\"1000\"/>";
    String two = "<w:gridSpan w:val=\"2\"/>";
    String table =
        "<w:tbl><w:tblGrid>"
            + grid
            + "</w:tblGrid>"
            + tr(tc("a"), tc(two, "b"))
            + tr(tc(two, "c"), tc("d"))
            + "</w:tbl>";
    assertThat(rows(table)).containsExactly("a | b", "c | d");
  }

  @Test
  void tablesPartedByNothingButABlankLineShareTheirColumns() throws Exception {
    String first = tbl(3, tr(tc("一级"), tc("名称"), tc("得分")));
    String second =
        "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"1000\"/></w:tblGrid>"
            + tr(tc("合计"), tc("5"))
            + "</w:tbl>";
    assertThat(rows(first + "<w:p/>" + second)).containsExactly("一级 | 名称 | 得分", "合计 w2 | 5");
    assertThat(rows(first + p("说明") + second)).containsExactly("一级 | 名称 | 得分", "说明", "合计 | 5");
  }

  @Test
  void aTableOfFiguresInACellIsATableThoughItHasTwoRows() throws Exception {
    String figures =
        tbl(
            5,
            tr(tc("年初"), tc("全年"), tc("执行"), tc("执行率"), tc("得分")),
            tr(tc("100"), tc("120"), tc("114"), tc("95%"), tc("9.5")));
    String signed = tbl(2, tr(tc("签字"), tc("日期")), tr(tc("甲"), tc("3月1日")));

    assertThat(rows(framed(figures))).contains("年初 | 全年 | 执行 | 执行率 | 得分");
    assertThat(rows(framed(signed))).noneMatch(row -> row.startsWith("签字 | 日期"));
  }

  private static String framed(String inner) {
    return tbl(
        2,
        tr(tc("项目名称"), tc("环卫")),
        tr(tc("资金"), "<w:tc>" + inner + "<w:p/></w:tc>"),
        tr(tc("说明"), tc("无")));
  }

  @Test
  void aTextSplitByTrackedChangesReadsAsAccepted() throws Exception {
    Document document =
        read(
            "<w:p>"
                + r("得分")
                + "<w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins>"
                + r("95")
                + "</w:ins></w:p>"
                + "<w:p><w:moveFrom>"
                + r("旧处")
                + "</w:moveFrom><w:moveTo>"
                + r("新处")
                + "</w:moveTo></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                + r("前半")
                + "</w:p>"
                + p("后半")
                + tbl(1, tr(tc("留")), "<w:tr><w:trPr><w:del/></w:trPr>" + tc("删") + "</w:tr>"));
    assertThat(GridText.of(document)).containsExactly("得分95", "新处", "前半后半", "留");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.TRACKED_CHANGES));
  }

  @Test
  void aCommentIsNotedAndNotRead() throws Exception {
    DocxFile file =
        new DocxFile("<w:p>" + r("正文") + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")
            .with("comments", "comments", "<w:comment w:id=\"0\">" + p("批注") + "</w:comment>");
    Document document = read(file);
    assertThat(GridText.of(document)).containsExactly("正文");
    assertThat(document.notes()).containsExactly(Note.of(Note.Code.COMMENTS));
  }

  @Test
  void aTextBoxFollowsItsParagraphOnce() throws Exception {
    String box = "<w:txbxContent>" + p("框内") + tbl(2, tr(tc("a"), tc("b"))) + "</w:txbxContent>";
    assertThat(
            rows(
                "<w:p>"
                    + r("前")
                    + "<w:r><mc:AlternateContent><mc:Choice"
                    + " Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
                    + box
                    + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                    + box
                    + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                    + r("后")
                    + "</w:p>"
                    + p("下段")))
        .containsExactly("前后", "框内", "a | b", "下段");
  }

  @Test
  void contentControlsAreSeenThroughAtEveryLevel() throws Exception {
    String begin = "<w:sdt><w:sdtPr/><w:sdtContent>";
    String end = "</w:sdtContent></w:sdt>";
    String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>";
    assertThat(
            rows(
                begin
                    + p("段")
                    + end
                    + "<w:p>"
                    + r("值：")
                    + prompt
                    + r("单击此处输入")
                    + end
                    + begin
                    + r("5")
                    + end
                    + "</w:p>"
                    + begin
                    + tbl(2, begin + tr(tc("a"), begin + tc("b") + end) + end)
                    + end))
        .containsExactly("段", "值：5", "a | b");
  }

  @Test
  void fieldsShowTheirResultsAndHiddenTextNothing() throws Exception {
    String vanish = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>";
    String styled = "<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>藏</w:t></w:r>";
    DocxFile file =
        new DocxFile(
                "<w:p><w:r><w:fldChar"
                    + " w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>码</w:t></w:r><w:r><w:fldChar"
                    + " w:fldCharType=\"separate\"/></w:r>"
                    + r("7")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + vanish
                    + styled
                    + "<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t></w:r></w:p>")
            .with(
                "styles",
                "styles",
                "<w:style w:styleId=\"b\"><w:rPr><w:vanish/></w:rPr></w:style><w:style"
                    + " w:styleId=\"h\"><w:basedOn w:val=\"b\"/></w:style>");
    assertThat(GridText.of(read(file))).containsExactly("7 x/y");
  }

  @Test
  void automaticNumbersArePrinted() throws Exception {
    String levels =
        "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"chineseCounting\"/><w:lvlText"
            + " w:val=\"（%1）\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText"
            + " w:val=\"%2.\"/></w:lvl>";
    DocxFile file =
        new DocxFile(
                numbered("概况", 0)
                    + numbered("甲", 1)
                    + numbered("乙", 1)
                    + numbered("评价", 0)
                    + numbered("丙", 1))
            .with(
                "numbering",
                "numbering",
                "<w:abstractNum w:abstractNumId=\"3\">"
                    + levels
                    + "</w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num>");
    assertThat(GridText.of(read(file))).containsExactly("（一） 概况", "1. 甲", "2. 乙", "（二） 评价", "1. 丙");
  }

  @Test
  void aSmallNestedTableStaysInItsCellAndAFormFollowsIt() throws Exception {
    String small = tbl(2, tr(tc("内"), tc("表"))) + "<w:p/>";
    String row = tr(tc("a"), tc("b"), tc("c"));
    String form = p("题") + tbl(3, row, row, row, row) + p("尾");
    assertThat(rows(tbl(2, tr(tc("外"), tc(small)), tr(tc("下"), tc(form)), tr(tc("末"), tc("")))))
        .containsExactly(
            "外 | 内 表",
            "下 | ",
            "题",
            "a | b | c",
            "a | b | c",
            "a | b | c",
            "a | b | c",
            "尾",
            "末 | ");
  }

  @Test
  void placesPointIntoTheOriginal() throws Exception {
    Document document = read(p("题") + "<w:p/>" + p("文") + tbl(2, tr(tc("a"), tc("b"))));
    assertThat(document.grids().get(0).at(1, 0).place().cell()).isEqualTo("¶3");
    assertThat(document.grids().get(0).at(2, 1).place().cell()).isEqualTo("B1");
    assertThat(document.grids().get(0).at(2, 1).place().table()).isEqualTo(1);
    assertThat(document.grids().get(0).at(2, 9).place().cell()).isEqualTo("J1");
  }

  private static String numbered(String text, int level) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, r(text));
  }

  private List<String> rows(String body) throws Exception {
    return GridText.of(read(body));
  }

  private Document read(String body) throws Exception {
    return read(new DocxFile(body));
  }

  private Document read(DocxFile file) throws Exception {
    return new DocxReader(Limits.DEFAULT).read(file.write(folder.resolve("a.docx")));
  }
}
