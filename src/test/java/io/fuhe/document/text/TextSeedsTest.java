package io.fuhe.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Cell;
import io.fuhe.document.Format;
import io.fuhe.document.FormatDetector;
import io.fuhe.document.GoldRows;
import io.fuhe.document.Grid;
import io.fuhe.document.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two real extracts, one with tabs and one in markdown, are read as they are. */
class TextSeedsTest {

  private static final Path GOLD = Path.of("src/test/resources/corpus/real-word/gold");
  private static final Path TEXTS = Path.of("src/test/resources/text");

  @ParameterizedTest
  @CsvSource({
    "hongshan-2020-self-evaluations.txt, department general-public-service education science culture"
        + " social-security health urban-community agriculture other",
    "jiufeng-2020-department.txt, department"
  })
  void everyIndicatorRowIsARowOfTheGrid(String name, String forms) throws Exception {
    Path file = TEXTS.resolve(name);
    assertThat(FormatDetector.detect(file)).isEqualTo(Format.TEXT);
    Grid grid = new TextReader(Limits.DEFAULT).read(file).grids().get(0);
    String unit = name.substring(0, name.indexOf("-2020"));
    List<String> missing = new ArrayList<>();
    for (String form : forms.split(" ")) {
      Path gold = GOLD.resolve(unit + "-2020-" + form + ".json");
      missing.addAll(GoldRows.missingValues(gold, grid));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void rowsThatLostTheirFirstCellsStandBelowTheirHeads() throws Exception {
    Grid grid =
        new TextReader(Limits.DEFAULT)
            .read(TEXTS.resolve("hongshan-2020-self-evaluations.txt"))
            .grids()
            .get(0);
    assertThat(column(grid, "工装数量")).isEqualTo(column(grid, "企业一套表培训次数")).isEqualTo(3);
    assertThat(column(grid, "数量指标20 (0.5分)")).isEqualTo(column(grid, "数量指标1（0.5分）")).isEqualTo(2);
    assertThat(column(grid, "部门整体支出总额")).isEqualTo(1);
  }

  @Test
  void aMarkdownRowThatWasPushedLeftIsPutBack() throws Exception {
    Grid grid =
        new TextReader(Limits.DEFAULT)
            .read(TEXTS.resolve("jiufeng-2020-department.txt"))
            .grids()
            .get(0);
    assertThat(column(grid, "党建工作持续影响力")).isEqualTo(3);
    assertThat(column(grid, "可持续影响\n指标")).isEqualTo(2);
    assertThat(column(grid, "疫情常态化防控")).isEqualTo(3);
    assertThat(column(grid, "部门整体支出\n总额")).isEqualTo(1);
  }

  private static int column(Grid grid, String text) {
    return grid.cells().stream()
        .filter(cell -> cell.text().equals(text))
        .findFirst()
        .map(Cell::column)
        .orElseThrow();
  }
}
