package io.fuhe.document.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.helpers.HeaderFooterHelper;

/** What is printed above and below each page of a sheet: a title, the year, the unit. */
final class PrintedMargins {

  /** Numbers of pages, dates of printing and names of files are no part of a form. */
  private static final Pattern FIELD = Pattern.compile("&[PNDTFAZ]");

  private PrintedMargins() {}

  static List<String> above(Sheet sheet) {
    return sheet instanceof XSSFSheet x && startsDifferently(x)
        ? lines(x.getFirstHeader(), x.getHeader())
        : lines(sheet.getHeader());
  }

  static List<String> below(Sheet sheet) {
    return sheet instanceof XSSFSheet x && startsDifferently(x)
        ? lines(x.getFirstFooter(), x.getFooter())
        : lines(sheet.getFooter());
  }

  private static boolean startsDifferently(XSSFSheet sheet) {
    return sheet.getCTWorksheet().isSetHeaderFooter()
        && sheet.getCTWorksheet().getHeaderFooter().getDifferentFirst();
  }

  private static List<String> lines(HeaderFooter... margins) {
    return lines(
        Stream.of(margins).flatMap(m -> Stream.of(m.getCenter(), m.getLeft(), m.getRight())));
  }

  /** The lines of margins as an .xlsx writes them, each in one text. */
  static List<String> of(List<String> written) {
    HeaderFooterHelper parts = new HeaderFooterHelper();
    return lines(
        written.stream()
            .flatMap(
                margin ->
                    Stream.of(
                        parts.getCenterSection(margin),
                        parts.getLeftSection(margin),
                        parts.getRightSection(margin))));
  }

  /** The part in the middle comes first: that is where a title stands. */
  private static List<String> lines(Stream<String> parts) {
    List<String> lines = new ArrayList<>();
    parts
        .filter(part -> part != null && !FIELD.matcher(part).find())
        .flatMap(part -> plain(part).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !lines.contains(line))
        .forEach(lines::add);
    return lines;
  }

  /** Without what sets fonts and sizes; a line break may be written as {@code _x000a_}. */
  private static String plain(String part) {
    return org.apache.poi.hssf.usermodel.HeaderFooter.stripFields(StreamedText.unescaped(part));
  }
}
