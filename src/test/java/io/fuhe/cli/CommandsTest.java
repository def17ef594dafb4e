package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Only the command that is asked for is looked at, and nobody notices. */
class CommandsTest {

  private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");

  @Test
  void eachCommandThatTheHelpListsTellsOfItself() {
    List<String> listed =
        LISTED.matcher(Run.of("--help").out()).results().map(found -> found.group(1)).toList();

    assertThat(listed).hasSizeGreaterThan(15).startsWith("check", "ingest").endsWith("help");
    for (String command : listed) {
      Run alone = Run.of(command, "--help");
      assertThat(alone.exitCode()).isZero();
      assertThat(alone.out()).contains("fuhe " + command);
    }
  }

  @Test
  void theLanguageMayStandBeforeTheCommand() {
    for (String line : List.of("--lang en check --help", "--lang=en check --help")) {
      assertThat(Run.of((Object[]) line.split(" ")).out()).contains("fuhe check");
    }
  }

  @Test
  void aCommandBehindAnotherWordIsNotTakenForTheFirst() {
    assertThat(Run.of("--lang", "en").err()).contains("no command was given");
    assertThat(Run.of("chekc", "en").err()).contains("check").doesNotContain("recheck");
  }
}
