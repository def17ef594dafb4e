package io.fuhe.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.fuhe.batch.data.DataLock;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Whoever is to be told is told, in numbers; and whoever cannot be told spoils no run. */
class RecorderTest {

  @TempDir private Path folder;

  @Test
  void theWebhookGetsTheLineAndTheCounts() throws Exception {
    BlockingQueue<String> posted = new ArrayBlockingQueue<>(1);
    HttpServer server = HttpServer.create(loopback(), 0);
    server.createContext(
        "/hook",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      recorder("fuhe.notice.webhook", "http://127.0.0.1:" + server.getAddress().getPort() + "/hook")
          .record(() -> Some.SUMMARY);
    } finally {
      server.stop(0);
    }

    assertThat(posted.take())
        .contains("\"text\":\"运行完成：收到 9 个文件，隔离 2，留待下次 1", "\"error\":3", "\"run\":42")
        .doesNotContain(Some.NAME);
  }

  @Test
  void theMailTellsTheSame() throws Exception {
    try (SmtpStub server = new SmtpStub()) {
      recorder(
              "fuhe.notice.mail-to",
              "audit@example.org,second@example.org",
              "spring.mail.host",
              "127.0.0.1",
              "spring.mail.port",
              server.port())
          .record(() -> Some.SUMMARY);

      assertThat(server.recipients()).containsExactly("audit@example.org", "second@example.org");
      assertThat(server.text())
          .contains("收到 9 个文件", "warning=4", "quarantined=2")
          .doesNotContain(Some.NAME);
    }
  }

  @Test
  void theMetricsFileIsWhatNodeExporterCollects() throws Exception {
    Path file = folder.resolve("metrics/fuhe.prom");
    recorder("fuhe.notice.metrics-file", file).record(() -> Some.SUMMARY);

    assertThat(Files.readString(file))
        .contains(
            "# HELP fuhe_run_files Files the last run was about",
            "fuhe_run_files{status=\"accepted\"} 7.0",
            "fuhe_run_quarantined{reason=\"damaged\"} 2.0",
            "fuhe_run_anomalies{severity=\"error\"} 3.0",
            "fuhe_run_waiting 1.0",
            "fuhe_run_outcome{outcome=\"completed\"} 1.0",
            "fuhe_run_last_success_seconds ")
        .doesNotContain(Some.NAME);
  }

  @Test
  void whoCannotBeToldSpoilsNothing() throws Exception {
    Recorder recorder =
        recorder(
            "fuhe.notice.webhook",
            "http://127.0.0.1:1/nobody",
            "fuhe.notice.mail-to",
            "audit@example.org",
            "spring.mail.host",
            "127.0.0.1",
            "spring.mail.port",
            "1");

    assertThat(recorder.record(() -> Some.SUMMARY)).isSameAs(Some.SUMMARY);
    assertThat(last().outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void aFailureIsRecordedAndTheLastSuccessRemembered() throws Exception {
    Recorder recorder = recorder();
    recorder.record(() -> Some.SUMMARY);
    RunRecord good = last();

    assertThatThrownBy(() -> recorder.record(RecorderTest::failing))
        .hasMessageContaining(Some.NAME);

    assertThat(last().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(last().problem()).isEqualTo("IllegalStateException");
    assertThat(last().lastSuccess()).isEqualTo(good.ended());
    assertThat(good.summary()).isEqualTo(Some.SUMMARY);
  }

  @Test
  void aRunThatDidNotBeginLeavesTheRecordOfTheOther() throws Exception {
    Recorder recorder = recorder();
    recorder.record(() -> Some.SUMMARY);

    try (DataLock other = DataLock.take(folder)) {
      assertThatThrownBy(
          () ->
              recorder.record(
                  () -> {
                    DataLock.take(folder).close();
                    return Some.SUMMARY;
                  }));
    }

    assertThat(last().outcome()).isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void aRecordThatCannotBeReadIsNone() throws Exception {
    Files.writeString(folder.resolve("last-run.json"), "{");

    assertThat(new RunRecords(folder).last()).isEmpty();
  }

  private static RunSummary failing() {
    throw new IllegalStateException("of " + Some.NAME);
  }

  private RunRecord last() {
    return new RunRecords(folder).last().orElseThrow();
  }

  private Recorder recorder(Object... settings) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i].toString(), settings[i + 1].toString());
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", values));
    return Recorder.of(
        folder,
        environment,
        new Messages(Language.CHINESE),
        true,
        e -> e.getClass().getSimpleName());
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
