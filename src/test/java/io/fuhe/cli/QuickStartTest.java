package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The quick starts for Windows and for all others do the same, as far as their texts tell. */
class QuickStartTest {

  private static final Pattern OPTION =
      Pattern.compile("(?<=[\\s\"=(])-(?:X|D|jar\\b|-destination\\b)[\\w:+.]*(?:=\\w+)?");
  private static final Pattern FORM = Pattern.compile("\\b[\\w-]++\\.(?:docx?|xlsx?|pdf)\\b");

  @Test
  void bothGiveTheSameOptionsToTheVirtualMachine() throws IOException {
    Set<String> windows = found(OPTION, windows());
    assertThat(windows).isEqualTo(found(OPTION, others())).hasSizeGreaterThan(6);
  }

  @Test
  void bothKeepTheClassesOfTheSameForms() throws IOException {
    Set<String> windows = found(FORM, windows());
    assertThat(windows).isEqualTo(found(FORM, others())).hasSize(3);
    assertThat(windows())
        .as("forms that are here")
        .satisfies(
            text -> {
              for (String form : windows) {
                int begin = text.lastIndexOf('%', text.indexOf(form)) + 1;
                String path = text.substring(begin, text.indexOf(form)) + form;
                assertThat(Path.of("src/test/resources/corpus" + path.replace('\\', '/'))).exists();
              }
            });
  }

  /** In a script with other line ends, Windows does not find the labels that it jumps to. */
  @Test
  void windowsReadsItsScript() throws IOException {
    assertThat(windows().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(windows().chars()).allMatch(c -> c < 128);
  }

  private static Set<String> found(Pattern pattern, String script) {
    Set<String> found = new TreeSet<>();
    script
        .lines()
        .filter(line -> !line.matches("rem .*|#.*|\\s*echo .*"))
        .forEach(line -> pattern.matcher(line).results().forEach(m -> found.add(m.group())));
    return found;
  }

  private static String windows() throws IOException {
    return Files.readString(Path.of("src/main/cmd/fuhe.cmd"), StandardCharsets.UTF_8);
  }

  private static String others() throws IOException {
    return Files.readString(Path.of("src/main/sh/fuhe"), StandardCharsets.UTF_8);
  }
}
