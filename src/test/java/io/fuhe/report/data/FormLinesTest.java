package io.fuhe.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.form.Form;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that did not change keeps its line byte by byte. */
class FormLinesTest {

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void threeLines() throws IOException {
    write("before", whole("甲\ud800"), whole("乙"), whole("丙"));
  }

  @Test
  void linesAreTakenOver() throws IOException {
    // Nobody else could have written this.
    Files.writeString(
        path("before"),
        Files.readString(path("before")).replace("\"unit\":\"乙\"", "\"unit\":\"as it was\""));
    write("now", unread("甲\ud800"), whole("甲一"), unread("乙"));

    assertThat(Files.readAllLines(path("now"))).hasSize(3);
    assertThat(Files.readString(path("now"))).contains("as it was").doesNotContain("丙");
    assertThat(asked).isEmpty();
  }

  @Test
  void theSameFormsGiveTheSameFile() throws IOException {
    write("now", unread("甲\ud800"), unread("乙"), unread("丙"));
    assertThat(path("now")).hasSameBinaryContentAs(path("before"));
  }

  @Test
  void aFormWithoutALineIsAskedFor() throws IOException {
    write("now", unread("甲\ud800"), unread("乙二"), unread("丙"));

    assertThat(asked).contains("乙二");
    assertThat(Files.readAllLines(path("now")))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith("{\"id\":"))
        .element(1)
        .asString()
        .contains("乙二");
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private void write(String name, ReportedForm... forms) throws IOException {
    try (FormLines lines =
        new FormLines(
            path(name),
            path("before"),
            new ReportedFormJson(new Messages(Language.CHINESE)),
            id -> {
              asked.add(id);
              return form(id);
            })) {
      for (ReportedForm form : forms) {
        String id = form.counted().id();
        lines.take(
            new ReportedFile(
                new LedgerEntry(
                    0, id + ".xlsx", id, 0, Status.ACCEPTED, null, List.of(), 1, null, null),
                List.of(form)));
      }
    }
  }

  private static ReportedForm whole(String id) {
    return new ReportedForm(form(id), "甲", List.of(), List.of());
  }

  private static ReportedForm unread(String id) {
    return new ReportedForm(whole(id).counted(), null, "甲", List.of());
  }

  private static Form form(String id) {
    return FormSketch.clean().unit(id).build(id);
  }
}
