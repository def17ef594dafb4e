package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that are not there are refused by name, before anything is made. */
class StoreOptionsTest {

  private static final String COMMANDS =
      "recheck --year 2023; retry; letters; export --reports out; units suggest";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"--data", "--mappings"})
  void aFolderThatIsNotThere(String option) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (String command : COMMANDS.split("; ")) {
      List<Object> args = new ArrayList<>(List.of((Object[]) command.split(" ")));
      if (option.equals("--mappings")) {
        args.addAll(List.of("--data", data));
      }
      args.addAll(List.of(option, folder.resolve("nowhere")));

      Run run = Run.of(args.toArray());

      assertThat(run.exitCode()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).as(command).contains("nowhere");
      assertThat(data).isEmptyDirectory();
      assertThat(folder.resolve("nowhere")).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"recheck", "retry", "letters", "export"})
  void helpSaysWhatTheyAre(String command) {
    assertThat(Run.of(command, "--help").out()).contains("存放数据库和原件的文件夹", "版式文件夹");
    assertThat(Run.of(command, "--help", "--lang", "en").out())
        .contains("The folder with the database", "A folder of mapping files");
  }
}
