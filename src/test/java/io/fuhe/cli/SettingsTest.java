package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to set a setting works, and a wrong value is told of in a sentence. */
class SettingsTest {

  private static final Path INBOX = Path.of("inbox-samples").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void onTheCommandLineBesideTheOptionsOfTheCommand() {
    Run run =
        Run.of(
            "ingest", INBOX, "--reports", folder.resolve("out"), "--fuhe.data=" + folder + "/set");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(folder.resolve("set/db")).isDirectory();
  }

  @Test
  void inTheEnvironmentAndInAFile() throws Exception {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/application.properties"),
        "fuhe.data=of-the-file\nfuhe.notice.metrics-file=fuhe.prom\n");
    try (Child child =
        new Child(folder, Map.of("FUHE_DATA", "of-the-environment"), "ingest", INBOX)) {
      assertThat(child.exitCode()).as(child.said()).isZero();
    }

    assertThat(folder.resolve("of-the-environment/db")).isDirectory();
    assertThat(folder.resolve("of-the-file")).doesNotExist();
    assertThat(folder.resolve("fuhe.prom")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "fuhe.threads, 0, 不小于 1",
    "fuhe.threads, drei, 不小于 1",
    "fuhe.inbox.settle, -1s, 时长",
    "fuhe.inbox.settle, 1x, 时长",
    "fuhe.notice.webhook, ftp://example.org, https"
  })
  void aWrongValueIsRefusedInASentence(String name, String value, String usable) {
    Run run =
        Run.of(
            "ingest",
            INBOX,
            "--reports",
            folder.resolve("out"),
            "--data",
            folder.resolve("data"),
            "--" + name + "=" + value);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(name, "“" + value + "”", usable).doesNotContain("\tat ");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "fuhe.nightly.cron, nightly, six fields",
    "fuhe.nightly.zone, Mars/Olympus, time zone",
    "fuhe.nightly.port, 70000, 65535"
  })
  void soAreThoseOfServe(String name, String value, String usable) {
    Run run = Run.of("serve", INBOX, "--data", folder, "--" + name + "=" + value, "--lang", "en");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(name, usable).doesNotContain("\tat ");
  }

  @Test
  void aMistypedSettingIsToldOf() {
    Run run = Run.of("ingest", INBOX, "--fuhe.nightly.crn=0 0 3 * * *");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("fuhe.nightly.crn", "configuration.md");
    assertThat(KnownSettings.has("fuhe.notice.mailTo[1]")).isTrue();
    assertThat(KnownSettings.has("spring.any.thing")).isTrue();
  }

  @Test
  void aSettingWithoutAValueIsNotUnderstood() throws IOException {
    assertThat(Run.of("ingest", INBOX, "--fuhe.threads", "2").exitCode()).isEqualTo(ExitCode.USAGE);
  }
}
