package io.fuhe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are still being uploaded wait. */
class UploadingTest {

  private static final Instant NOW = Instant.parse("2026-01-02T02:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"29,true", "30,false", "3000,false", "-10,true", "-3000,false"})
  void whatWasChangedJustNowWaitsAndAWrongClockDoesNotMakeItWaitForEver(long age, boolean waits)
      throws IOException {
    Path file = Files.writeString(folder.resolve("表.xlsx"), "x");
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(age)));

    assertThat(uploading(Duration.ofSeconds(30)).waits(file)).isEqualTo(waits);
  }

  @Test
  void withoutATimeToSettleNothingWaits() throws IOException {
    Path file = Files.writeString(folder.resolve("表.xlsx"), "x");
    Files.setLastModifiedTime(file, FileTime.from(NOW));

    assertThat(uploading(Duration.ZERO).waits(file)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"表.xlsx.part", "表.xlsx.filepart", "表.CRDOWNLOAD", "a.tmp"})
  void halvesAndMarksWaitHoweverOldTheyAre(String name) throws IOException {
    assertThat(uploading(Duration.ZERO).waits(Files.writeString(folder.resolve(name), "x")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"part.xlsx", "部分.part.xlsx", "tmp", "~表.docx", "~$表.docx"})
  void othersDoNot(String name) throws IOException {
    assertThat(uploading(Duration.ZERO).waits(Files.writeString(folder.resolve(name), "x")))
        .isFalse();
  }

  @Test
  void whatChangesWhileItIsCopiedIsNotKept() throws Exception {
    Path file = Files.write(folder.resolve("大.pdf"), new byte[64 << 20]);
    AtomicBoolean copied = new AtomicBoolean();
    Thread upload = new Thread(() -> append(file, copied));
    upload.start();
    try {
      assertThatThrownBy(
              () ->
                  new Archive(new FolderStore(folder.resolve("archive")), Long.MAX_VALUE)
                      .keep(file))
          .isInstanceOf(StillUploading.class);
    } finally {
      copied.set(true);
      upload.join();
    }
    assertThat(folder.resolve("archive")).doesNotExist();
  }

  private static void append(Path file, AtomicBoolean copied) {
    try {
      while (!copied.get()) {
        Files.write(file, new byte[1], StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Uploading uploading(Duration settle) {
    return new Uploading(settle, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
