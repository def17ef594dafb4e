package io.fuhe.inbox.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.files.Sha256;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.DamagedOriginal;
import io.fuhe.inbox.FolderStore;
import io.fuhe.inbox.Original;
import io.fuhe.inbox.OriginalsUnavailable;
import io.fuhe.inbox.OriginalsUnavailable.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectStoreTest {

  private static final Duration TIME = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private ObjectServer server;
  private ObjectStore store;
  private Archive archive;

  @BeforeEach
  void serve() throws IOException {
    server = new ObjectServer();
    store = store(ObjectServer.BUCKET, TIME);
    archive = new Archive(store, Long.MAX_VALUE);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private ObjectStore store(String bucket, Duration time) {
    return new ObjectStore(
        new ObjectClient(server.endpoint(), "us-east-1", true, time),
        new Bucket(bucket, "some/place"),
        folder.resolve("own"));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("报送.xlsx"), content);
  }

  private static String key(String sha256) {
    return "some/place/" + sha256.substring(0, 2) + "/" + sha256;
  }

  @Test
  void whatIsKeptIsHadAgainAndLeavesNothingOnThisMachine() throws IOException {
    store.ready();
    Kept kept = archive.keep(file("一份表"));

    assertThat(server.objects()).containsOnlyKeys(key(kept.sha256()));
    assertThat(archive.has(kept.sha256(), kept.size())).isTrue();
    assertThat(archive.has(kept.sha256(), kept.size() + 1)).isFalse();
    try (Original original = archive.open(kept.sha256())) {
      assertThat(original.file()).hasContent("一份表");
    }
    try (Stream<Path> left = Files.list(folder.resolve("own"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void knownContentIsNotSentAgainAndWhatHasAnotherSizeIs() throws IOException {
    Kept kept = archive.keep(file("abc"));
    archive.keep(file("abc"));
    assertThat(server.asked()).filteredOn(asked -> asked.startsWith("PUT")).hasSize(1);

    server.objects().put(key(kept.sha256()), new byte[0]);
    archive.keep(file("abc"));
    assertThat(server.objects().get(key(kept.sha256())))
        .isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
  }

  /** What was copied from a folder with any tool is found. */
  @Test
  void namesAreThoseOfTheFolder() throws IOException {
    Path archived = folder.resolve("archive");
    Kept kept = new Archive(new FolderStore(archived), Long.MAX_VALUE).keep(file("abc"));
    Path original = new FolderStore(archived).path(kept.sha256());
    server
        .objects()
        .put("some/place/" + archived.relativize(original), Files.readAllBytes(original));

    try (Original had = store.open(kept.sha256())) {
      assertThat(had.file()).hasContent("abc");
    }
  }

  @Test
  void fewAreAskedForAndManyAreListed() {
    List<String> all = IntStream.range(0, 20).mapToObj("aa%062d"::formatted).toList();
    all.stream().skip(5).forEach(each -> server.objects().put(key(each), new byte[1]));
    Set<String> there = new HashSet<>(all.subList(5, 20));

    assertThat(store.among(all)).isEqualTo(there);
    assertThat(server.asked()).allMatch(asked -> asked.equals("GET "));
    assertThat(store.among(all.subList(4, 7))).isEqualTo(Set.copyOf(all.subList(5, 7)));
    assertThat(server.asked()).filteredOn(asked -> asked.startsWith("HEAD")).hasSize(3);
  }

  @Test
  void whatIsNotThereAndWhatIsDamagedAreTheFilesOwn() throws IOException {
    String sha256 = Sha256.of("abc");
    assertThatThrownBy(() -> store.open(sha256))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("s3://fuhe-originals/some/place/");

    server.objects().put(key(sha256), new byte[] {1});
    assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(DamagedOriginal.class);
    try (Stream<Path> left = Files.list(folder.resolve("own"))) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "503, ORIGINALS_FAILING",
    "501, ORIGINALS_REFUSED",
    "403, ORIGINALS_FORBIDDEN",
    "400, ORIGINALS_REFUSED",
    "404, ORIGINALS_NO_BUCKET"
  })
  void whatConcernsAllSaysWhy(int status, Code code) throws IOException {
    Path file = file("abc");
    server.fail("PUT", status);
    assertThatThrownBy(() -> archive.keep(file))
        .isInstanceOfSatisfying(
            OriginalsUnavailable.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.place()).isEqualTo("s3://fuhe-originals/some/place/");
              assertThat(e.toString()).doesNotContain("not-to-be-told");
            });
    server.fail("", 0);
    assertThat(archive.keep(file).size()).isEqualTo(3);
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedFor() throws IOException {
    Kept kept = archive.keep(file("abc"));
    server.fail("GET", 0);
    assertUnavailable(
        store(ObjectServer.BUCKET, Duration.ofMillis(100)),
        kept.sha256(),
        Code.ORIGINALS_UNREACHABLE);
  }

  @Test
  void nobodyListens() throws IOException {
    Kept kept = archive.keep(file("abc"));
    server.close();
    assertUnavailable(store, kept.sha256(), Code.ORIGINALS_UNREACHABLE);
  }

  private static void assertUnavailable(ObjectStore store, String sha256, Code code) {
    System.setProperty("aws.accessKeyId", "somebody");
    System.setProperty("aws.secretAccessKey", "not-to-be-told");
    assertThatThrownBy(() -> store.open(sha256))
        .isInstanceOfSatisfying(
            OriginalsUnavailable.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void anotherBucketIsRefusedBeforeAnythingIsRead() {
    assertThatThrownBy(() -> store("no-such-bucket", TIME).ready())
        .isInstanceOfSatisfying(
            OriginalsUnavailable.class,
            e -> assertThat(e.code()).isEqualTo(Code.ORIGINALS_NO_BUCKET));
  }
}
