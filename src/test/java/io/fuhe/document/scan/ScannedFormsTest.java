package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.Scans;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Illegible;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.MappingLoader;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.pipeline.Examiner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A scanned form says what its original says; only where {@code -Docr.files} names a folder with
 * the package of the models and the jar of ONNX Runtime.
 */
class ScannedFormsTest {

  private static final int SECONDS = 600;

  private static final Path INSTALLED = Path.of("target", "ocr");

  /** A field in so many may be unread, or a word of it be misread. */
  private static final int MOST_LOST = 6;

  private static Examiner examiner;

  @TempDir private Path folder;

  @BeforeAll
  static void install() throws Exception {
    String files = System.getProperty("ocr.files", "");
    assumeTrue(!files.isEmpty(), "no recognizer");
    OcrFolder ocr = new OcrFolder(INSTALLED);
    if (!ocr.isComplete()) {
      OcrInstaller installer = new OcrInstaller(ocr);
      try (Stream<Path> all = Files.list(Path.of(files))) {
        for (Path file : all.toList()) {
          installer.take(file);
        }
      }
    }
    assumeTrue(ocr.isComplete(), "no whole recognizer");
    Scans scans = new Scans(INSTALLED.toString(), false, null, 10, Scans.UNREAD.pixels(), SECONDS);
    Mappings mappings = new MappingLoader().load(MappingLoader.filesIn(Path.of("mappings")));
    examiner = new Examiner(new Documents(Limits.DEFAULT.with(scans)), mappings);
  }

  private static Path original(String corpus, String name) {
    return Gold.CORPORA.resolve(corpus).resolve("documents").resolve(name);
  }

  @ParameterizedTest
  @CsvSource({
    "150, 1.0, 6, 0.6, 1, 1",
    "200, 1.5, 8, 0.5, 2, 0",
    "300, 0.5, 6, 0.6, 1, 1",
  })
  void whatIsBelievedOfAScanIsWhatTheOriginalSays(
      int perInch, double degrees, int noise, float quality, int stamps, int folds)
      throws Exception {
    Path file = original("styles", "A5-portrait-solid-3.pdf");
    Path scanned = folder.resolve("scanned.pdf");
    new ScanMaker(perInch, degrees, noise, quality, stamps, folds).scan(file, scanned);

    ExaminedForm found = only(scanned);
    ExaminedForm expected = only(file);

    assertThat(FormPlaces.sources(found.form()).values()).allMatch(Source::isRecognized);
    says(found, expected);
  }

  @Test
  void pagesOfTextAndPagesThatArePicturesAreOneForm() throws Exception {
    Path file = original("real-pdf", "wujialing-2022-all.pdf");
    Path scanned = folder.resolve("scanned.pdf");
    Path half = folder.resolve("half.pdf");
    new ScanMaker(200, 0.4, 6, 0.7f, 0).scan(file, scanned);
    try (PDDocument text = PDDocument.load(file.toFile());
        PDDocument pictures = PDDocument.load(scanned.toFile());
        PDDocument mixed = new PDDocument()) {
      mixed.importPage(text.getPage(0));
      mixed.importPage(pictures.getPage(1));
      mixed.save(half.toFile());
    }

    ExaminedForm found = only(half);

    assertThat(FormPlaces.sources(found.form()).values())
        .anyMatch(Source::isRecognized)
        .anyMatch(Source::isPlain);
    says(found, examiner.examine(file, "a.pdf", "id").forms().get(0));
  }

  private static ExaminedForm only(Path file) {
    List<ExaminedForm> forms = examiner.examine(file, "a.pdf", "id").forms();
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static Set<String> findings(ExaminedForm form) {
    return form.anomalies().stream()
        .filter(anomaly -> !anomaly.rule().equals("partly-read"))
        .map(anomaly -> anomaly.rule() + " " + anomaly.where())
        .collect(Collectors.toSet());
  }

  private static void says(ExaminedForm found, ExaminedForm expected) throws IOException {
    assertThat(findings(expected)).containsAll(findings(found));
    assertThat(found.anomalies())
        .filteredOn(Anomaly::restsOnRecognized)
        .noneMatch(a -> a.severity() == Severity.ERROR);
    Form form = expected.form();
    assertThat(found.form().indicators()).hasSameSizeAs(form.indicators());
    Map<String, Text> read = FormPlaces.values(found.form());
    int lost = 0;
    for (Map.Entry<String, Text> each : FormPlaces.values(form).entrySet()) {
      String meant = each.getValue().value();
      Text other = read.get(each.getKey());
      boolean same = other != null && other.value().equals(meant);
      boolean figure = each.getKey().endsWith(".score") || each.getKey().endsWith(".points");
      if (figure && other != null && !Illegible.isIn(other.value())) {
        assertThat(other.value()).as(each.getKey()).isEqualTo(meant);
      }
      lost += same ? 0 : 1;
    }
    assertThat(lost * MOST_LOST).isLessThan(FormPlaces.values(form).size());
  }
}
