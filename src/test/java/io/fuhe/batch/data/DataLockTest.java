package io.fuhe.batch.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs never work on one data folder. */
class DataLockTest {

  @TempDir private Path folder;

  @Test
  void aFolderThatIsTakenIsRefusedWhateverItIsCalled() throws Exception {
    Path data = folder.resolve("data");
    try (DataLock held = DataLock.take(data)) {
      assertThatThrownBy(() -> DataLock.take(folder.resolve("./data")))
          .isInstanceOf(DataInUse.class);
      assertThatThrownBy(() -> DataLock.take(data)).isInstanceOf(DataInUse.class);
    }
    DataLock.take(data).close();
  }

  @Test
  void otherFoldersAreFree() throws Exception {
    try (DataLock one = DataLock.take(folder.resolve("one"));
        DataLock other = DataLock.take(folder.resolve("other"))) {
      assertThat(Files.isDirectory(folder.resolve("other"))).isTrue();
    }
  }

  @Test
  void lettingGoTwiceLetsGoOfNobodyElsesLock() throws Exception {
    DataLock first = DataLock.take(folder);
    first.close();
    try (DataLock second = DataLock.take(folder)) {
      first.close();
      assertThatThrownBy(() -> DataLock.take(folder)).isInstanceOf(DataInUse.class);
    }
  }
}
