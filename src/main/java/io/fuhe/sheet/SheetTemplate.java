package io.fuhe.sheet;

import io.fuhe.report.UnusableTemplate;
import io.fuhe.sheet.Placeholder.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An Excel workbook with placeholders in double braces, such as {@code {{单位}}}. One of its sheets
 * is a form's, with a row that is repeated for each row of the form; another one may be the
 * summary, with a row that is repeated for each form. Everything else of it is in every workbook as
 * it is.
 */
public final class SheetTemplate {

  private static final Set<Part> OF_ROWS = EnumSet.of(Part.ROW);
  private static final Set<Part> OF_SUMMARY = EnumSet.of(Part.SUMMARY_ROW, Part.SUMMARY);

  private final Path file;

  private SheetTemplate(Path file) {
    this.file = file;
  }

  /**
   * Opens a template.
   *
   * @param file must stay where it is while workbooks are written
   * @throws UnusableTemplate when it is no workbook, lacks a required placeholder, or holds one
   *     that there is not, or one in a wrong place
   * @throws IOException when there is no such file
   */
  public static SheetTemplate of(Path file) throws UnusableTemplate, IOException {
    SheetTemplate template = new SheetTemplate(file);
    try (XSSFWorkbook workbook = template.open()) {
      check(workbook);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException e) {
      throw new UnusableTemplate("template.noWorkbook", e);
    }
    return template;
  }

  /**
   * Writes a unit's workbook.
   *
   * @param forms at least one
   * @param out left open
   */
  void write(List<ReviewedForm> forms, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = open()) {
      new UnitWorkbook(workbook, formSheet(workbook), summary(workbook)).fill(forms);
      workbook.write(out);
    }
  }

  private XSSFWorkbook open() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static void check(XSSFWorkbook workbook) throws UnusableTemplate {
    List<String> unknown = new ArrayList<>();
    List<String> misplaced = new ArrayList<>();
    Set<Placeholder> found = EnumSet.noneOf(Placeholder.class);
    XSSFSheet form = formSheet(workbook);
    for (Sheet sheet : workbook) {
      Optional<Row> row = rowOf(sheet, sheet.equals(form) ? Part.ROW : Part.SUMMARY_ROW);
      for (TemplateCell cell : TemplateCell.in(sheet)) {
        unknown.addAll(cell.open());
        for (String word : cell.words()) {
          Optional<Placeholder> placeholder = Placeholder.of(word);
          if (placeholder.isEmpty()) {
            unknown.add(word);
          } else if (isMisplaced(placeholder.get(), sheet.equals(form), cell, row)) {
            misplaced.add(word);
          }
          placeholder.ifPresent(found::add);
        }
      }
    }
    List<String> missing =
        Placeholder.required().stream()
            .filter(each -> !found.contains(each))
            .map(Placeholder::word)
            .toList();
    if (!missing.isEmpty() || !unknown.isEmpty() || !misplaced.isEmpty()) {
      throw new UnusableTemplate(missing, unknown, misplaced);
    }
  }

  private static boolean isMisplaced(
      Placeholder placeholder, boolean inForm, TemplateCell cell, Optional<Row> repeated) {
    boolean inRow = repeated.isPresent() && repeated.get().getRowNum() == cell.cell().getRowIndex();
    return switch (placeholder.part()) {
      case ROW -> !inForm || !inRow;
      case SUMMARY_ROW -> inForm || !inRow;
      case SUMMARY -> inForm || inRow;
      case FORM -> false;
    };
  }

  /** The first sheet that asks for rows of forms, or else the first one. */
  private static XSSFSheet formSheet(XSSFWorkbook workbook) {
    return sheet(workbook, OF_ROWS).orElseGet(() -> workbook.getSheetAt(0));
  }

  private static Optional<XSSFSheet> summary(XSSFWorkbook workbook) {
    XSSFSheet form = formSheet(workbook);
    return sheet(workbook, OF_SUMMARY).filter(sheet -> !sheet.equals(form));
  }

  private static Optional<XSSFSheet> sheet(XSSFWorkbook workbook, Set<Part> parts) {
    for (Sheet sheet : workbook) {
      if (TemplateCell.in(sheet).stream()
          .flatMap(cell -> cell.placeholders().stream())
          .anyMatch(placeholder -> parts.contains(placeholder.part()))) {
        return Optional.of((XSSFSheet) sheet);
      }
    }
    return Optional.empty();
  }

  /** The row that is repeated: the first that asks for something of such a part. */
  static Optional<Row> rowOf(Sheet sheet, Part part) {
    return TemplateCell.in(sheet).stream()
        .filter(cell -> cell.placeholders().stream().anyMatch(p -> p.part() == part))
        .map(cell -> cell.cell().getRow())
        .findFirst();
  }
}
