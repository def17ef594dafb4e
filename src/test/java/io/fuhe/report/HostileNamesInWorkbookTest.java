package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.State;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that would bury a list, turn its text around or lead its links astray. */
class HostileNamesInWorkbookTest {

  private static final String FILE = "自评%20表#1?x.xlsx";

  @TempDir private Path folder;

  @Test
  void theListStaysReadableAndTheLinkLeadsToTheFile() throws Exception {
    String unit = "\u202E" + "很".repeat(1000);
    ReportedAnomaly found = Reported.total(unit, "97", State.NEW);
    new Reports(new Messages(Language.CHINESE))
        .write(
            new ContentSketch()
                .file(FILE)
                .across(
                    new ReportedAnomaly(unit, "", 2023, List.of(FILE), found.anomaly(), State.NEW)),
            folder);

    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("anomalies.xlsx").toFile())) {
      Row row = workbook.getSheet("疑点清单").getRow(1);
      assertThat(row.getCell(3).getStringCellValue()).startsWith("[U+202E]很很").hasSizeLessThan(100);
      assertThat(row.getHeightInPoints()).isLessThan(250);
      String formula = row.getCell(15).getCellFormula();
      String link = formula.replaceAll("^HYPERLINK\\(\"([^\"]*)\".*$", "$1");
      assertThat(URI.create("file:///").resolve(link).getPath()).isEqualTo("/annotated/" + FILE);
    }
  }
}
