package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong around the program is a sentence at the terminal and a trace in the log. */
class FailureSentencesTest {

  private static final String NOBODY = "--spring.datasource.url=jdbc:postgresql://localhost:1/fuhe";

  @TempDir private Path folder;
  private Path inbox;
  private Path data;
  private Path file;

  @BeforeEach
  void makeFolders() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(inbox.resolve("a.txt"), "没有表");
    data = folder.resolve("data");
    file = Files.createFile(folder.resolve("file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "serve", "recheck --year 2023", "retry", "export", "letters"})
  void aReportFolderThatCannotBeMade(String command) throws IOException {
    Files.createDirectories(data);
    List<Object> args = new ArrayList<>(List.of((Object[]) command.split(" ")));
    if (command.equals("ingest") || command.equals("serve")) {
      args.add(inbox);
    }
    args.addAll(List.of("--data", data, "--reports", file.resolve("reports")));

    Run run = Run.of(args.toArray());

    said(run, ExitCode.USAGE, "报告文件夹“" + file.resolve("reports") + "”", "--reports");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void aDataFolderThatCannotBeMade() {
    said(ingest("--data", file), ExitCode.USAGE, "数据文件夹“" + file + "”", "--data");
  }

  @Test
  void aDatabaseThatIsDown() throws IOException {
    said(ingest(NOBODY), ExitCode.FAILED, "连不上数据库 jdbc:postgresql://localhost:1/fuhe，");
    said(ingest(NOBODY, "--lang", "en"), ExitCode.FAILED, "cannot be reached");
    assertThat(data.resolve("fuhe.log")).content().contains("PSQLException", "\tat ");
  }

  @Test
  void aDatabaseThatIsNotThere() {
    Map<String, String> settings = TestDatabase.POSTGRESQL.settings();
    List<Object> given = new ArrayList<>();
    settings.forEach((name, value) -> given.add("--" + name + "=" + value));
    given.replaceAll(each -> each.toString().replaceAll("/t\\d+", "/nowhere"));

    said(ingest(given.toArray()), ExitCode.USAGE, "没有数据库 jdbc:postgresql:", "/nowhere");
  }

  @Test
  void aDatabaseOfAnotherKind() {
    said(
        ingest("--spring.datasource.url=jdbc:mysql://localhost/fuhe"),
        ExitCode.USAGE,
        "spring.datasource.url",
        "jdbc:postgresql:");
  }

  @Test
  void aMappingThatIsWrong() throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.writeString(mappings.resolve("general.yaml"), "titles: [\n");

    Run run = ingest("--mappings", mappings);

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("版式文件有误", "general.yaml:").doesNotContain("\tat ");
  }

  @Test
  void aReportThatCannotBeReplaced() throws IOException {
    Path reports = folder.resolve("reports");
    Files.createDirectories(reports.resolve("anomalies.xlsx/taken"));

    Run run = ingest();

    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("anomalies.xlsx", "用同样的命令再运行一次")
        .doesNotContain("Exception:", "\tat ", "ERROR");
    assertThat(data.resolve("fuhe.log")).content().contains("\tat ");
  }

  @Test
  void aDataFolderBehindALink() throws IOException {
    Path real = Files.createDirectories(folder.resolve("disk"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    Run run = ingest("--data", link);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(real.resolve("db")).isDirectory();
  }

  private Run ingest(Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("ingest", inbox, "--reports", folder.resolve("reports")));
    if (List.of(more).stream().noneMatch("--data"::equals)) {
      args.addAll(List.of("--data", data));
    }
    args.addAll(List.of(more));
    return Run.of(args.toArray());
  }

  private static void said(Run run, int code, String... words) {
    assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
    assertThat(
            run.err()
                .lines()
                .filter(
                    line ->
                        !line.startsWith("用法见")
                            && !line.matches("(版式|[Mm]apping|不识别图片|Pictures).*")))
        .as(run.err())
        .hasSize(1);
    assertThat(run.exitCode()).isEqualTo(code);
  }
}
