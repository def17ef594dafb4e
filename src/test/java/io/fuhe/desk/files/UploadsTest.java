package io.fuhe.desk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.desk.files.RefusedUpload.Why;
import io.fuhe.desk.files.Uploads.Taken;
import io.fuhe.files.WritingFolder;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.ReceivedFile;
import io.fuhe.inbox.Uploading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed in is in the inbox whole, under a name of its own, or not at all. */
class UploadsTest {

  private static final int LARGEST = 1000;
  private static final Duration SETTLE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private Path inbox;
  private Uploads uploads;

  @BeforeEach
  void open() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox")).toRealPath();
    uploads = new Uploads(inbox, LARGEST, SETTLE, Clock.systemUTC());
  }

  @Test
  void aFileIsThereWholeAndNeedNotBeWaitedFor() throws IOException {
    assertThat(take("", "自评表.xlsx", "eins")).isEqualTo(new Taken("自评表.xlsx", 4, false));

    Path file = inbox.resolve("自评表.xlsx");
    assertThat(file).hasContent("eins");
    assertThat(new Uploading(SETTLE, Clock.systemUTC()).waits(file)).isFalse();
    assertThat(left()).containsExactly("自评表.xlsx");
  }

  @Test
  void noFileTakesThePlaceOfAnother() throws IOException {
    Files.writeString(inbox.resolve("a.xlsx"), "before");
    Files.createDirectory(inbox.resolve("b"));

    assertThat(take("", "a.xlsx", "eins").path()).isEqualTo("a (2).xlsx");
    assertThat(take("", "a.xlsx", "zwei").path()).isEqualTo("a (3).xlsx");
    assertThat(take("", "a.xlsx", "zwei"))
        .as("the same again")
        .isEqualTo(new Taken("a (3).xlsx", 4, true));
    assertThat(take("", "b", "drei").path()).as("a folder is called so").isEqualTo("b (2)");
    assertThat(inbox.resolve("a.xlsx")).hasContent("before");
    assertThat(left()).containsExactly("a (2).xlsx", "a (3).xlsx", "a.xlsx", "b (2)");
  }

  @Test
  void manyAtOnceUnderOneName() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Future<Taken>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String content = "content " + i;
        all.add(people.submit(() -> take("望湖街道", "表.docx", content)));
      }
      for (int i = 0; i < all.size(); i++) {
        assertThat(inbox.resolve(all.get(i).get().path())).hasContent("content " + i);
      }
      assertThat(left()).hasSize(40);
    } finally {
      people.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',                a.xlsx,            a.xlsx",
    "望湖街道,           a.xlsx,            望湖街道/a.xlsx",
    "望湖街道/2023,      a.xlsx,            望湖街道/2023/a.xlsx",
    "/望湖街道//,        a.xlsx,            望湖街道/a.xlsx",
    "'',                C:\\Users\\li\\表.doc, 表.doc",
    "'',                /etc/passwd,       passwd",
    "'',                a<b>:c.xlsx,       a_b__c.xlsx",
    "'',                con.xlsx,          _con.xlsx",
    "'',                .htaccess,         .htaccess",
  })
  void names(String below, String name, String path) throws IOException {
    assertThat(take(below, name, "x").path()).isEqualTo(path);
    assertThat(inbox.resolve(path)).hasContent("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "../..", "a/..", "\\", ".fuhe-writing123"})
  void whatNoFileIsCalled(String name) {
    refused(Why.BAD_NAME, "", name, "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "a/../..", "../inbox2", "a/b/c/d/e/f", ".fuhe-writing1", "./a"})
  void whatNoFolderIsCalled(String below) {
    refused(Why.BAD_NAME, below, "a.xlsx", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx.part", "~$a.docx", "a.crdownload", "A.TMP"})
  void whatRunsWouldWaitFor(String name) {
    refused(Why.UNFINISHED_NAME, "", name, "x");
  }

  @Test
  void limits() throws IOException {
    refused(Why.EMPTY_FILE, "", "a.xlsx", "");
    refused(Why.TOO_LARGE, "", "a.xlsx", "x".repeat(LARGEST + 1));
    assertThat(take("", "a.xlsx", "x".repeat(LARGEST)).size()).isEqualTo(LARGEST);
  }

  @Test
  void whatBreaksOffLeavesNothing() throws IOException {
    InputStream broken =
        new InputStream() {
          private int left = 100;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("the connection is gone");
            }
            return 'x';
          }
        };
    assertThatThrownBy(() -> uploads.take("", "a.xlsx", broken)).isInstanceOf(IOException.class);
    assertThat(left()).isEmpty();
  }

  @Test
  void aLinkLeadsNowhere() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(inbox.resolve("link"), elsewhere);
    Files.createSymbolicLink(inbox.resolve("a.xlsx"), elsewhere.resolve("a.xlsx"));

    refused(Why.BAD_NAME, "link", "a.xlsx", "x");
    assertThat(take("", "a.xlsx", "x").path()).isEqualTo("a (2).xlsx");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void whileItIsWrittenNoRunSeesItAndAKilledOneIsClearedAway() throws IOException {
    List<ReceivedFile> seen = new ArrayList<>();
    uploads.take(
        "",
        "a.xlsx",
        new ByteArrayInputStream(bytes("eins")) {
          @Override
          public synchronized int read(byte[] buffer, int at, int length) {
            try {
              assertThat(left()).as("it is being written").hasSize(1);
              seen.addAll(new Inbox(inbox).files());
            } catch (IOException e) {
              throw new AssertionError(e);
            }
            return super.read(buffer, at, length);
          }
        });
    assertThat(seen).isEmpty();
    assertThat(new Inbox(inbox).files()).extracting(ReceivedFile::path).containsExactly("a.xlsx");

    WritingFolder killed = WritingFolder.in(inbox);
    Files.writeString(killed.file("upload.part"), "half");
    assertThat(new Inbox(inbox).files()).hasSize(1);
    uploads.tidy();
    assertThat(left()).containsExactly("a.xlsx");
  }

  private void refused(Why why, String below, String name, String content) {
    assertThatThrownBy(() -> take(below, name, content))
        .isInstanceOfSatisfying(
            RefusedUpload.class, refused -> assertThat(refused.why()).isEqualTo(why));
    assertThat(folder.resolve("inbox2")).doesNotExist();
  }

  private Taken take(String below, String name, String content) throws IOException {
    return uploads.take(below, name, new ByteArrayInputStream(bytes(content)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.walk(inbox)) {
      return all.filter(Files::isRegularFile)
          .map(file -> inbox.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
