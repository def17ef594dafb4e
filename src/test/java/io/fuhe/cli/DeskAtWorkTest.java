package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.batch.data.DataLock;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    String password =
        Run.of("user", "add", "li", "--generate", "--data", data)
            .out()
            .strip()
            .replaceAll("(?s).*：", "");
    Settings settings = new Settings("--fuhe.desk.port=0");
    Ingest ingest = new Ingest(INBOX, folder.resolve("out"), data, null, null);
    StringWriter said = new StringWriter();
    PrintWriter log = new PrintWriter(said, true);
    NightlyIngest nightly = new NightlyIngest(ingest, settings, MESSAGES, log);
    try (DeskAtWork desk = DeskAtWork.open(ingest, nightly, settings, MESSAGES, log)) {
      assertThat(said.toString())
          .contains("工作台：http://127.0.0.1:" + desk.port() + "/")
          .doesNotContain("user add");
      assertThat(nightly.run().files()).isNotEmpty();

      Browser li = new Browser(desk.port());
      li.logIn("li", password);
      String list = li.get("/?rule=total-score-mismatch");
      String finding = first("/findings/([^\"?]+)", list);
      assertThat(li.get("/findings/" + finding)).contains("便民服务!H13", "服务窗口数量");
      assertThat(li.get("/findings/" + finding + "/original"))
          .contains("class=\"value\">97</td>", "class=\"addend\">30</td>", "便民服务");
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
  void whereNobodyMayLogInTheCommandIsSaid() {
    StringWriter said = new StringWriter();
    Path data = folder.resolve("data of the bureau");
    Ingest ingest = new Ingest(INBOX, folder.resolve("out"), data, null, null);
    try (DeskAtWork desk =
        DeskAtWork.open(
            ingest,
            null,
            new Settings("--fuhe.desk.port=0"),
            MESSAGES,
            new PrintWriter(said, true))) {
      assertThat(desk.port()).isPositive();
    }
    assertThat(said.toString())
        .contains("fuhe user add NAME --role ADMINISTRATOR --data \"" + data + "\"");
    assertThat(OwnCommand.program("/opt/my fuhe/fuhe.jar"))
        .isEqualTo("java -jar \"/opt/my fuhe/fuhe.jar\"");
    assertThat(OwnCommand.program("a.jar" + java.io.File.pathSeparator + "b.jar"))
        .isEqualTo("fuhe");
  }

  @Test
  void aListOfReasonsThatIsNoneIsToldAtTheStart() throws Exception {
    Path mappings = Files.createDirectory(folder.resolve("mappings"));
    Files.writeString(mappings.resolve("reasons.properties"), "区划=x");
    Ingest ingest =
        new Ingest(INBOX, folder.resolve("out"), folder.resolve("data"), mappings, null);
    PrintWriter log = new PrintWriter(new StringWriter(), true);

    assertThatThrownBy(
            () -> DeskAtWork.open(ingest, null, new Settings("--fuhe.desk.port=0"), MESSAGES, log))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("reasons.properties 不是理由清单：区划=x");
    assertThat(folder.resolve("data")).doesNotExist();
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
    Run made = Run.of("user", "add", "wu", "--unit", "望湖街倒", "--generate", "--data", folder);
    assertThat(made.out()).contains("只显示这一次");
    assertThat(made.err()).contains("没有单位“望湖街倒”的表和疑点，wu 看不到");
    assertThat(Run.of("user", "list", "--data", folder).out())
        .contains("li  管理员  全部单位", "wu  审计人员  望湖街倒");
    assertThat(Run.of("user", "add", "fuhe", "--generate", "--data", folder).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aTokenIsMadeAndTakenBackByCommands() {
    Run.of("user", "add", "li", "--role", "VIEWER", "--generate", "--data", folder);
    assertThat(Run.of("token", "list", "--data", folder).out()).contains("还没有令牌");
    Object[] token = {"token", "add", "li", "--data", folder, "--label", "统计", "--scope"};
    Run made = with(token, "READ");
    assertThat(made.out()).as(made.err()).containsPattern("fuhe_[\\w-]{43}");
    assertThat(with(token, "READ,DECIDE").err()).contains("li 不能做：decide");
    assertThat(with(token, "NONE").exitCode()).isEqualTo(ExitCode.USAGE);
    Run list = Run.of("token", "list", "--data", folder);
    assertThat(list.out()).contains("1  li  read").contains("统计").doesNotContain("fuhe_");
    assertThat(Run.of("token", "revoke", "1", "--data", folder).out()).contains("已收回");
    assertThat(Run.of("token", "revoke", "1", "--data", folder).err()).contains("没有令牌 1");
  }

  private static Run with(Object[] command, String last) {
    Object[] all = java.util.Arrays.copyOf(command, command.length + 1);
    all[command.length] = last;
    return Run.of(all);
  }

  private static Run typed(String password, Object... command) {
    System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
    Object[] all = java.util.Arrays.copyOf(command, command.length + 1);
    all[command.length] = "--password-stdin";
    return Run.of(all);
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  /** Somebody at the desk. */
  private static final class Browser {

    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final int port;

    Browser(int port) {
      this.port = port;
    }

    String get(String page) throws Exception {
      return client.send(HttpRequest.newBuilder(at(page)).build(), BodyHandlers.ofString()).body();
    }

    void logIn(String name, String password) throws Exception {
      String token = first("name=\"_csrf\" value=\"([^\"]+)\"", get("/login"));
      HttpRequest request =
          HttpRequest.newBuilder(at("/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "username=" + name + "&password=" + password + "&_csrf=" + token))
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("退出");
    }

    private URI at(String page) {
      return URI.create("http://127.0.0.1:" + port + page);
    }
  }
}
