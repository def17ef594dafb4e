package io.fuhe.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.desk.files.ReportFiles.Entry;
import io.fuhe.files.WritingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every report can be taken along, and nothing else. */
class ReportFilesTest {

  @TempDir private Path folder;
  private Path root;
  private ReportFiles reports;

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(folder.resolve("secret"), "secret");
    Files.writeString(root.resolve("anomalies.xlsx"), "abc");
    Files.createDirectories(root.resolve("years/2023"));
    Files.writeString(root.resolve("years/2023/表.html"), "x");
    Files.writeString(WritingFolder.in(root).file("half"), "half");
    Files.createSymbolicLink(root.resolve("link"), folder.resolve("secret"));
    Files.createSymbolicLink(root.resolve("out"), folder);
    reports = new ReportFiles(root);
  }

  @Test
  void foldersAndFiles() throws IOException {
    assertThat(reports.list("").orElseThrow())
        .extracting(Entry::path)
        .containsExactly("years", "anomalies.xlsx");
    assertThat(reports.list("years/2023").orElseThrow())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.path()).isEqualTo("years/2023/表.html");
              assertThat(entry.size()).isEqualTo(1);
              assertThat(reports.file(entry.path()).orElseThrow()).hasContent("x");
            });
    assertThat(reports.list("anomalies.xlsx")).isEmpty();
    assertThat(new ReportFiles(folder.resolve("none")).list("").orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret",
        "years/../../secret",
        "/etc/passwd",
        "link",
        "out/secret",
        "years",
        "",
        ".",
        "none",
        "anomalies.xlsx\0.html"
      })
  void whatIsNoReport(String path) {
    assertThat(reports.file(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "out", "years/../..", "/", "\0"})
  void whatIsNoFolderOfReports(String path) throws IOException {
    assertThat(reports.list(path)).isEmpty();
  }
}
