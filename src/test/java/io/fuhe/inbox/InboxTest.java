package io.fuhe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the inbox is listed once, and nothing outside of it is opened. */
class InboxTest {

  @TempDir private Path folder;

  @Test
  void namesOfAnyKindAreKept() throws IOException {
    List<String> names =
        List.of(
            "..\\..\\etc", "a\nb.xlsx", "c\u001b[31m.xlsx", "表😀.xlsx", "~$表.xlsx", "con", "x ");
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
    assertThat(paths()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void namesInTheEncodingOfChineseWindowsAreRead() throws Exception {
    shell("printf 1 > \"$(printf '\\262\\342.xlsx')\"; printf 2 > \"$(printf '\\377\\376.xlsx')\"");

    assertThat(paths()).hasSize(2).contains("测.xlsx");
  }

  @Test
  void namesThatReadAlikeAreToldApart() throws IOException {
    Files.createFile(folder.resolve("e\u0301.xlsx"));
    Files.createFile(folder.resolve("\u00e9.xlsx"));

    assertThat(paths()).containsExactlyInAnyOrder("\u00e9.xlsx", "\u00e9 #2.xlsx");
  }

  @Test
  void aPathLongerThanTheLedgerHasRoomForIsShortened() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 10; i++) {
      deep = deep.resolve("d".repeat(200));
    }
    Files.createDirectories(deep);
    Files.createFile(deep.resolve("a.xlsx"));
    Files.createFile(deep.resolve("b.xlsx"));

    assertThat(paths())
        .hasSize(2)
        .allSatisfy(path -> assertThat(path).hasSizeLessThan(2000).endsWith(".xlsx"));
  }

  @Test
  void linksAreListedAndNeitherFollowedNorKept() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.createFile(outside.resolve("secret"));
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path link = Files.createSymbolicLink(inbox.resolve("link"), outside);
    Files.createSymbolicLink(inbox.resolve("loop"), inbox);

    assertThat(new Inbox(inbox).files())
        .extracting(ReceivedFile::path)
        .containsExactly("link", "loop");
    assertThatThrownBy(() -> archive().keep(link)).isInstanceOf(IOException.class);
  }

  @Test
  void pipesAreNeitherWaitedForNorKept() throws Exception {
    shell("mkfifo pipe");

    assertThat(paths()).containsExactly("pipe");
    assertThatThrownBy(() -> archive().keep(folder.resolve("pipe")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatVanishedIsNotKept() throws IOException {
    Path file = Files.createFile(folder.resolve("here"));
    List<ReceivedFile> listed = new Inbox(folder).files();
    Files.delete(file);

    assertThatThrownBy(() -> archive().keep(listed.get(0).file())).isInstanceOf(IOException.class);
  }

  @Test
  void aFolderThatCannotBeOpenedIsListed() throws IOException {
    Path closed = Files.createDirectories(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "who runs this may open every folder");

    assertThat(paths()).containsExactly("closed");
    assertThatThrownBy(() -> archive().keep(closed)).isInstanceOf(IOException.class);
  }

  @Test
  void filesAreInTheOrderOfTheirPathsHoweverFoldersAreCalled() throws IOException {
    List<String> names =
        List.of("a", "a.b", "a b", "a-", "b/c", "b.c", "b c/d", "b/c.d/e", "甲/乙", "甲 乙", "甲.乙");
    for (String name : names) {
      Path file = folder.resolve("in " + name + "/file");
      Files.createDirectories(file.getParent());
      Files.createFile(file);
      Files.createFile(folder.resolve("x" + name.replace('/', '或')));
    }
    assertThat(paths()).hasSize(2 * names.size()).isSorted();
  }

  @Test
  void filesInFoldersThatReadAlikeAreToldApart() throws IOException {
    for (String name : List.of("e\u0301", "\u00e9")) {
      Files.createFile(Files.createDirectories(folder.resolve(name)).resolve("a.xlsx"));
    }
    Files.createFile(folder.resolve("\u00e9/b.xlsx"));

    assertThat(paths()).containsExactly("\u00e9/a #2.xlsx", "\u00e9/a.xlsx", "\u00e9/b.xlsx");
  }

  @Test
  void noFolderIsListedBeforeItsFilesAreAskedFor() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("1")).resolve("a"));
    Path second = Files.createDirectories(folder.resolve("2"));
    List<String> met = new ArrayList<>();
    new Inbox(folder)
        .each(
            file -> {
              met.add(file.path());
              Files.write(second.resolve("b"), new byte[0]);
            });
    assertThat(met).containsExactly("1/a", "2/b");
  }

  @Test
  void aFolderThatVanishesMeanwhileIsHandedOn() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("1")).resolve("a"));
    Path second = Files.createDirectories(folder.resolve("2"));
    List<String> met = new ArrayList<>();
    new Inbox(folder)
        .each(
            file -> {
              met.add(file.path());
              Files.deleteIfExists(second);
            });
    assertThat(met).containsExactly("1/a", "2");
  }

  private Archive archive() {
    return new Archive(new FolderStore(folder.resolve("archive")), Long.MAX_VALUE);
  }

  private List<String> paths() throws IOException {
    return new Inbox(folder).files().stream().map(ReceivedFile::path).toList();
  }

  private void shell(String script) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start().waitFor())
        .isZero();
  }
}
