package io.fuhe.batch.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.files.Unchanged.Doubt;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.FileStamp;
import io.fuhe.inbox.FolderStore;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.InboxPart;
import io.fuhe.inbox.Presence;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Change;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import io.fuhe.store.Looks;
import io.fuhe.store.Schema;
import io.fuhe.store.Submissions;
import io.fuhe.store.Submissions.Stamped;
import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What has to be read of an inbox, and what is known without being read. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class UnchangedTest {

  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

  @Parameter private TestDatabase database;
  @TempDir private Path folder;
  private Archive archive;
  private Submissions submissions;
  private Looks looks;
  private Path inbox;

  @BeforeEach
  void twoFiles() throws IOException {
    DriverManagerDataSource source = new DriverManagerDataSource(database.freshUrl());
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    submissions = new Submissions(JdbcClient.create(source));
    looks = new Looks(JdbcClient.create(source));
    archive = new Archive(new FolderStore(folder.resolve("archive")), Long.MAX_VALUE);
    inbox = Files.createDirectories(folder.resolve("inbox"));
    for (String name : List.of("一", "一个很长的名字".repeat(12))) {
      Path file = Files.writeString(inbox.resolve(name), name);
      Kept kept = archive.keep(file);
      submissions.enter(new Came(new Met(name, kept.sha256()), new Presented(1, 0)), kept, 1);
      submissions.stamp(name, kept.sha256(), FileStamp.of(file, LATER.instant()).orElseThrow());
    }
  }

  @Test
  void whatLooksTheSameIsNotRead() throws IOException {
    assertThat(read(Doubt.NONE)).isEmpty();
    assertThat(read(Doubt.OF_ARCHIVE)).isEmpty();
    assertThat(read(Doubt.OF_FILES)).hasSize(2);
  }

  @Test
  void whatIsNewOrTouchedIsRead() throws IOException {
    Files.writeString(inbox.resolve("二"), "new");
    Files.setLastModifiedTime(inbox.resolve("一"), FileTime.fromMillis(1000));
    assertThat(read(Doubt.NONE)).containsExactly("一", "二");
  }

  @Test
  void whatTheArchiveLostIsRead() throws IOException {
    String sha256 = submissions.stampedAt(List.of("一")).get(0).sha256();
    Files.delete(new FolderStore(folder.resolve("archive")).path(sha256));
    assertThat(read(Doubt.OF_ARCHIVE)).containsExactly("一");
  }

  @Test
  void aFileThatWasJustWrittenMayBeWrittenAgainInTheSameMoment() throws IOException {
    Path file = Files.writeString(inbox.resolve("三"), "any");
    assertThat(FileStamp.of(file, Instant.now())).isEmpty();
    assertThat(FileStamp.of(file, LATER.instant())).isPresent();
    assertThat(FileStamp.of(inbox, LATER.instant())).isEmpty();
    assertThat(FileStamp.of(inbox.resolve("missing"), LATER.instant())).isEmpty();
  }

  @Test
  void anUnchangedFileOfWhichACopyCameIsNotGone() {
    Stamped file = submissions.stampedAt(List.of("一")).get(0);
    Met copy = new Met("副本", file.sha256());

    Change change =
        new Presence(submissions.known(List.of(), List.of(file.sha256())))
            .after(2, List.of(copy), List.of());
    assertThat(change.gone()).isEmpty();
    assertThat(change.came()).containsExactly(new Came(copy, new Presented(2, 0)));

    Change moved =
        new Presence(submissions.known(List.of(file.id()), List.of(file.sha256())))
            .after(2, List.of(copy), List.of());
    assertThat(moved.gone()).containsExactly(file.id());
    assertThat(moved.came()).containsExactly(new Came(copy, new Presented(1, 0)));
  }

  @Test
  void aPartThatLooksTheSameIsNotLookedUp() throws IOException {
    Unchanged first = look(Doubt.NONE, new ArrayList<>());
    assertThat(first.ids()).hasSize(2);
    assertThat(first.files()).isEqualTo(2);
    looks.note(2, first.files(), first.parts());

    Unchanged second = look(Doubt.NONE, new ArrayList<>());
    assertThat(second.ids()).isEmpty();
    assertThat(second.parts()).isEmpty();
    assertThat(second.files()).isEqualTo(2);
    Unchanged doubting = look(Doubt.OF_ARCHIVE, new ArrayList<>());
    assertThat(doubting.ids()).hasSize(2);
    assertThat(doubting.parts()).hasSize(InboxPart.PARTS);
  }

  @Test
  void aPartWithAFileThatCameWentOrWasTouchedIsLookedUp() throws IOException {
    Unchanged first = look(Doubt.NONE, new ArrayList<>());
    looks.note(2, first.files(), first.parts());
    Files.writeString(inbox.resolve("二"), "new");
    Files.delete(inbox.resolve("一"));

    List<String> read = new ArrayList<>();
    Unchanged second = look(Doubt.NONE, read);
    assertThat(read).containsExactly("二");
    assertThat(second.parts()).containsKeys(InboxPart.of("一"), InboxPart.of("二"));
    assertThat(second.parts().get(InboxPart.of("二"))).isEmpty();
    assertThat(looks.there(second.parts().keySet()))
        .contains(submissions.stampedAt(List.of("一")).get(0).id());

    second.stamped("二", FileStamp.of(inbox.resolve("二"), LATER.instant()));
    looks.note(3, second.files() + 1, second.parts());
    assertThat(look(Doubt.NONE, new ArrayList<>()).parts()).isEmpty();
    assertThat(looks.before(3)).contains(2L);
  }

  private List<String> read(Doubt doubt) throws IOException {
    List<String> read = new ArrayList<>();
    look(doubt, read);
    return read;
  }

  private Unchanged look(Doubt doubt, List<String> read) throws IOException {
    Unchanged unchanged = new Unchanged(archive, submissions, looks, doubt, LATER);
    unchanged.apart(new Inbox(inbox), file -> read.add(file.path()));
    return unchanged;
  }
}
