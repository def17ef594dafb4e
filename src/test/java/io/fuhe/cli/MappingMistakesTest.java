package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in {@code --rules} and in mapping files is told in the language of the command. */
class MappingMistakesTest {

  private static final Path FORM = Path.of("inbox-samples/望湖街道/01-没有问题的表.xlsx");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "zh,zh-CN,“rules”下面不能写“nosuch”：没有这个名字",
    "en,zh-CN,“rules”下面不能写“nosuch”：没有这个名字",
    "zh,en,“nosuch” cannot stand under “rules”: there is nothing of that name",
    "de,en,“nosuch” cannot stand under “rules”: there is nothing of that name"
  })
  void aRuleThatThereIsNotIsNamedWhateverTheLocaleOfTheMachine(
      String machine, String asked, String said) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(machine));
    try {
      Run run = Run.of("check", FORM, "--lang", asked, "--rules", "nosuch=off");

      assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).contains(said, "fuhe rules").doesNotContain("schema", "架构");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "execution-low=LOUD|“rules.execution-low”不能是“LOUD”，只能是：on, off, ERROR, WARNING, NOTICE",
        "narrative-copied=ERROR|“rules.narrative-copied”不能是“ERROR”，只能是：on, off, WARNING, NOTICE",
        "judgement=NOTICE|“rules.judgement”应当是on 或 off，现在写的是“NOTICE”",
        "a=b=c|不合 YAML 的写法"
      })
  void whatCannotBeAskedForIsToldWithWhatCan(String rules, String said) {
    Run run = Run.of("check", FORM, "--rules", rules);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(said);
  }

  @Test
  void aFileIsToldWithPlaceAndRemedy() throws Exception {
    Path mappings = Files.createDirectory(folder.resolve("mappings"));
    Files.writeString(
        mappings.resolve("rules.yaml"),
        "rules:\n  nosuch: off\npolicy:\n  lowExecutionBelow: many\n  totalPoints: 120\n");
    Files.writeString(
        mappings.resolve("roster.yaml"), "roster:\n- unit: 示例局\n  owes: [{form: X}]\n");

    Run checked = Run.of("mappings", "check", mappings);
    Run used = Run.of("check", FORM, "--mappings", mappings, "--lang", "en");

    assertThat(checked.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(checked.err())
        .contains(
            mappings.resolve("rules.yaml") + ":2: “rules”下面不能写“nosuch”",
            ":4: “policy.lowExecutionBelow”应当是数字，现在写的是“many”",
            ":5: “policy.totalPoints”不能在这里设定")
        .doesNotContain("schema", "架构");
    assertThat(used.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(used.err())
        .contains(
            "rules.yaml:2: “nosuch” cannot stand under “rules”",
            "rules.yaml:4: “policy.lowExecutionBelow” must be a number, and is “many”",
            "rules.yaml:5: “policy.totalPoints” cannot be set here");

    Files.delete(mappings.resolve("rules.yaml"));
    assertThat(Run.of("mappings", "check", mappings).err())
        .contains("roster.yaml:2: “roster.0”下面缺少“years”");
  }
}
