package io.fuhe.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The built-in templates of query letters. Paper, margins and sizes of type are those of GB/T 9704;
 * the list of findings lies across its pages, with narrower margins, because it has nine columns.
 */
final class LetterTemplates {

  private static final List<Integer> WIDTHS = List.of(10, 12, 62, 27, 27, 20, 34, 38, 27);

  private static final String MARKS = "{{%s}}";
  private static final List<String> ROW =
      List.of("序号", "级别", "事项", "申报", "核算", "差额", "位置", "依据", "");

  private final XWPFDocument document = new XWPFDocument();
  private final String text;
  private final String head;
  private final boolean chinese;

  private LetterTemplates(boolean chinese) {
    this.chinese = chinese;
    this.text = chinese ? "仿宋" : "Times New Roman";
    this.head = chinese ? "黑体" : "Times New Roman";
  }

  /** Writes the Chinese template. */
  static void chinese(Path file) throws IOException {
    LetterTemplates t = new LetterTemplates(true);
    t.title("关于{{单位}}{{年度}}年度绩效自评有关情况的核查函");
    t.paragraph("{{单位}}：", ParagraphAlignment.LEFT, 0);
    t.body(
        "按照预算绩效管理的有关规定，我单位对你单位报送的{{年度}}年度绩效自评材料进行了复核，其中{{疑点数}}处数据相互不一致或者需要说明，列在附件中。所列情况依据报送的材料核对得出，不作为对有关事项的结论。现就有关事项函告如下：");
    t.body("一、请对照附件逐项核实，在“单位说明”栏写明核实结果和原因。确需更正的，一并报送更正后的材料；与实际情况不符的，说明理由并附有关凭证。");
    t.body("二、请于{{回复期限}}前（含当日）将填写完整、加盖公章的附件和有关证明材料报送我单位。");
    t.body("特此函告。");
    t.blank();
    t.body("附件：{{年度}}年度绩效自评核查事项清单");
    t.blank();
    t.paragraph("（发函单位名称）", ParagraphAlignment.RIGHT, 0).setIndentationRight(1280);
    t.paragraph("{{日期}}", ParagraphAlignment.RIGHT, 0).setIndentationRight(1280);
    t.blank();
    t.paragraph("（联系人：　　　　　联系电话：　　　　　）", ParagraphAlignment.LEFT, 2);
    t.endUprightPages();
    t.run(t.plain(ParagraphAlignment.LEFT), "附件", t.head, 16);
    t.listTitle("{{单位}}{{年度}}年度绩效自评核查事项清单");
    t.table(List.of("序号", "级别", "核查事项", "申报数", "核算数", "差额", "所在位置", "依据", "单位说明"));
    t.save(file);
  }

  /** Writes the English template. */
  static void english(Path file) throws IOException {
    LetterTemplates t = new LetterTemplates(false);
    t.title("Query on the {{年度}} performance self-evaluation of {{单位}}");
    t.paragraph("To: {{单位}}", ParagraphAlignment.LEFT, 0);
    t.body(
        "We have re-checked the {{年度}} performance self-evaluation that you submitted. In {{疑点数}} places, listed in the annex, figures disagree or need an explanation. The list rests on the submitted documents alone and is no conclusion on the matters themselves.");
    t.body(
        "1. Please verify each item of the annex and state the outcome and the reason in the column “Reply of the unit”. Where a correction is due, submit the corrected documents as well; where an item does not agree with the facts, say why and enclose evidence.");
    t.body(
        "2. Please return the completed and stamped annex with the supporting documents by {{回复期限}} at the latest.");
    t.blank();
    t.body("Annex: items to be verified, {{年度}}");
    t.blank();
    t.paragraph("(name of the issuing office)", ParagraphAlignment.RIGHT, 0);
    t.paragraph("{{日期}}", ParagraphAlignment.RIGHT, 0);
    t.blank();
    t.paragraph(
        "(Contact:                              Telephone:                              )",
        ParagraphAlignment.LEFT,
        0);
    t.endUprightPages();
    t.run(t.plain(ParagraphAlignment.LEFT), "Annex", t.head, 14);
    t.listTitle("{{单位}}: items to be verified, {{年度}}");
    t.table(
        List.of(
            "No.",
            "Severity",
            "Item",
            "Declared",
            "Computed",
            "Difference",
            "Place",
            "Basis",
            "Reply of the unit"));
    t.save(file);
  }

  private void title(String words) {
    XWPFParagraph paragraph = plain(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(560);
    run(paragraph, words, head, chinese ? 22 : 18);
  }

  private void listTitle(String words) {
    XWPFParagraph paragraph = plain(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(160);
    run(paragraph, words, head, 16);
  }

  private void body(String words) {
    paragraph(words, ParagraphAlignment.BOTH, 2);
  }

  private void blank() {
    paragraph("", ParagraphAlignment.LEFT, 0);
  }

  private XWPFParagraph paragraph(String words, ParagraphAlignment alignment, int indent) {
    XWPFParagraph paragraph = plain(alignment);
    int size = chinese ? 16 : 12;
    if (indent > 0 && chinese) {
      var ind = paragraph.getCTP().getPPr().addNewInd();
      ind.setFirstLineChars(BigInteger.valueOf(100L * indent));
      ind.setFirstLine(BigInteger.valueOf(20L * size * indent));
    }
    if (!chinese) {
      paragraph.setSpacingAfter(120);
    }
    run(paragraph, words, text, size);
    return paragraph;
  }

  /** Lines of 28 points in Chinese, 22 to a page. */
  private XWPFParagraph plain(ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    if (chinese) {
      paragraph.setSpacingBetween(28, org.apache.poi.xwpf.usermodel.LineSpacingRule.AT_LEAST);
    }
    return paragraph;
  }

  private XWPFRun run(XWPFParagraph paragraph, String words, String font, int size) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setFontSize(size);
    run.setBold(!chinese && font.equals(head) && size > 12);
    CTFonts fonts = run.getCTR().getRPr().addNewRFonts();
    fonts.setAscii("Times New Roman");
    fonts.setHAnsi("Times New Roman");
    fonts.setEastAsia(chinese ? font : "仿宋");
    if (chinese) {
      // Without it Word takes Chinese quotation marks for Western ones.
      fonts.setHint(STHint.EAST_ASIA);
    }
    return run;
  }

  private void table(List<String> heads) {
    XWPFTable table = document.createTable(2, heads.size());
    CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(twips(WIDTHS.stream().mapToInt(Integer::intValue).sum()));
    table.setCellMargins(40, twips(1), 40, twips(1));
    CTTblGrid grid =
        Optional.ofNullable(table.getCTTbl().getTblGrid())
            .orElseGet(() -> table.getCTTbl().addNewTblGrid());
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    WIDTHS.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(twips(width))));
    row(table.getRow(0), heads, head, true);
    row(
        table.getRow(1),
        ROW.stream().map(w -> w.isEmpty() ? w : MARKS.formatted(w)).toList(),
        text,
        false);
    table.getRow(0).setRepeatHeader(true);
  }

  private void row(XWPFTableRow row, List<String> words, String font, boolean centred) {
    row.setCantSplitRow(true);
    for (int i = 0; i < words.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(String.valueOf(twips(WIDTHS.get(i))));
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      boolean figure = i >= 3 && i <= 5;
      paragraph.setAlignment(
          centred || i < 2
              ? ParagraphAlignment.CENTER
              : figure ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
      XWPFRun run = run(paragraph, words.get(i), font, 9);
      run.setBold(centred && !chinese);
    }
  }

  /** What stands above is upright, what follows lies across. */
  private void endUprightPages() {
    XWPFFooter upright =
        document.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT);
    XWPFParagraph number = upright.createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    run(number, "— ", "宋体", 14);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    var page = number.getCTP().getFldSimpleArray(0).addNewR();
    page.addNewT().setStringValue("1");
    page.addNewRPr().addNewSz().setVal(BigInteger.valueOf(28));
    run(number, " —", "宋体", 14);
    CTSectPr across = document.getDocument().getBody().getSectPr();
    CTSectPr first = (CTSectPr) across.copy();
    size(first, 210, 297, STPageOrientation.PORTRAIT);
    margins(first, 37, 26, 35, 28);
    size(across, 297, 210, STPageOrientation.LANDSCAPE);
    // Nine columns need the width that a letter's margins would take.
    margins(across, 26, 20, 24, 20);
    List<XWPFParagraph> paragraphs = document.getParagraphs();
    paragraphs.get(paragraphs.size() - 1).getCTP().getPPr().setSectPr(first);
    if (first.sizeOfFooterReferenceArray() == 0) {
      throw new IllegalStateException("no " + STHdrFtr.DEFAULT + " footer");
    }
  }

  private static void size(CTSectPr section, int width, int height, STPageOrientation.Enum turn) {
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(BigInteger.valueOf(twips(width)));
    size.setH(BigInteger.valueOf(twips(height)));
    size.setOrient(turn);
  }

  private static void margins(CTSectPr section, int top, int right, int bottom, int left) {
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(twips(top)));
    margins.setRight(BigInteger.valueOf(twips(right)));
    margins.setBottom(BigInteger.valueOf(twips(bottom)));
    margins.setLeft(BigInteger.valueOf(twips(left)));
    margins.setHeader(BigInteger.valueOf(twips(15)));
    margins.setFooter(BigInteger.valueOf(twips(Math.max(10, bottom - 14))));
    margins.setGutter(BigInteger.ZERO);
  }

  private void save(Path file) throws IOException {
    var properties = document.getProperties().getCoreProperties();
    properties.setCreator("Fuhe");
    properties.setCreated(Optional.of(Date.from(Instant.parse("2024-01-01T00:00:00Z"))));
    properties.setModified(Optional.of(Date.from(Instant.parse("2024-01-01T00:00:00Z"))));
    try (document;
        OutputStream out = Files.newOutputStream(file)) {
      document.write(out);
    }
  }

  private static int twips(int millimetres) {
    return Math.round(millimetres * 1440 / 25.4f);
  }
}
