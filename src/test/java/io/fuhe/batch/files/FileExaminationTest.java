package io.fuhe.batch.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Remark;
import io.fuhe.document.Reason;
import io.fuhe.i18n.Language;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Original;
import io.fuhe.inbox.Status;
import io.fuhe.pipeline.Examined;
import io.fuhe.worker.FileWork;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with pictures wait once, and never where somebody would miss their forms. */
class FileExaminationTest {

  /** Refuses files with pictures as told to. */
  private static final class Work implements FileWork {

    @Override
    public Examined examine(Path file, String name, String id) {
      return new Examined(null, null, List.of(), List.of());
    }

    @Override
    public Examined examineUnlessPictures(Path file, String name, String id) {
      return Examined.refused(Reason.PICTURES_WAIT, "", List.of());
    }

    @Override
    public Annotation copy(
        Path original, String name, List<Remark> remarks, Language language, Path target) {
      throw new AssertionError();
    }
  }

  @ParameterizedTest
  @CsvSource({", 0, true", "IMAGE_ONLY, 0, true", "PICTURES_WAIT, 0, false", ", 1, false"})
  void whatHoldsNoFormsYetMayWaitOnce(Reason before, int forms, boolean waits) {
    LedgerEntry entry =
        new LedgerEntry(
            1, "a.pdf", "0".repeat(64), 1, Status.RECEIVED, before, List.of(), forms, null, null);

    Examined examined =
        new FileExamination(new Work(), hash -> Original.at(Path.of(hash)))
            .process(entry)
            .examined();

    assertThat(examined.reason()).isEqualTo(waits ? Reason.PICTURES_WAIT : null);
  }
}
