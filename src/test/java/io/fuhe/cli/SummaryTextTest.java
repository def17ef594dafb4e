package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines that a run ends with. */
class SummaryTextTest {

  private static final SummaryText TEXT = new SummaryText(new Messages(Language.CHINESE));
  private static final String NOTHING = "未作任何改动";

  @Test
  void nothingChangedOnlyWhereNoReportDid() {
    assertThat(lines(summary(0, false))).anyMatch(line -> line.contains(NOTHING));
    assertThat(lines(summary(0, true)))
        .noneMatch(line -> line.contains(NOTHING))
        .anyMatch(line -> line.contains("已重新写出"));
    assertThat(lines(summary(3, true))).noneMatch(line -> line.contains(NOTHING));
  }

  @Test
  void theLastLineNamesThePage() {
    List<String> lines = lines(summary(0, false));

    assertThat(lines.get(lines.size() - 1)).contains("out/index.html", "anomalies.xlsx");
  }

  @Test
  void aNameTurnsNoTextAround() {
    assertThat(lines(summary(0, false, "倒\u202E着\u001B[31m.xlsx.part")))
        .allMatch(line -> line.chars().noneMatch(c -> c == 0x202E || c == 0x1B));
  }

  private static List<String> lines(RunSummary summary) {
    return TEXT.lines(summary, Path.of("out"));
  }

  private static RunSummary summary(int read, boolean rewritten, String... waiting) {
    return new RunSummary(
        Map.of(Status.ACCEPTED, 1),
        read,
        1,
        Map.of(),
        false,
        Map.of(),
        rewritten,
        1,
        Map.of(),
        List.of(waiting),
        0,
        0,
        0);
  }
}
