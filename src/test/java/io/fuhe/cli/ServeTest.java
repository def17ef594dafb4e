package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.batch.Runs;
import io.fuhe.batch.data.DataLock;
import io.fuhe.batch.run.Pace;
import io.fuhe.batch.run.RunStopped;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.document.WorkbookSketch;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.Status;
import io.fuhe.nightly.NightlyRun;
import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs by the clock, one at a time, and ends in order. */
class ServeTest {

  private static final Path INBOX = Path.of("inbox-samples").toAbsolutePath();
  private static final Messages MESSAGES = new Messages(Language.CHINESE);
  private static final PrintWriter NOWHERE =
      new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void runsAtOnceWhenAskedLetsOthersRunByDayAndEndsOnSigterm(TestDatabase database)
      throws Exception {
    Path log = folder.resolve("fuhe.log");
    List<String> store =
        database.settings().entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toList();
    List<Object> command =
        new ArrayList<>(
            List.of(
                "serve",
                INBOX,
                "--now",
                "--fuhe.inbox.settle=0",
                "--fuhe.nightly.cron=0 0 2 29 2 *",
                "--logging.file.name=" + log,
                "--logging.structured.format.file=logstash"));
    command.addAll(store);
    List<Object> byDay =
        new ArrayList<>(
            List.of("ingest", INBOX, "--data", folder + "/data", "--reports", folder + "/day"));
    byDay.addAll(store);
    try (Child serve = new Child(folder, Map.of(), command.toArray())) {
      boolean ended = false;
      while (!ended && !(Files.exists(log) && Files.readString(log).contains("outcome"))) {
        ended = serve.endsWithin(Duration.ofMillis(100));
      }

      Run day = Run.of(byDay.toArray());
      serve.terminate();
      serve.exitCode();

      assertThat(day.exitCode()).as(serve.said()).isZero();
      assertThat(day.out()).contains("没有读取新文件");
      assertThat(serve.said()).contains("运行完成：收到 5 个文件", "quarantined=\"1\"", "下次运行");
    }
    JsonNode line =
        Files.readAllLines(log).stream()
            .map(new JsonMapper()::readTree)
            .filter(each -> each.has("outcome"))
            .findFirst()
            .orElseThrow();
    assertThat(line.get("outcome").asString()).isEqualTo("COMPLETED");
    assertThat(line.get("files").asInt()).isEqualTo(5);
    assertThat(Files.readString(log)).contains("\"run\":\"");
  }

  @Test
  void twoRunsNeverOverlap() throws Exception {
    try (DataLock other = DataLock.take(folder.resolve("data"))) {
      Run run =
          Run.of("ingest", INBOX, "--data", folder.resolve("data"), "--reports", folder + "/out");

      assertThat(run.exitCode()).isEqualTo(ExitCode.BUSY);
      assertThat(run.err()).contains("正被另一次运行使用");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void noMoreDoTheyAcrossProcesses() throws Exception {
    Path data = folder.resolve("data");
    try (DataLock other = DataLock.take(data);
        Child child = new Child(folder, Map.of(), "ingest", INBOX)) {
      assertThat(child.exitCode()).as(child.said()).isEqualTo(ExitCode.BUSY);
    }
  }

  @Test
  void aStoppedRunIsTakenUpByTheNext() throws Exception {
    int files = 40;
    Path inbox = folder.resolve("inbox");
    for (int i = 0; i < files; i++) {
      try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", form(i))) {
        book.save(inbox.resolve(i + ".xlsx"));
      }
    }
    Ingest ingest = new Ingest(inbox, folder.resolve("out"), folder.resolve("data"), null, null);

    AtomicReference<Thread> stopper = new AtomicReference<>();
    assertThatThrownBy(
            () ->
                ingest.run(
                    new Settings(),
                    MESSAGES,
                    held(stopper),
                    new Pace(InstantSource.system()),
                    runs -> stopper.set(startToStop(runs))))
        .isInstanceOf(RunStopped.class);
    stopper.get().interrupt();
    stopper.get().join();
    assertThat(folder.resolve("out")).doesNotExist();

    RunSummary next =
        ingest.run(new Settings(), MESSAGES, NOWHERE, new Pace(InstantSource.system()), runs -> {});
    assertThat(next.files()).containsOnly(Map.entry(Status.ACCEPTED, files));
    assertThat(next.forms()).isEqualTo(files);
  }

  @Test
  void filesThatAreStillUploadedAreToldOfAndWait() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path fresh = inbox.resolve("新.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", form(1))) {
      book.save(fresh);
    }
    Files.writeString(inbox.resolve("半.xlsx.part"), "x");
    List<Object> command =
        List.of("ingest", inbox, "--data", folder + "/data", "--reports", folder + "/out");

    Run night =
        Run.of(
            java.util.stream.Stream.concat(
                    command.stream(), java.util.stream.Stream.of("--fuhe.inbox.settle=1h"))
                .toArray());
    assertThat(night.out()).contains("收到 0 个文件", "另有 2 个文件仍在上传", "半.xlsx.part；新.xlsx");

    Run demo = Run.of(command.toArray());
    assertThat(demo.out()).contains("收到 1 个文件", "另有 1 个文件仍在上传");
  }

  @Test
  void healthAndMetricsAreServedOnlyWhenAPortIsSet() throws Exception {
    Run.of("ingest", INBOX, "--data", folder, "--reports", folder.resolve("out"));
    try (ConfigurableApplicationContext serving =
        Serving.start(new Idle(), folder, new Settings("--fuhe.nightly.port=0"), MESSAGES)) {
      String port = serving.getEnvironment().getProperty("local.server.port");

      assertThat(get(port, "health")).contains("\"lastRun\"", "COMPLETED", "ageSeconds");
      assertThat(get(port, "prometheus")).contains("fuhe_run_files{status=\"accepted\"} 4.0");
      assertThat(get(port, "env")).contains("404");
    }
    try (ConfigurableApplicationContext serving =
        Serving.start(new Idle(), folder, new Settings(), MESSAGES)) {
      assertThat(serving.getEnvironment().getProperty("local.server.port")).isNull();
    }
  }

  /** A nightly run that is never due. */
  private static final class Idle implements NightlyRun {

    @Override
    public RunSummary run() {
      throw new IllegalStateException("nobody asked");
    }

    @Override
    public void stop() {}
  }

  /** Asks a run to stop; asks again until there is one to ask, which it then waits for. */
  private static Thread startToStop(Runs runs) {
    Thread stopper =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                runs.stop();
                Thread.onSpinWait();
              }
            });
    stopper.start();
    return stopper;
  }

  /** A log that takes no line of a run before the run was asked to stop. */
  private static PrintWriter held(AtomicReference<Thread> stopper) {
    return new PrintWriter(
        new Writer() {
          @Override
          public void write(char[] words, int from, int length) throws IOException {
            while (stopper.get() != null
                && stopper.get().getState() != Thread.State.TIMED_WAITING) {
              if (Thread.interrupted()) {
                throw new IOException("nobody asked");
              }
              Thread.onSpinWait();
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        },
        true);
  }

  private static String form(int number) {
    return "2022年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市望湖街道办事处 | < | < | <\n"
        + "项目名称 | 第"
        + number
        + "项 | < | < | <\n三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n"
        + "清扫次数 | 12次 | 12次 | 50 | 50\n检查次数 | 4次 | 4次 | 50 | 50\n合计 | . | . | 100 | 100";
  }

  private static String get(String port, String endpoint) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
