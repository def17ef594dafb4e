package io.fuhe.inbox;

import io.fuhe.files.WritingFolder;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks an inbox in the order of its files' paths, one folder after another in memory. */
final class InboxWalk {

  private final Path inbox;
  private final Inbox.Taker taker;

  /** Only paths that were shortened can be those of files in other folders. */
  private final Set<String> shortened = new HashSet<>();

  InboxWalk(Path inbox, Inbox.Taker taker) {
    this.inbox = inbox;
    this.taker = taker;
  }

  void walk() throws IOException {
    folder("", List.of(inbox));
  }

  /** What lies in a folder. */
  private record Entry(Path path, boolean folder) {}

  /**
   * What comes next.
   *
   * @param key in the order of which it comes
   * @param path as the ledger calls it, with nothing shortened where it is a folder
   * @param paths where it is; several are folders whose names read alike
   */
  private record Next(String key, String path, boolean folder, List<Path> paths) {}

  private void folder(String path, List<Path> folders) throws IOException {
    for (Next next : inOrder(path, entries(path, folders))) {
      if (next.folder()) {
        folder(next.path(), next.paths());
      } else {
        taker.take(new ReceivedFile(next.path(), next.paths().get(0)));
      }
    }
  }

  /** A folder that cannot be read after all is handed on, so that what is in it is not gone. */
  private List<Entry> entries(String path, List<Path> folders) throws IOException {
    List<Entry> found = new ArrayList<>();
    for (Path each : folders) {
      try {
        found.addAll(entries(each));
      } catch (IOException e) {
        if (each.equals(inbox)) {
          throw e;
        }
        taker.take(new ReceivedFile(LedgerPath.shortened(path), each));
      }
    }
    return found;
  }

  private List<Entry> entries(Path folder) throws IOException {
    List<Entry> found = new ArrayList<>();
    try (DirectoryStream<Path> its = Files.newDirectoryStream(folder)) {
      for (Path entry : its) {
        add(entry, found);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  private void add(Path path, List<Entry> found) {
    boolean folder;
    try {
      folder =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .isDirectory();
    } catch (IOException e) {
      if (!isAside(path)) {
        found.add(new Entry(path, false));
      }
      return;
    }
    if (!folder || !isAside(path)) {
      found.add(new Entry(path, folder && Files.isReadable(path)));
    }
  }

  /** What is handed in at the desk lies in such a folder until it is whole. */
  private boolean isAside(Path path) {
    return inbox.equals(path.getParent()) && WritingFolder.isOne(path.getFileName().toString());
  }

  /** Names that differ on the disk may read alike; in the ledger none does. */
  private List<Next> inOrder(String folder, List<Entry> entries) {
    entries.sort(Comparator.comparing(Entry::path));
    List<Next> files = new ArrayList<>();
    Map<String, Next> folders = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Entry entry : entries) {
      String name = LedgerPath.name(entry.path());
      String whole = folder.isEmpty() ? name : folder + "/" + name;
      if (entry.folder()) {
        folders
            .computeIfAbsent(whole, any -> new Next(whole + "/", whole, true, new ArrayList<>()))
            .paths()
            .add(entry.path());
      } else {
        String path = distinct(LedgerPath.shortened(whole), taken);
        files.add(new Next(path, path, false, List.of(entry.path())));
      }
    }
    files.addAll(folders.values());
    files.sort(Comparator.comparing(Next::key));
    return files;
  }

  private String distinct(String path, Set<String> taken) {
    Set<String> others = LedgerPath.isShortened(path) ? shortened : taken;
    String distinct = path;
    for (int n = 2; !others.add(distinct); n++) {
      distinct = LedgerPath.numbered(path, n);
    }
    return distinct;
  }
}
