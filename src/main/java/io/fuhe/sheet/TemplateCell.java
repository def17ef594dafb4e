package io.fuhe.sheet;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A cell of a template and the placeholders in it. */
final class TemplateCell {

  /** Chinese keyboards write wide braces. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[{｛]{2}\\s*([^{}｛｝]*?)\\s*[}｝]{2}");

  private static final Pattern OPEN = Pattern.compile("([{｛]{2}|[}｝]{2}).{0,20}");

  private final Cell cell;
  private final String text;

  TemplateCell(Cell cell) {
    this.cell = cell;
    this.text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** The cells of a sheet that hold words, row by row. */
  static List<TemplateCell> in(Sheet sheet) {
    return java.util.stream.StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> in(row).stream())
        .toList();
  }

  /** The cells of a row that hold words. */
  static List<TemplateCell> in(Row row) {
    return java.util.stream.StreamSupport.stream(row.spliterator(), false)
        .map(TemplateCell::new)
        .filter(each -> !each.text.isEmpty())
        .toList();
  }

  Cell cell() {
    return cell;
  }

  /** The words in double braces, in their order. */
  List<String> words() {
    return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** Braces that no placeholder is in, and some text behind them. */
  List<String> open() {
    return OPEN.matcher(PLACEHOLDER.matcher(text).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** The placeholders in it, in their order. */
  List<Placeholder> placeholders() {
    return words().stream().flatMap(word -> Placeholder.of(word).stream()).toList();
  }

  /** Whether one placeholder is all that it holds. */
  boolean isAlone() {
    return PLACEHOLDER.matcher(text.strip()).matches();
  }

  /**
   * Its text with words in the place of the placeholders, at once: braces in words are just text.
   */
  String with(java.util.function.Function<Placeholder, String> words) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    Placeholder.of(match.group(1)).map(words).orElseThrow()));
  }
}
