package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.RowSketch;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A total that nobody could check does not look like one that was found right. */
class UncheckedSumsReportedTest {

  private static final String SAID = "没有核对申报总分、分值合计";
  private static final String WHY = "读到的分值合计 90，不到 100";

  @TempDir private Path folder;

  @Test
  void theLedgerTheFormsTheWorkbookAndThePageSaySo() throws IOException {
    write(FormSketch.empty().add(row("90")).total("60").incomplete());

    JsonNode note = line("ledger.jsonl").get("notes").get(0);
    assertThat(note.get("code").asString()).isEqualTo("SUM_UNCHECKED");
    assertThat(note.get("message").asString()).contains(SAID, WHY);
    JsonNode sums = line("forms.jsonl").get("uncheckedSums");
    assertThat(sums).hasSize(2);
    assertThat(sums.get(0).get("sum").asString()).isEqualTo("TOTAL_SCORE");
    assertThat(sums.get(0).get("reason").asString()).isEqualTo("POINTS_BELOW_WHOLE");
    assertThat(cells("台账")).anyMatch(cell -> cell.contains(SAID));
    assertThat(cells("总览")).anyMatch(cell -> cell.contains("有合计没有核对"));
    assertThat(Files.readString(folder.resolve("index.html"))).contains(SAID, "\"unchecked\":1");
  }

  @Test
  void whatWasCheckedIsNotMentioned() throws IOException {
    write(FormSketch.clean());

    assertThat(line("ledger.jsonl").get("notes")).isEmpty();
    assertThat(line("forms.jsonl").get("uncheckedSums")).isEmpty();
    assertThat(cells("总览")).noneMatch(cell -> cell.contains("没有核对"));
    assertThat(Files.readString(folder.resolve("index.html"))).contains("\"unchecked\":0");
  }

  private void write(FormSketch sketch) throws IOException {
    Form form = sketch.build();
    ReportedForm reported =
        new ReportedForm(form, "甲", List.of(), Catalogue.unchecked(form, Policy.DEFAULT));
    new Reports(new Messages(Language.CHINESE))
        .write(new ContentSketch().file("甲.xlsx", reported), folder);
  }

  private static RowSketch row(String points) {
    return new RowSketch("产出指标", null, "数量指标", "甲").points(points).score(points);
  }

  private JsonNode line(String name) throws IOException {
    return new JsonMapper().readTree(Files.readString(folder.resolve(name)));
  }

  private List<String> cells(String sheet) throws IOException {
    List<String> cells = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("anomalies.xlsx").toFile())) {
      Sheet found = workbook.getSheet(sheet);
      for (Row row : found) {
        row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
    return cells;
  }
}
