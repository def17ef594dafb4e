package io.fuhe.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.document.Document;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtfReaderTest {

  private static final Path WORD = Path.of("src/test/resources/word");

  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 "
          + gbk("宋体")
          + ";}{\\f3\\froman\\fcharset2 Symbol;}{\\f4\\fnil\\fcharset2 Wingdings;}}"
          + "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title x}}"
          + "{\\*\\generator none;}\\pard ";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"spans", "landscape", "mixed"})
  void officeFilesAreTheSameAsTheirPackedForm(String name) throws Exception {
    assertThat(GridText.of(new RtfReader(Limits.DEFAULT).read(WORD.resolve(name + ".rtf"))))
        .isEqualTo(GridText.of(new DocxReader(Limits.DEFAULT).read(WORD.resolve(name + ".docx"))));
  }

  @Test
  void charactersInEveryWriting() throws Exception {
    assertThat(
            GridText.of(
                read(
                    gbk("绩效自评表")
                        + "\\par\\uc1\\u24471?\\u20998?\\uc2 \\u65306\\'a3\\'ba95\\par {\\f3\\'b3}120\\par "
                        + "{\\f4 \\'fe}"
                        + gbk("优")
                        + "\\par {\\field{\\*\\fldinst SYMBOL 179 \\\\f \"Symbol\" \\\\s 10}{\\fldrslt }}12\\par a\\~b\\tab c\\line d")))
        .containsExactly("绩效自评表", "得分：95", "≥120", "☑优", "≥12", "a b c/d");
  }

  @Test
  void tablesKeepTheirSpansAndTablesWithinThem() throws Exception {
    String three = "\\trowd\\trleft0\\clvmgf\\cellx1000\\cellx2000\\cellx3000 ";
    String rest = "\\trowd\\trleft0\\clvmrg\\cellx1000\\cellx2000\\cellx3000 ";
    String wide = "\\trowd\\trleft0\\cellx2000\\cellx3000 ";
    String merged = "\\trowd\\trleft0\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000 ";
    assertThat(
            GridText.of(
                read(
                    "t\\par"
                        + three
                        + "\\pard\\intbl a\\cell b\\par c\\cell d\\cell\\row"
                        + rest
                        + "\\pard\\intbl\\cell e\\cell f\\cell\\row"
                        + wide
                        + "\\pard\\intbl g\\cell h\\cell\\row"
                        + merged
                        + "\\pard\\intbl i\\cell\\cell "
                        + "\\pard\\intbl\\itap2 x\\nestcell{\\nonesttables\\par}y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}"
                        + "\\pard\\intbl\\itap1 j\\cell\\trowd\\trleft0\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\row"
                        + "\\pard end\\par")))
        .containsExactly("t", "a h2 | b/c | d", "^ | e | f", "g w2 | h", "i w2 | x y/j", "end");
  }

  @Test
  void fractionsAreFractions() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "rate {\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mctrlPr x}}{\\mnum{\\mr 190}}{\\mden{\\mr 200}}}}{\\*\\mmathPict y}}\\par")))
        .containsExactly("rate 190/200");
  }

  /** Where the file shades anything, white letters may stand on it. */
  @Test
  void whiteOnWhiteAndTheMarksOfNotesAreNotThere() throws Exception {
    String white = "{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}";
    assertThat(GridText.of(read(white + "{\\cf2 99}8{\\super 1}{\\cf1 m{\\super 2}}\\par")))
        .containsExactly("8m2");
    assertThat(GridText.of(read(white + "{\\chcbpat1 7}{\\cf2 99}8\\par"))).containsExactly("7998");
  }

  @Test
  void whatIsNotSeenIsNotThere() throws Exception {
    Document document =
        read(
            "{\\strike 10}8{\\v 9}{\\deleted 7}{\\revised 6}{\\*\\annotation x}{\\*\\unknown y{z}}{\\*\\unknown{\\other w}}"
                + "{\\pict\\pngblip 89504e47}{\\*\\bkmkstart z}\\par");
    assertThat(GridText.of(document)).containsExactly("86");
    assertThat(document.notes())
        .contains(Note.of(Note.Code.TRACKED_CHANGES), Note.of(Note.Code.HIDDEN_TEXT));
  }

  @Test
  void fieldsChoicesBoxesAndHeadsOfPages() throws Exception {
    assertThat(
            GridText.of(
                read(
                    "{\\header\\pard "
                        + gbk("2023年度自评表")
                        + "\\par}{\\footer\\pard 1\\par}"
                        + "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par "
                        + "{\\field{\\*\\fldinst{ FORMDROPDOWN {\\*\\formfield{\\fftype2\\ffres25\\ffdefres1{\\*\\ffl 10}{\\*\\ffl 8}}}}}{\\fldrslt}}\\par "
                        + "{\\field{\\*\\fldinst{ FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres1}}}}{\\fldrslt}}yes\\par "
                        + "before{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt old}}after\\par")))
        .containsExactly("2023年度自评表", "7", "8", "☑yes", "beforeafter", "box");
  }

  @Test
  void groupsWithoutEndAreRefusedAndAFileThatWasCutIsRead() throws Exception {
    assertThatThrownBy(() -> read("{".repeat(100_000)))
        .isInstanceOfSatisfying(
            UnreadableDocument.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_COMPLEX));
    assertThat(GridText.of(read("\\trowd\\cellx1000 \\pard\\intbl a\\cell b")))
        .containsExactly("a", "b");
  }

  private static String gbk(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(Charset.forName("GBK"))) {
      hex.append(String.format(Locale.ROOT, "\\'%02x", b));
    }
    return hex.toString();
  }

  private Document read(String body) throws Exception {
    Path file = folder.resolve("a.rtf");
    Files.write(file, (HEAD + body + "}").getBytes(StandardCharsets.US_ASCII));
    return new RtfReader(Limits.DEFAULT).read(file);
  }
}
