package io.fuhe.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.Gold;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.annotate.Remark;
import io.fuhe.check.Severity;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.form.FormPlaces;
import io.fuhe.i18n.Language;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.pipeline.Examined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy costs what the budget allows, and itself. */
class CopiesInWorkersTest {

  private static final int PLACES = 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "real-excel/documents/wujialing-2022-all.xlsx, WRITTEN",
    "real-excel/documents/jiufeng-2020-department.xls, WRITTEN",
    "real-word/documents/hongshan-2020-target-declaration.docx, WRITTEN",
    "real-word/documents/jiufeng-2020-department.doc, AS_PAGE",
    "real-pdf/documents/jiufeng-2020-department.pdf, WRITTEN",
  })
  void theSameCopyAsInThisProcess(String name, Outcome outcome) throws Exception {
    sameCopy(Gold.CORPORA.resolve(name), outcome);
  }

  @Test
  void theSamePageOfAnHtmlFile() throws Exception {
    String page =
        "<title>2022年度项目绩效自评表</title><table><tr><td colspan=4>2022年度项目绩效自评表</td></tr><tr><td>指标名称"
            + "<td>目标值<td>实际完成值<td>得分</tr><tr><td>次数<td>1次<td>1次<td>5</tr></table>";
    sameCopy(Files.writeString(folder.resolve("表.html"), page), Outcome.AS_PAGE);
  }

  private void sameCopy(Path original, Outcome outcome) throws IOException {
    WorkHere here = new WorkHere(Limits.DEFAULT, ProjectMappings.get());
    List<Remark> remarks = remarks(here.examine(original, "表", "id"));
    assertThat(remarks).isNotEmpty();
    try (WorkerPool pool = Pools.patient(folder)) {
      for (Language language : Language.values()) {
        Path one = folder.resolve("here");
        Path other = folder.resolve("there");

        Annotation expected = here.copy(original, "表", remarks, language, one);
        assertThat(pool.copy(original, "表", remarks, language, other)).isEqualTo(expected);

        assertThat(expected.outcome()).isEqualTo(outcome);
        assertThat(other).hasSameBinaryContentAs(one);
      }
    }
  }

  @Test
  void aCopyThatNeverEndsIsGivenUpAndTheNextIsWritten() throws Exception {
    Path pipe = Pipe.in(folder);

    try (WorkerPool pool = Pools.of(new Budget(Duration.ofSeconds(3), 512L << 20, 100), folder)) {
      Annotation given = copy(pool, pipe);
      assertThat(given.outcome()).isEqualTo(Outcome.TIMEOUT);
      assertThat(given.untold()).hasSize(1);
      assertThat(given.written()).isFalse();
      Annotation next = copy(pool, good());
      while (next.outcome() == Outcome.TIMEOUT) {
        // The machine has other things to do.
        next = copy(pool, good());
      }
      assertThat(next.outcome()).isEqualTo(Outcome.WRITTEN);
    }
  }

  @Test
  void aCopyThatTakesTooMuchMemoryIsGivenUpAndTheNextIsWritten() throws Exception {
    Path large = folder.resolve("large.html");
    StringBuilder rows = new StringBuilder("<table>");
    for (int i = 0; i < 400_000; i++) {
      rows.append("<tr><td>").append(i).append("<td>").append(i).append("</tr>");
    }
    Files.writeString(large, rows);

    try (WorkerPool pool = Pools.of(new Budget(Duration.ofMinutes(5), 64L << 20, 100), folder)) {
      assertThat(copy(pool, large).outcome()).isEqualTo(Outcome.TOO_LARGE);
      assertThat(copy(pool, good()).outcome()).isEqualTo(Outcome.WRITTEN);
    }
  }

  @Test
  void aCopyWhoseWorkerDiesIsToldAndTheNextIsWritten() throws Exception {
    Path pipe = Pipe.in(folder);

    try (WorkerPool pool = Pools.patient(folder)) {
      var answer = CompletableFuture.supplyAsync(() -> copy(pool, pipe));
      Pipe.readers(pipe, ProcessHandle::destroyForcibly);

      assertThat(answer.get().outcome()).isEqualTo(Outcome.CRASHED);
      assertThat(copy(pool, good()).outcome()).isEqualTo(Outcome.WRITTEN);
    }
  }

  @Test
  void severalCopiesAreWrittenAtOnce() throws Exception {
    List<Path> pipes = new ArrayList<>();
    for (String name : List.of("一", "二", "三")) {
      pipes.add(Pipe.in(Files.createDirectory(folder.resolve(name))));
    }

    try (WorkerPool pool = Pools.patient(folder)) {
      List<CompletableFuture<Annotation>> answers =
          pipes.stream()
              .map(pipe -> CompletableFuture.supplyAsync(() -> copy(pool, pipe)))
              .toList();
      // Each opens only when its reader has, so that all of them read at once.
      List<AutoCloseable> held = new ArrayList<>();
      for (Path pipe : pipes) {
        held.add(Files.newOutputStream(pipe));
      }
      assertThat(Pools.workers()).hasSize(pipes.size());
      for (AutoCloseable each : held) {
        each.close();
      }
      for (CompletableFuture<Annotation> answer : answers) {
        assertThat(answer.get().outcome()).isEqualTo(Outcome.DAMAGED);
      }
    }
  }

  @Test
  void whoAsksToStopBreaksOffCopiesButNoReading() throws Exception {
    Path copied = Pipe.in(Files.createDirectory(folder.resolve("copied")));
    Path read = Pipe.in(Files.createDirectory(folder.resolve("read")));

    try (WorkerPool pool = Pools.patient(folder)) {
      CompletableFuture<Annotation> copy = CompletableFuture.supplyAsync(() -> copy(pool, copied));
      CompletableFuture<Examined> reading =
          CompletableFuture.supplyAsync(() -> pool.examine(read, "read", "id"));
      try (var one = Files.newOutputStream(copied);
          var other = Files.newOutputStream(read)) {
        pool.halt();

        assertThatThrownBy(copy::get).hasCauseInstanceOf(WorkHalted.class);
        assertThatThrownBy(() -> copy(pool, good())).isInstanceOf(WorkHalted.class);
        assertThat(reading).isNotDone();
      }
      assertThat(reading.get().reason()).isEqualTo(Reason.EMPTY_FILE);
      pool.resume();
      assertThat(copy(pool, good()).outcome()).isEqualTo(Outcome.WRITTEN);
    }
  }

  @Test
  void whatCannotBeOpenedOrWrittenIsAnAnswer() throws Exception {
    try (WorkerPool pool = Pools.patient(folder)) {
      assertThat(copy(pool, folder.resolve("none")).outcome()).isEqualTo(Outcome.UNAVAILABLE);
      Path nowhere = folder.resolve("none/copy");
      assertThat(pool.copy(good(), "表", List.of(remark()), Language.CHINESE, nowhere).outcome())
          .isEqualTo(Outcome.UNAVAILABLE);
      assertThat(copy(pool, good()).outcome()).isEqualTo(Outcome.WRITTEN);
    }
  }

  private Annotation copy(WorkerPool pool, Path original) {
    Path target = folder.resolve("copy of " + original.getFileName() + original.hashCode());
    return pool.copy(original, "表", List.of(remark()), Language.CHINESE, target);
  }

  private static Remark remark() {
    return new Remark(Severity.ERROR, "规则", "说明", "依据", List.of(), null);
  }

  private static List<Remark> remarks(Examined examined) {
    return examined.forms().stream()
        .flatMap(
            result ->
                Stream.concat(
                    Stream.of(new Remark(Severity.NOTICE, "规则", "说明", "依据", List.of(), null)),
                    FormPlaces.of(result.form()).values().stream()
                        .limit(PLACES)
                        .map(
                            place ->
                                new Remark(
                                    Severity.WARNING, "规则", "说明", "依据", List.of(place), place))))
        .toList();
  }

  private static Path good() {
    return Gold.CORPORA.resolve("real-excel/documents/jiufeng-2020-department.xls");
  }
}
