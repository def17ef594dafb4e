package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fuhe.Gold;
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
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.pipeline.Examiner;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanned form says what its original says; only where {@code -Dfuhe.ocr} names a recognizer. */
class ScannedFormsTest {

  private static final int MINUTES = 600;

  @TempDir private Path folder;

  @Test
  void whatIsBelievedOfAScanIsWhatTheOriginalSays() throws Exception {
    String ocr = System.getProperty("fuhe.ocr", "");
    assumeTrue(!ocr.isEmpty() && new OcrFolder(Path.of(ocr)).isComplete(), "no recognizer");
    Path original =
        Gold.CORPORA.resolve("real-pdf").resolve("documents").resolve("wujialing-2022-all.pdf");
    Path scanned = folder.resolve("scanned.pdf");
    new ScanMaker(200, 0.4, 6, 0.7f, 0).scan(original, scanned);
    Scans scans = new Scans(ocr, 10, Scans.UNREAD.pixels(), MINUTES);
    Mappings mappings = new MappingLoader().load(MappingLoader.filesIn(Path.of("mappings")));
    Examiner examiner = new Examiner(new Documents(Limits.DEFAULT.with(scans)), mappings);

    Examined expected = examiner.examine(original, "a.pdf", "id");
    Examined found = examiner.examine(scanned, "a.pdf", "id");

    assertThat(found.forms()).hasSameSizeAs(expected.forms());
    for (int i = 0; i < found.forms().size(); i++) {
      says(found.forms().get(i), expected.forms().get(i).form());
    }
  }

  private static void says(ExaminedForm found, Form expected) {
    Map<String, Text> values = FormPlaces.values(expected);
    assertThat(FormPlaces.sources(found.form()).values()).allMatch(Source::isRecognized);
    assertThat(found.anomalies()).noneMatch(a -> a.severity() == Severity.ERROR);
    FormPlaces.values(found.form())
        .forEach(
            (path, text) -> {
              boolean figure = path.endsWith(".score") || path.endsWith(".points");
              if (figure && !Illegible.isIn(text.value())) {
                assertThat(text.value()).as(path).isEqualTo(values.get(path).value());
              }
            });
  }
}
