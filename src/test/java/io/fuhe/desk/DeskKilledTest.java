package io.fuhe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Severity;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.files.Uploads;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.DeskDatabase;
import io.fuhe.desk.store.Filter;
import io.fuhe.desk.store.Worklist;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.ReceivedFile;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed in the middle of a bulk decision or of an upload: nothing is half done. */
class DeskKilledTest {

  private static final int FINDINGS = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {FINDINGS / 2, FINDINGS - 1})
  void aBatchIsDecidedWholeOrNotAtAll(int events) throws Exception {
    String url =
        "jdbc:hsqldb:file:"
            + folder.resolve("db/fuhe")
            + ";hsqldb.default_table_type=cached;hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.lock_file=false;shutdown=true";
    try (DeskDatabase database = new DeskDatabase(url)) {
      for (int i = 0; i < FINDINGS; i++) {
        database.found("f" + i, "望湖街道", "97", Severity.ERROR, 1);
      }
      database.findings.refresh();
    }

    killInTheMiddle("decide", url, String.valueOf(events));

    try (DeskDatabase database = new DeskDatabase(url)) {
      Actor actor = new Actor("li", null);
      Worklist worklist = new Worklist(database.db);
      assertThat(database.db.sql("select count(*) from decision_event").query(Long.class).single())
          .isZero();
      assertThat(database.db.sql("select count(*) from decision_batch").query(Long.class).single())
          .isZero();
      assertThat(worklist.count(Filter.TO_DO, actor)).isEqualTo(FINDINGS);
      assertThat(
              database
                  .decisions
                  .decide(actor, Act.CONFIRM, Why.NONE, worklist.all(Filter.TO_DO, actor))
                  .decided())
          .as("afterwards all can be decided")
          .isEqualTo(FINDINGS);
    }
  }

  @Test
  void aFileIsThereWholeOrNotAtAll() throws Exception {
    Path inbox = Files.createDirectory(folder.resolve("inbox")).toRealPath();
    Files.writeString(inbox.resolve("表.xlsx"), "before");

    killInTheMiddle("upload", inbox.toString(), "表.xlsx");

    assertThat(files(inbox)).as("the half lies aside").hasSize(2);
    assertThat(new Inbox(inbox).files())
        .extracting(ReceivedFile::path)
        .as("no run sees it")
        .containsExactly("表.xlsx");
    assertThat(inbox.resolve("表.xlsx")).hasContent("before");

    Uploads again = new Uploads(inbox, Long.MAX_VALUE, Duration.ZERO, Clock.systemUTC());
    again.tidy();
    assertThat(files(inbox)).hasSize(1);
    assertThat(again.take("", "表.xlsx", new ByteArrayInputStream(new byte[] {1})).path())
        .isEqualTo("表 (2).xlsx");
  }

  private static List<Path> files(Path inbox) throws IOException {
    try (Stream<Path> all = Files.walk(inbox)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void killInTheMiddle(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dsun.jnu.encoding=UTF-8"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
    command.add(KilledAtDesk.class.getName());
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      String line = said.readLine();
      while (line != null && !line.equals(KilledAtDesk.MIDDLE)) {
        lines.add(line);
        line = said.readLine();
      }
      assertThat(line).as(String.join("\n", lines)).isNotNull();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
