package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.data.DataLock;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk beside the nights, on the embedded database. */
class DeskAtWorkTest {

  private static final Path INBOX = Path.of("inbox-samples").toAbsolutePath();
  private static final Messages MESSAGES = new Messages(Language.CHINESE);

  @TempDir private Path folder;

  @Test
  void aNightRunsWhileTheDeskIsOpen() throws Exception {
    Path data = folder.resolve("data");
    Settings settings = new Settings("--fuhe.desk.port=0");
    Ingest ingest = new Ingest(INBOX, folder.resolve("out"), data, null, null);
    StringWriter said = new StringWriter();
    PrintWriter log = new PrintWriter(said, true);
    NightlyIngest nightly = new NightlyIngest(ingest, settings, MESSAGES, log);
    try (DeskAtWork desk = DeskAtWork.open(ingest, nightly, settings, MESSAGES, log)) {
      assertThat(said.toString()).contains("工作台：http://127.0.0.1:" + desk.port() + "/");
      assertThat(login(desk.port())).contains("还没有任何人员");
      assertThat(nightly.run().files()).isNotEmpty();
      assertThat(login(desk.port())).contains("登录");
    }
    try (DataLock free = DataLock.take(data)) {
      assertThat(free).as("the desk lets go of the folder").isNotNull();
    }
  }

  @Test
  void withoutAPortThereIsNoDesk() {
    Settings settings = new Settings();
    Ingest ingest = new Ingest(INBOX, folder.resolve("out"), folder.resolve("data"), null, null);
    try (DeskAtWork desk =
        DeskAtWork.open(
            ingest, null, settings, MESSAGES, new PrintWriter(new StringWriter(), true))) {
      assertThat(desk.port()).isZero();
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  @Test
  void theFirstAdministratorIsMadeByACommand() {
    Object[] add = {"user", "add", "li", "--role", "ADMINISTRATOR", "--data", folder};
    InputStream before = System.in;
    try {
      assertThat(typed("short", add).err()).contains("至少 10 个字符");
      Run added = typed("correct horse battery", add);
      assertThat(added.exitCode()).as(added.err()).isZero();
      assertThat(added.out()).contains("已添加 li（管理员）").doesNotContain("battery");
      assertThat(typed("another horse battery", add).err()).contains("--replace");
    } finally {
      System.setIn(before);
    }
    Run made = Run.of("user", "add", "wu", "--generate", "--data", folder);
    assertThat(made.out()).contains("只显示这一次");
    assertThat(Run.of("user", "add", "fuhe", "--generate", "--data", folder).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  private static Run typed(String password, Object... command) {
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
    Object[] all = java.util.Arrays.copyOf(command, command.length + 1);
    all[command.length] = "--password-stdin";
    return Run.of(all);
  }

  private static String login(int port) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login")).build(),
            BodyHandlers.ofString())
        .body();
  }
}
