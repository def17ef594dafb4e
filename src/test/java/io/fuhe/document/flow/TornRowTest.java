package io.fuhe.document.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TornRowTest {

  @Test
  void theRestBehindTheWordsOfARepeatedHeadGoesBack() {
    assertThat(mended("序号|目标|完成", "1|法制建|完成", "序号|目标设工作|完成", "2|x|y"))
        .containsExactly("序号|目标|完成", "1|法制建设工作|完成", "序号|目标|完成", "2|x|y");
  }

  @Test
  void theRestInARowAfterARepeatedHeadGoesBack() {
    assertThat(mended("序号|目标|完成", "1|法制建|完成", "序号|目标|完成", "|设工作|", "2|x|y"))
        .containsExactly("序号|目标|完成", "1|法制建设工作|完成", "序号|目标|完成", "||", "2|x|y");
  }

  @Test
  void aRowThatGoesOnUnderALabelIsNoRest() {
    List<String> rows = List.of("一级|名称|得分", "产出|甲|5", "一级|名称|得分", "|乙|4");
    assertThat(mended(rows.toArray(String[]::new))).isEqualTo(rows);
  }

  private static List<String> mended(String... rows) {
    List<TableCell> cells = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      String[] texts = rows[r].split("\\|", -1);
      for (int c = 0; c < texts.length; c++) {
        cells.add(new TableCell(r, c, 1, 1, texts[c]));
      }
    }
    List<String> printed = new ArrayList<>();
    for (TableCell cell : TornRow.mended(cells)) {
      if (cell.column() == 0) {
        printed.add(cell.text());
      } else {
        printed.add(printed.remove(printed.size() - 1) + "|" + cell.text());
      }
    }
    return printed;
  }
}
