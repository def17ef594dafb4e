package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.State;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More findings than one page and one workbook list are split by units, and none is lost. */
class SplitReportsTest {

  private static final int LIMIT = 3;
  private static final Messages MESSAGES = new Messages(Language.CHINESE);
  private static final Pattern SUMMARY =
      Pattern.compile("<script type=\"application/json\" id=\"summary\">(.*?)</script>");
  private static final Pattern ROWS =
      Pattern.compile("data-rows=\"([a-z]+)\">(.*?)</script>", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void asManyAsOneListTakesAreInOneList() throws IOException {
    write(content(2, 1, 0), LIMIT);

    assertThat(folder.resolve("parts")).doesNotExist();
    assertThat(found(folder)).hasSize(LIMIT);
    assertThat(sheets(folder)).contains("疑点清单").doesNotContain("各部分");
    try (XSSFWorkbook book = open(folder)) {
      Row unit = book.getSheet("按单位").getRow(1);
      assertThat(unit.getCell(unit.getLastCellNum() - 1).getCellFormula())
          .isEqualTo("HYPERLINK(\"#'疑点清单'!A2\",\"第 1 号起\")");
    }
  }

  @Test
  void moreAreSplitByUnitsAndEachIsInOnePart() throws IOException {
    write(content(2, 1, 2), LIMIT);

    assertThat(found(folder)).isEmpty();
    assertThat(sheets(folder)).contains("各部分", "按单位").doesNotContain("疑点清单");
    assertThat(cells(folder, "各部分", 1)).containsExactly("部分", "1", "2");
    assertThat(cells(folder, "各部分", 2)).containsExactly("从单位", "单位0", "单位2");
    assertThat(cells(folder, "各部分", 3)).containsExactly("到单位", "单位1", "单位2");
    assertThat(found(part(1))).hasSize(3);
    assertThat(found(part(2))).hasSize(2);
    assertThat(cells(part(1), "疑点清单", 4)).containsExactly("单位", "单位0", "单位0", "单位1");
    assertThat(cells(part(2), "疑点清单", 4)).containsExactly("单位", "单位2", "单位2");
    assertThat(summary(part(2)).get("part").toString()).isEqualTo("[2,2]");
    assertThat(summary(folder).get("severities").get(0).asInt()).isEqualTo(5);
    assertThat(rows(folder, "units").get(0).get(1).asInt()).isEqualTo(2);
  }

  @Test
  void aUnitWithTooManyHasSeveralParts() throws IOException {
    write(content(7, 1), LIMIT);

    assertThat(IntStream.rangeClosed(1, 3).mapToObj(n -> found(part(n)).size()))
        .containsExactly(3, 3, 2);
  }

  @Test
  void linksLeadBackToTheCopies() throws IOException {
    write(content(2, 1, 2), LIMIT);

    assertThat(rows(part(1), "annotated").toString())
        .startsWith("[[\"单位0.xlsx\",\"../../annotated/");
  }

  @Test
  void partsThatAreNoMoreAreTakenAwayAndWhatElseIsThereStays() throws IOException {
    write(content(7, 1), LIMIT);
    String before = YearFolders.stamp(folder);
    Path mine = Files.writeString(part(3).resolve("笔记.txt"), "any");
    Files.createDirectories(folder.resolve("parts/old"));

    assertThat(write(content(2, 1, 2), LIMIT)).isTrue();
    assertThat(part(3)).isDirectoryContaining(mine::equals);
    assertThat(part(3).resolve(Reports.PAGE)).doesNotExist();
    assertThat(folder.resolve("parts/old")).exists();
    assertThat(YearFolders.stamp(folder)).isNotEqualTo(before);
    assertThat(write(content(2, 1, 2), LIMIT)).isFalse();
  }

  private boolean write(ContentSketch content, int listed) throws IOException {
    return new Reports(MESSAGES, listed).write(content, folder).rewritten();
  }

  /** So many findings of each of some units. */
  private static ContentSketch content(int... findings) {
    ContentSketch content = new ContentSketch();
    for (int unit = 0; unit < findings.length; unit++) {
      String name = "单位" + unit;
      content.file(name + ".xlsx");
      for (int i = 0; i < findings[unit]; i++) {
        ReportedAnomaly total = Reported.total(name, String.valueOf(90 + i), State.NEW);
        content.across(
            new ReportedAnomaly(
                name, "", 2023, List.of(name + ".xlsx"), total.anomaly(), State.NEW));
      }
    }
    return content;
  }

  private Path part(int number) {
    return folder.resolve("parts/%03d".formatted(number));
  }

  private static List<String> sheets(Path set) throws IOException {
    try (XSSFWorkbook book = open(set)) {
      return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetName).toList();
    }
  }

  private static List<String> cells(Path set, String sheet, int column) throws IOException {
    try (XSSFWorkbook book = open(set)) {
      XSSFSheet its = book.getSheet(sheet);
      List<String> cells = new ArrayList<>();
      for (Row row : its) {
        cells.add(new DataFormatter().formatCellValue(row.getCell(column - 1)).strip());
      }
      return cells;
    }
  }

  private static XSSFWorkbook open(Path set) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(set.resolve(Reports.WORKBOOK)));
  }

  private static JsonNode summary(Path set) throws IOException {
    Matcher summary = SUMMARY.matcher(page(set));
    assertThat(summary.find()).isTrue();
    return JsonMapper.shared().readTree(summary.group(1));
  }

  private static List<JsonNode> found(Path set) {
    return rows(set, "findings");
  }

  private static List<JsonNode> rows(Path set, String kind) {
    List<JsonNode> rows = new ArrayList<>();
    ROWS.matcher(page(set))
        .results()
        .filter(block -> block.group(1).equals(kind))
        .forEach(block -> JsonMapper.shared().readTree(block.group(2)).forEach(rows::add));
    return rows;
  }

  private static String page(Path set) {
    try {
      return Files.readString(set.resolve(Reports.PAGE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
