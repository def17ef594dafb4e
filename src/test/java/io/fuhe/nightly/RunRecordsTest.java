package io.fuhe.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordsTest {

  @TempDir private Path folder;

  @Test
  void aRecordIsReadAsItWasKept() throws Exception {
    RunRecord record = Some.run(Outcome.COMPLETED);
    new RunRecords(folder).keep(record);

    assertThat(new RunRecords(folder).last()).contains(record);
  }

  @Test
  void theRecordOfAnotherVersionIsReadToo() throws Exception {
    new RunRecords(folder).keep(Some.run(Outcome.COMPLETED));
    Path file = folder.resolve("last-run.json");
    String older = Files.readString(file).replace("\"rewritten\":true,", "\"later\":1,");
    assertThat(older).contains("later");
    Files.writeString(file, older);

    RunRecord last = new RunRecords(folder).last().orElseThrow();

    assertThat(last.lastSuccess()).isEqualTo(Some.ENDED);
    assertThat(last.summary().rewritten()).isFalse();
  }
}
