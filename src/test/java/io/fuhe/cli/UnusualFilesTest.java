package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What no form has: the night goes on, and what is set aside is that file alone. */
class UnusualFilesTest {

  private static final String UNIT = "示例市第一街道办事处";

  @TempDir private Path folder;

  @Test
  void longTextsAreStoredOrTooComplex() throws Exception {
    form("很长的说明", UNIT, "巡查 365 处" + "文".repeat(6_500), 600);
    form("太长的说明", UNIT, "巡查 365 处" + "字".repeat(19_000), 600);
    form("寻常", UNIT, "无", 3);

    run(List.of(), "ingest", folder.resolve("inbox"));

    assertThat(ledger()).hasSize(3);
    assertThat(ledger()).filteredOn(line -> line.contains("\"ACCEPTED\"")).hasSize(2);
    assertThat(ledger())
        .filteredOn(line -> line.contains("TOO_COMPLEX"))
        .singleElement()
        .asString()
        .contains("太长的说明");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void longNamesAreStored(TestDatabase database) throws Exception {
    form("很长的单位", "部门".repeat(450), "无", 3);
    form("展开后更长的单位", "\uFDFA".repeat(450), "无", 3);
    form("单位在表情中间断开", "市".repeat(999) + "\uD83D\uDE00局", "无", 3);
    form("很长的路径/" + ("路".repeat(75) + "/").repeat(12) + "末", UNIT, "无", 3);
    List<String> settings =
        database.settings().entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toList();

    for (String again : List.of("the first time", "again")) {
      run(settings, "ingest", folder.resolve("inbox"));
      assertThat(ledger()).as(again).hasSize(4).allMatch(line -> line.contains("\"ACCEPTED\""));
    }
    run(settings, "recheck", "--year", "2022");
    run(settings, "letters");
  }

  private List<String> ledger() throws IOException {
    return Files.readAllLines(folder.resolve("out/ledger.jsonl"));
  }

  private void run(List<String> settings, Object... command) {
    List<Object> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--reports", folder.resolve("out"), "--data", folder.resolve("data")));
    args.addAll(settings);
    Run run = Run.of(args.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Writes a form whose total is wrong by 5. */
  private void form(String name, String unit, String explanation, int rows) throws IOException {
    StringBuilder form = new StringBuilder("<table>");
    row(form, "2022年度项目绩效自评表");
    row(form, "单位名称", unit);
    row(form, "项目名称", name.split("/")[0]);
    row(form, "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
    for (int row = 0; row < rows; row++) {
      row(form, "工作量" + row, "10次", "10次", "10", "10", explanation);
    }
    row(form, "合计", "", "", String.valueOf(rows * 10), String.valueOf(rows * 10 - 5), "");
    Path file = folder.resolve("inbox").resolve(name + ".html");
    Files.createDirectories(file.getParent());
    Files.writeString(file, form.append("</table>"));
  }

  private static void row(StringBuilder form, String... cells) {
    form.append("<tr><td>").append(String.join("<td>", cells)).append("\n");
  }
}
