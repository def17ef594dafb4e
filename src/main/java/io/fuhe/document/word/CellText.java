package io.fuhe.document.word;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a cell: its paragraphs as lines, a small table inside it with a line a row. */
final class CellText {

  private CellText() {}

  static String of(List<Block> content) {
    return lines(content).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(List<Block> content) {
    return content.stream()
        .flatMap(
            block ->
                block instanceof Block.Paragraph paragraph
                    ? Stream.concat(Stream.of(paragraph.text()), lines(paragraph.floating()))
                    : block instanceof Block.Table table
                        ? table.rows().stream().map(CellText::line)
                        : Stream.empty());
  }

  private static String line(List<Block.TableCell> row) {
    return row.stream()
        .map(cell -> of(cell.content()))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }
}
