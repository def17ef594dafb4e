package io.fuhe.annotate;

import static io.fuhe.annotate.Annotating.document;
import static io.fuhe.annotate.Annotating.examined;
import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.check.Anomaly;
import io.fuhe.document.Format;
import io.fuhe.document.Limits;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.i18n.Language;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.FolderStore;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedOriginalsTest {

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void openArchive() {
    archive = new Archive(new FolderStore(folder.resolve("archive")), Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "real-excel/documents/wujialing-2022-all.xlsx",
        "real-excel/documents/jiufeng-2020-department.xls"
      })
  void everyPlaceOfEveryFindingIsColouredAndNoOther(String name) throws Exception {
    ReportedFile file = examined(document(name), "伍家岭/自评表.xlsx", archive);

    Annotation done = write(copies(List.of()), file);

    Path copy = folder.resolve("annotated/伍家岭/自评表.xlsx");
    assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(WorkbookFacts.of(copy)).isEqualTo(WorkbookFacts.of(document(name)));
    Set<String> places =
        file.forms().stream()
            .flatMap(f -> f.anomalies().stream())
            .flatMap(a -> a.anomaly().places().values().stream())
            .flatMap(source -> source.places().stream())
            .map(place -> place.sheet() + "!" + place.cell())
            .collect(Collectors.toSet());
    assertThat(places).isNotEmpty();
    assertThat(commented(copy)).isEqualTo(places);
  }

  @Test
  void findingBetweenFormsStandsInEachFileAtItsOwnPlacesOnly() throws Exception {
    ReportedFile first =
        examined(document("real-excel/documents/wujialing-2022-all.xlsx"), "一.xlsx", archive);
    ReportedFile second =
        examined(document("real-excel/documents/jiufeng-2020-department.xls"), "二.xls", archive);
    Map<String, Source> places = new LinkedHashMap<>();
    places.put("forms[0].title", first.forms().get(0).form().heading().title().source());
    places.put("forms[1].unit", second.forms().get(0).form().heading().unit().source());
    ReportedAnomaly finding =
        Annotating.reported(between(first.forms().get(0), second.forms().get(0), places));

    AnnotatedOriginals copies = copies(List.of(finding));
    write(copies, without(first));
    write(copies, without(second));

    assertThat(commented(copy(first))).containsExactly(text(places.get("forms[0].title").place()));
    assertThat(commented(copy(second))).containsExactly(text(places.get("forms[1].unit").place()));
  }

  @Test
  void copyThatIsNoLongerDueIsTakenAway() throws Exception {
    ReportedFile file =
        examined(document("real-excel/documents/wujialing-2022-all.xlsx"), "表.xlsx", archive);
    AnnotatedOriginals copies = copies(List.of());
    write(copies, file);
    assertThat(copy(file)).exists();

    Annotation done = write(copies, without(file));

    assertThat(done.outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    assertThat(copy(file)).isNull();
  }

  @Test
  void formatWithoutCommentsHasAPageInPlaceOfACopy() throws Exception {
    ReportedFile file =
        examined(document("real-word/documents/wujialing-2022-all.doc"), "表.doc", archive);
    AnnotatedOriginals copies = copies(List.of());

    Annotation done = write(copies, file);

    assertThat(done.outcome()).isEqualTo(Outcome.AS_PAGE);
    assertThat(done.untold()).isEmpty();
    assertThat(copy(file)).hasFileName("表.doc.fuhe.html");
    write(copies, without(file));
    assertThat(copy(file)).isNull();
  }

  @Test
  void damagedOriginalIsTold() throws Exception {
    ReportedFile file =
        examined(document("real-excel/documents/wujialing-2022-all.xlsx"), "表.xlsx", archive);
    Path original = new FolderStore(folder.resolve("archive")).path(file.entry().sha256());
    byte[] whole = Files.readAllBytes(original);
    Files.write(original, java.util.Arrays.copyOf(whole, whole.length / 2));

    Annotation done = write(copies(List.of()), file);

    assertThat(done.outcome()).isEqualTo(Outcome.DAMAGED);
    assertThat(copy(file)).isNull();
  }

  @Test
  void whatTakesAllMemoryOrBreaksALibraryCostsOnlyItsCopy() throws Exception {
    Path original = document("real-excel/documents/wujialing-2022-all.xlsx");
    Path target = folder.resolve("copy.xlsx");
    Remark remark = Annotating.remark(io.fuhe.check.Severity.ERROR, "一");
    Map<Error, Outcome> outcomes =
        Map.of(
            new OutOfMemoryError(), Outcome.TOO_LARGE,
            new StackOverflowError(), Outcome.TOO_LARGE,
            new NoClassDefFoundError(), Outcome.DAMAGED,
            new InternalError(), Outcome.DAMAGED);
    for (Map.Entry<Error, Outcome> each : outcomes.entrySet()) {
      Annotator breaking =
          (file, name, remarks, copy) -> {
            copy.write(1);
            throw each.getKey();
          };

      Annotation done =
          new Annotators(Map.of(Format.XLSX, breaking))
              .copy(original, "表.xlsx", List.of(remark), Language.CHINESE, target);

      assertThat(done.outcome()).isEqualTo(each.getValue());
      assertThat(done.untold()).containsExactly(remark);
      assertThat(target).doesNotExist();
    }
  }

  private static Annotation write(AnnotatedOriginals copies, ReportedFile file) throws Exception {
    return copies.write(copies.due(file));
  }

  private AnnotatedOriginals copies(List<ReportedAnomaly> across) {
    return new AnnotatedOriginals(
        new Annotators(Limits.DEFAULT),
        Language.CHINESE,
        entry -> archive.open(entry.sha256()),
        AnnotatedOriginals.byForm(across),
        folder.resolve(AnnotatedOriginals.FOLDER));
  }

  private Path copy(ReportedFile file) {
    return AnnotatedOriginals.copy(folder.resolve(AnnotatedOriginals.FOLDER), file.entry().path())
        .orElse(null);
  }

  /** The file as if nothing had been found in its forms. */
  private static ReportedFile without(ReportedFile file) {
    return new ReportedFile(
        file.entry(),
        file.forms().stream()
            .map(f -> new ReportedForm(f.form(), f.unit(), List.of(), List.of()))
            .toList());
  }

  private static Anomaly between(ReportedForm one, ReportedForm other, Map<String, Source> places) {
    Anomaly like = one.anomalies().get(0).anomaly();
    return new Anomaly(
        like.rule(),
        like.severity(),
        like.variant(),
        false,
        List.of(one.form().id(), other.form().id()),
        "title | unit",
        places,
        like.subject(),
        like.declared(),
        like.expected(),
        like.difference(),
        like.details(),
        List.of(),
        like.share(),
        like.basis(),
        "",
        "",
        List.of());
  }

  private static String text(Place place) {
    return place.sheet() + "!" + place.cell();
  }

  private static Set<String> commented(Path copy) throws Exception {
    Set<String> found = new java.util.TreeSet<>();
    try (Workbook workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row -> {
                    for (Cell cell : row) {
                      if (cell.getCellComment() != null) {
                        found.add(sheet.getSheetName() + "!" + cell.getAddress());
                      }
                    }
                  }));
    }
    return found;
  }
}
