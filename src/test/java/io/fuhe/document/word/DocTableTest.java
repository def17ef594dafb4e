package io.fuhe.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Limits;
import io.fuhe.document.flow.Merge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables put together from paragraphs are those of the library's own model. */
class DocTableTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".doc") && !file.endsWith("locked.doc"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void tablesAreThoseOfTheLibrary(Path file) throws IOException {
    try (HWPFDocument document = new HWPFDocument(Files.newInputStream(file))) {
      Range body = document.getRange();
      List<DocPart> parts = DocPart.of(document, body);
      assertThat(parts).hasSize(body.numParagraphs());
      assertThat(own(parts, 0)).isEqualTo(ofLibrary(body, 0));
    }
  }

  @Test
  void cellsWhoseRowNeverEndsAreReadAsText() throws Exception {
    Path file = RESOURCES.resolve("word/spans.doc");
    try (HWPFDocument document = new HWPFDocument(Files.newInputStream(file))) {
      List<String> words =
          Stream.of(document.getRange().text().split("[\\r\\u0007]+"))
              .filter(text -> !text.isBlank())
              .toList();
      for (PAPX stored : document.getParagraphTable().getParagraphs()) {
        if (stored.getSprmBuf().findSprm(Paragraph.SPRM_FTTP) != null) {
          stored.getSprmBuf().updateSprm(Paragraph.SPRM_FTTP, false);
        }
      }
      List<Block> blocks = new DocBody(document, null, Limits.DEFAULT).blocks();
      List<String> read =
          blocks.stream()
              .filter(Block.Paragraph.class::isInstance)
              .map(block -> ((Block.Paragraph) block).text())
              .filter(text -> !text.isBlank())
              .toList();
      assertThat(blocks).noneMatch(Block.Table.class::isInstance);
      assertThat(read).hasSameSizeAs(words);
    }
  }

  private static List<String> own(List<DocPart> parts, int level) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).isInTableBelow(level)) {
        DocTable table = DocTable.at(parts, i);
        for (List<DocTable.Cell> row : table.rows()) {
          found.add("row");
          for (DocTable.Cell cell : row) {
            StringBuilder text = new StringBuilder();
            cell.content().forEach(part -> text.append(part.paragraph().text()));
            found.add(said(cell.left(), cell.right(), cell.goesOn(), cell.merge(), text));
            found.addAll(own(cell.content(), table.level()));
          }
        }
        i += table.paragraphs() - 1;
      }
    }
    return found;
  }

  private static List<String> ofLibrary(Range range, int level) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.getTableLevel() > level) {
        Table table = range.getTable(paragraph);
        for (int r = 0; r < table.numRows(); r++) {
          found.add("row");
          TableRow row = table.getRow(r);
          for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            boolean goesOn = cell.isMerged() && !cell.isFirstMerged();
            int right = cell.getLeftEdge() + Math.max(0, cell.getWidth());
            found.add(said(cell.getLeftEdge(), right, goesOn, merge(cell), cell.text()));
            found.addAll(ofLibrary(cell, table.getTableLevel()));
          }
        }
        i += table.numParagraphs() - 1;
      }
    }
    return found;
  }

  private static Merge merge(TableCell cell) {
    if (cell.isFirstVerticallyMerged()) {
      return Merge.START;
    }
    return cell.isVerticallyMerged() ? Merge.CONTINUE : Merge.NONE;
  }

  private static String said(int left, int right, boolean goesOn, Merge merge, CharSequence text) {
    return left + "-" + right + " " + goesOn + " " + merge + " " + text;
  }
}
