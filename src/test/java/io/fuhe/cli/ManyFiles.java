package io.fuhe.cli;

import io.fuhe.document.WorkbookSketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** An inbox as a night finds it: forms with and without errors, some twice, some damaged. */
final class ManyFiles {

  private static final int FORMS_A_UNIT = 10;
  private static final int ONE_IN = 25;

  private ManyFiles() {}

  /** Fills a folder with files. */
  static void in(Path inbox, int files, Random random) throws IOException {
    for (int i = 0; i < files; i++) {
      Path folder = Files.createDirectories(inbox.resolve("单位" + i / FORMS_A_UNIT));
      Path file = folder.resolve("第" + i + "份.xlsx");
      if (random.nextInt(ONE_IN) == 0) {
        Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) i, 1, 2, 3});
      } else {
        form(file, i / FORMS_A_UNIT, "第" + i + "项工作", random);
        if (random.nextInt(ONE_IN) == 0) {
          Files.copy(file, folder.resolve("第" + i + "份（副本）.xlsx"));
        }
      }
    }
  }

  /** Writes one form. */
  static void form(Path file, int unit, String project, Random random) throws IOException {
    form(file, 2022, unit, project, random);
  }

  /** Writes one form of a fiscal year. */
  static void form(Path file, int year, int unit, String project, Random random)
      throws IOException {
    StringBuilder rows = new StringBuilder();
    int total = random.nextInt(3);
    for (int row = 0; row < 10; row++) {
      int score = 10 - random.nextInt(4) / 3;
      total += score;
      rows.append("\n工作量")
          .append(row)
          .append(" | 10次 | ")
          .append(10 - random.nextInt(6) / 5)
          .append("次 | 10 | ")
          .append(score);
    }
    String form =
        "%d年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市第%d街道办事处 | < | < | <\n项目名称 | %s | < | < | <\n"
            + "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分%s\n合计 | . | . | 100 | %d";
    try (WorkbookSketch book =
        WorkbookSketch.xlsx().sheet("表", form.formatted(year, unit, project, rows, total))) {
      book.save(file);
    }
  }
}
