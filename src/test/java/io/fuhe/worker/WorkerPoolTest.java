package io.fuhe.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.Gold;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.WorkbookSketch;
import io.fuhe.form.Place;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.Examiner;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file costs what the budget allows, and itself. */
class WorkerPoolTest {

  private static final String NUMBER = "\u0000";

  @TempDir private Path folder;

  @Test
  void answersAsTheExaminerInThisProcess() throws Exception {
    Examiner here = new Examiner(new Documents(Limits.DEFAULT), ProjectMappings.get());
    try (WorkerPool pool = Pools.patient(folder);
        Stream<Path> files = Files.walk(Gold.CORPORA)) {
      List<Path> documents =
          files
              .filter(f -> f.toString().matches(".*/documents/[^/]+\\.(xlsx?|docx?|pdf)"))
              .toList();
      assertThat(documents).hasSizeGreaterThan(10);
      for (Path file : documents) {
        String name = file.getFileName().toString();
        assertThat(pool.examine(file, name, "id"))
            .as(name)
            .isEqualTo(here.examine(file, name, "id"));
      }
    }
  }

  @Test
  void aRefusalIsAnAnswer() throws Exception {
    Path picture =
        Files.write(folder.resolve("图.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});

    try (WorkerPool pool = Pools.patient(folder)) {
      assertThat(pool.examine(picture, "图.xlsx", "id").reason()).isEqualTo(Reason.UNKNOWN_TYPE);
      assertThat(pool.examine(folder.resolve("none"), "none", "id").reason())
          .isEqualTo(Reason.UNREADABLE);
    }
  }

  @Test
  void aPartOfAFileIsShown() throws Exception {
    Path pdf;
    try (Stream<Path> files = Files.walk(Gold.CORPORA)) {
      pdf = files.filter(f -> f.toString().endsWith(".pdf")).sorted().findFirst().orElseThrow();
    }
    Path picture = folder.resolve("page.png");
    try (WorkerPool pool = Pools.patient(folder)) {
      Sight page = pool.look(pdf, "a.pdf", new Place(null, null, 1, "A1", null), picture);
      assertThat(page.reason()).isNull();
      assertThat(page.width()).isPositive();
      assertThat(page.cells()).isNotEmpty().allMatch(cell -> cell.place().page() == 1);
      assertThat(Files.readAllBytes(picture)).startsWith(0x89, 'P', 'N', 'G');

      Sight sheet = pool.look(good(), "good.xlsx", Place.inSheet("表", 0, 0), picture);
      assertThat(sheet.width()).isNull();
      assertThat(sheet.cells()).isNotEmpty();
      assertThat(pool.look(folder.resolve("none"), "none", Place.inParagraph(0), picture).reason())
          .isEqualTo(Reason.UNREADABLE);
    }
  }

  @Test
  void whatNeverEndsIsGivenUpAndTheNextFileIsRead() throws Exception {
    Path pipe = Pipe.in(folder);

    try (WorkerPool pool = Pools.of(new Budget(Duration.ofSeconds(3), 512L << 20, 100), folder)) {
      assertThat(pool.examine(pipe, "pipe", "id").reason()).isEqualTo(Reason.TIMEOUT);
      assertThat(inTheEnd(pool, good()).accepted()).isTrue();
    }
  }

  /** Of a worker that has read others before, these may be to blame: it is tried in a fresh one. */
  @Test
  void whatTakesTooMuchMemoryIsGivenUpAndTheNextFileIsRead() throws Exception {
    Path large = withSheet("1", (sheet, out) -> longTexts(out));

    try (WorkerPool pool = Pools.of(new Budget(Duration.ofMinutes(5), 48L << 20, 100), folder)) {
      assertThat(pool.examine(good(), "表.xlsx", "id").accepted()).isTrue();
      List<ProcessHandle> used = Pools.workers();
      var answer = CompletableFuture.supplyAsync(() -> pool.examine(large, "large.xlsx", "id"));
      used.get(0).onExit().get();
      while (!answer.isDone() && Pools.workers().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(answer).isNotDone();

      assertThat(answer.get().reason()).isEqualTo(Reason.OUT_OF_MEMORY);
      assertThat(pool.examine(good(), "表.xlsx", "id").accepted()).isTrue();
    }
  }

  @Test
  void theLargestSheetThatIsReadFitsIntoTheMemoryThatIsGiven() throws Exception {
    Path large = repeated("指标名称 | 次数 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 八", Limits.DEFAULT.cells() / 10);

    try (WorkerPool pool = Pools.patient(folder)) {
      assertThat(pool.examine(large, "large.xlsx", "id").reason()).isEqualTo(Reason.NO_FORM);
    }
  }

  @Test
  void aSheetOfAMillionRowsCostsOnlyItself() throws Exception {
    Path large = withSheet("1", (sheet, out) -> millionRows(out));

    try (WorkerPool pool = Pools.of(new Budget(Duration.ofMinutes(5), 128L << 20, 100), folder)) {
      assertThat(pool.examine(large, "large.xlsx", "id").reason())
          .isIn(Reason.OUT_OF_MEMORY, Reason.TOO_COMPLEX);
      assertThat(pool.examine(good(), "表.xlsx", "id").accepted()).isTrue();
    }
  }

  /** A workbook whose sheet is the same row again and again; to draw it would take minutes. */
  private Path repeated(String row, int rows) throws IOException {
    return withSheet(
        row,
        (sheet, out) -> {
          int begin = sheet.indexOf("<row ");
          int end = sheet.indexOf("</row>") + "</row>".length();
          String numbered =
              sheet.substring(begin, end).replaceAll("( r=\"[A-Z]*)1\"", "$1" + NUMBER + "\"");
          PrintStream written = new PrintStream(out, false, StandardCharsets.UTF_8);
          written.print(sheet.substring(0, begin));
          for (int i = 1; i <= rows; i++) {
            written.print(numbered.replace(NUMBER, String.valueOf(i)));
          }
          written.print(sheet.substring(end));
          written.flush();
        });
  }

  /** A workbook that is as drawn but for the XML of its sheet. */
  private Path withSheet(String sketch, SheetWriter writer) throws IOException {
    Path drawn = folder.resolve("drawn.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", sketch)) {
      book.save(drawn);
    }
    Path large = folder.resolve("large.xlsx");
    try (ZipFile from = new ZipFile(drawn.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(large))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          writer.write(new String(part, StandardCharsets.UTF_8), to);
        } else {
          to.write(part);
        }
      }
    }
    return large;
  }

  /** Writes the XML of a sheet in place of another. */
  private interface SheetWriter {
    void write(String sheet, OutputStream out) throws IOException;
  }

  /** More than the memory holds, in few pieces: with many, most time goes into collecting them. */
  /** As many characters as are read of a workbook, no two texts the same. */
  private static void longTexts(OutputStream out) throws IOException {
    PrintStream sheet = new PrintStream(out, false, StandardCharsets.UTF_8);
    sheet.print(
        "<worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    byte[] text = new byte[15_000];
    for (int row = 1; row <= 1_300; row++) {
      new Random(row).nextBytes(text);
      sheet.print("<row r=\"" + row + "\"><c t=\"inlineStr\"><is><t>");
      sheet.print(HexFormat.of().formatHex(text));
      sheet.print("</t></is></c></row>");
    }
    sheet.print("</sheetData></worksheet>");
    sheet.flush();
  }

  private static void millionRows(OutputStream out) throws IOException {
    PrintStream sheet = new PrintStream(out, false, StandardCharsets.UTF_8);
    sheet.print(
        "<worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    for (int row = 1; row <= 1 << 20; row++) {
      sheet.print("<row r=\"" + row + "\"><c><v>" + row * 7919L % 100_003 + "</v></c></row>");
    }
    sheet.print("</sheetData></worksheet>");
    sheet.flush();
  }

  @Test
  void aFileWhoseWorkerDiesIsToBlameOnlyWhenItWasTheFirst() throws Exception {
    Path pipe = Pipe.in(folder);

    try (WorkerPool pool = Pools.patient(folder)) {
      assertThat(pool.examine(good(), "表.xlsx", "id").accepted()).isTrue();
      var answer = CompletableFuture.supplyAsync(() -> pool.examine(pipe, "pipe", "id"));
      List<ProcessHandle> used = Pipe.readers(pipe, ProcessHandle::destroyForcibly);
      assertThat(answer).isNotDone();
      List<ProcessHandle> fresh = Pipe.readers(pipe, ProcessHandle::destroyForcibly);

      assertThat(answer.get().reason()).isEqualTo(Reason.READER_CRASHED);
      assertThat(fresh).isNotEqualTo(used);
    }
  }

  @Test
  void aWorkerThatDiedWhileItWaitedCostsNoFile() throws Exception {
    try (WorkerPool pool = Pools.patient(folder)) {
      pool.examine(good(), "表.xlsx", "id");
      for (ProcessHandle worker : Pools.workers()) {
        worker.destroyForcibly();
        worker.onExit().get();
      }

      assertThat(pool.examine(good(), "表.xlsx", "id").accepted()).isTrue();
    }
  }

  @Test
  void workersServeManyFilesAndAreReplacedAfterSoMany() throws Exception {
    try (WorkerPool pool = Pools.of(new Budget(Duration.ofMinutes(5), 512L << 20, 2), folder)) {
      assertThat(Pools.workers()).isEmpty();
      pool.examine(good(), "表.xlsx", "id");
      List<ProcessHandle> first = Pools.workers();
      pool.examine(good(), "表.xlsx", "id");
      assertThat(first).hasSize(1);
      assertThat(Pools.workers()).isEmpty();
      pool.examine(good(), "表.xlsx", "id");
      assertThat(Pools.workers()).hasSize(1).isNotEqualTo(first);
    }
    assertThat(Pools.workers()).isEmpty();
  }

  @Test
  void whoEndsTheProgramBlamesNoFile() throws Exception {
    Path pipe = Pipe.in(folder);

    try (WorkerPool pool = Pools.patient(folder)) {
      var answer = CompletableFuture.supplyAsync(() -> pool.examine(pipe, "pipe", "id"));
      for (int i = 0; i < 3; i++) {
        Pipe.readers(pipe, ProcessHandle::destroy);
      }

      assertThatThrownBy(answer::get).hasCauseInstanceOf(WorkersUnavailable.class);
    }
  }

  @Test
  void aFileWhoseWorkerIsEndedFromOutsideIsFinishedInAnother() throws Exception {
    Path pipe = Pipe.in(folder);

    try (WorkerPool pool = Pools.patient(folder)) {
      var answer = CompletableFuture.supplyAsync(() -> pool.examine(pipe, "pipe", "id"));
      Pipe.readers(pipe, ProcessHandle::destroy);
      Files.newOutputStream(pipe).close();

      assertThat(answer.get().reason()).isEqualTo(Reason.EMPTY_FILE);
    }
  }

  @Test
  void whatAKilledProgramsWorkersLeftIsCleared() throws Exception {
    Path left = Files.createDirectories(folder.resolve("workers/worker1")).resolve("half.tmp");
    Files.writeString(left, "half");

    try (WorkerPool pool = Pools.patient(folder)) {
      assertThat(pool.examine(good(), "表.xlsx", "id").accepted()).isTrue();
      assertThat(left).doesNotExist();
    }
    assertThat(folder.resolve("workers")).doesNotExist();
  }

  @Test
  void noWorkerOutlivesTheProgram() throws Exception {
    Path pipe = Pipe.in(folder);
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BusyProgram.class.getName(),
                pipe.toString())
            .start();
    try (OutputStream held = Files.newOutputStream(pipe)) {
      ProcessHandle worker = program.toHandle().children().findFirst().orElseThrow();

      program.destroyForcibly().waitFor();

      worker.onExit().get(1, TimeUnit.MINUTES);
      assertThat(worker.isAlive()).isFalse();
    }
  }

  @Test
  void noWorkerAtAllIsNotTheFilesFault() throws Exception {
    try (WorkerPool pool = Pools.of(new Budget(Duration.ofMinutes(5), Long.MAX_VALUE, 2), folder)) {
      assertThatThrownBy(() -> pool.examine(good(), "表.xlsx", "id"))
          .isInstanceOf(WorkersUnavailable.class)
          .hasMessageContaining("heap");
    }
  }

  /** A machine that has other things to do may take longer for a good file, too, and then again. */
  private static Examined inTheEnd(WorkerPool pool, Path file) {
    Examined examined = pool.examine(file, "表.xlsx", "id");
    while (examined.reason() == Reason.TIMEOUT) {
      examined = pool.examine(file, "表.xlsx", "id");
    }
    return examined;
  }

  private Path good() throws IOException {
    Path file = folder.resolve("good.xlsx");
    String form = "2022年度项目绩效自评表 | < | < | <\n指标名称 | 目标值 | 实际完成值 | 得分\n次数 | 1次 | 1次 | 5";
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", form)) {
      book.save(file);
    }
    return file;
  }
}
