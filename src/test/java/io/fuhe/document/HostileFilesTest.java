package io.fuhe.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.Gold;
import io.fuhe.Patience;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm whoever opens them end with a reason, or are read as if they were not. */
class HostileFilesTest {

  private static final String LAUGHS =
      "<!DOCTYPE l [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\">"
          + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
          + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">"
          + "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"})
  void entitiesThatMultiplyInAWorkbookAreUnsafe(String part) throws IOException {
    Map<String, byte[]> parts = parts(workbook());
    String xml = new String(parts.get(part), StandardCharsets.UTF_8);
    int root = xml.indexOf('<', xml.startsWith("<?") ? xml.indexOf("?>") : 0);
    parts.put(
        part,
        (LAUGHS.replace("<!DOCTYPE l", "<?xml version=\"1.0\"?><!DOCTYPE l") + xml.substring(root))
            .getBytes(StandardCharsets.UTF_8));
    assertThat(reason(zip("a.xlsx", parts))).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void entitiesThatMultiplyInADocumentAreUnsafe() throws IOException {
    Map<String, byte[]> parts = document();
    parts.put(
        "word/document.xml",
        (LAUGHS + "<d><body><p><r><t>&g;</t></r></p></body></d>").getBytes(StandardCharsets.UTF_8));
    assertThat(reason(zip("a.docx", parts))).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void entitiesThatMultiplyInAPageAreWords() throws Exception {
    Path page = page(LAUGHS + "<html><body><p>自评 &g;</p></body></html>");
    Grid grid = read(page).grids().get(0);
    assertThat(grid.cells()).last().extracting(Cell::text).asString().endsWith("&g;");
  }

  @Test
  void partsWithoutEndAreUnsafe() throws IOException {
    Map<String, byte[]> parts = document();
    for (int i = 0; i < 5000; i++) {
      parts.put("word/media/" + i, new byte[0]);
    }
    assertThat(reason(zip("a.docx", parts))).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void partsThatAreLargeOnlyTogetherAreUnsafe() throws IOException {
    Map<String, byte[]> parts = document();
    byte[] blank = new byte[(int) Unpacking.HARMLESS];
    for (int i = 0; i < 9; i++) {
      parts.put("word/media/" + i, blank);
    }
    assertThat(reason(zip("a.docx", parts))).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void theLimitsAreThoseGiven() throws Exception {
    Path file = zip("a.docx", document());
    Limits narrow = new Limits(1 << 20, 1000, 10, 100, new Unpacking(1000, 100, 100));

    assertThat(read(file).grids()).isNotEmpty();
    assertThat(reason(file, narrow)).isEqualTo(Reason.UNSAFE_CONTENT);
  }

  @Test
  void archivesInArchivesAreNotUnpacked() throws IOException {
    byte[] inner = new byte[10 << 20];
    for (int depth = 0; depth < 5; depth++) {
      inner = Files.readAllBytes(zip("inner.zip", Map.of("inner.zip", inner)));
    }
    Path file = folder.resolve("inner.zip");
    assertThat(reason(file)).isEqualTo(Reason.PACKED);
  }

  /** What is never closed nests; careless programs save pages of thousands of such tags. */
  @ParameterizedTest
  @ValueSource(strings = {"<table><tr><td>", "<div>", "<span>", "<mark/>"})
  void aPageNestedWithoutEndIsReadAllTheSame(String tags) throws Exception {
    Path page = page("<html>" + tags.repeat(5000) + "自评");
    Document document = Patience.within(() -> read(page));
    assertThat(document.grids().get(0).cells()).extracting(Cell::text).containsExactly("自评");
  }

  @Test
  void oneLongTextInEveryCellIsTooComplex() throws IOException {
    String row = "字".repeat(30_000) + " | 1\n";
    Path file = folder.resolve("long.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", row.repeat(2000))) {
      book.save(file);
    }
    assertThat(reason(file)).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void macrosAndEmbeddedFilesAreTold() throws Exception {
    Map<String, byte[]> workbook = parts(workbook());
    workbook.put("xl/vbaProject.bin", new byte[] {1});
    workbook.computeIfPresent(
        "[Content_Types].xml",
        (name, types) ->
            new String(types, StandardCharsets.UTF_8)
                .replace(
                    "</Types>",
                    "<Default Extension=\"bin\""
                        + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                .getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> document = document();
    document.put("word/embeddings/sheet.xlsx", new byte[] {1});

    assertThat(codes(read(zip("a.xlsm", workbook)))).containsExactly(Note.Code.MACROS);
    assertThat(codes(read(zip("a.docx", document)))).containsExactly(Note.Code.EMBEDDED_FILES);
    assertThat(codes(read(workbook()))).isEmpty();
  }

  @Test
  void binaryWorkbooksAreNoneThatFuheReads() throws IOException {
    Map<String, byte[]> parts = parts(workbook());
    parts.put(
        "[Content_Types].xml",
        new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8)
            .replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(reason(zip("a.xlsb", parts))).isEqualTo(Reason.UNKNOWN_TYPE);
  }

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Gold.CORPORA)) {
      Map<String, Path> oneEach = new LinkedHashMap<>();
      files
          .filter(f -> f.toString().matches(".*/documents/[^/]+\\.[a-z]+"))
          .sorted()
          .forEach(f -> oneEach.putIfAbsent(f.toString().replaceAll(".*\\.", ""), f));
      return List.copyOf(oneEach.values()).stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void cutOffAnywhereIsReadOrHasAReason(Path whole) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    for (int percent : new int[] {1, 10, 30, 50, 70, 90, 99}) {
      Path cut =
          Files.write(
              folder.resolve("cut"), Arrays.copyOf(bytes, (int) (bytes.length * percent / 100L)));
      Throwable thrown = Patience.within(() -> catchThrowable(() -> read(cut)));
      if (thrown != null) {
        assertThat(thrown).as(whole + " " + percent).isInstanceOf(UnreadableDocument.class);
      }
    }
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("good.xlsx");
    try (WorkbookSketch book = WorkbookSketch.xlsx().sheet("表", "项目名称 | 甲\n得分 | 1.5")) {
      book.save(file);
    }
    return file;
  }

  private static Map<String, byte[]> document() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
    parts.put(
        "word/document.xml",
        "<d><body><p><r><t>自评</t></r></p></body></d>".getBytes(StandardCharsets.UTF_8));
    parts.put("word/filler.bin", new byte[2000]);
    return parts;
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return parts;
  }

  private Path zip(String name, Map<String, byte[]> parts) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  private Path page(String html) throws IOException {
    return Files.writeString(folder.resolve("page.html"), html);
  }

  private static List<Note.Code> codes(Document document) {
    return document.notes().stream().map(Note::code).toList();
  }

  private static Document read(Path file) throws UnreadableDocument {
    return new Documents(Limits.DEFAULT).read(file, file.getFileName().toString());
  }

  private static Reason reason(Path file) {
    return reason(file, Limits.DEFAULT);
  }

  private static Reason reason(Path file, Limits limits) {
    return Patience.within(
        () ->
            catchThrowableOfType(
                    UnreadableDocument.class, () -> new Documents(limits).read(file, "a"))
                .reason());
  }
}
