package io.fuhe.batch.files;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.FileStamp;
import io.fuhe.inbox.InboxPart;
import io.fuhe.inbox.InboxPart.Outside;
import io.fuhe.inbox.ReceivedFile;
import io.fuhe.store.Looks;
import io.fuhe.store.Submissions;
import io.fuhe.store.Submissions.Stamped;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.collections4.ListUtils;

/**
 * Tells the files that are there as they were met last, by what they look like from outside, from
 * those that have to be read. The inbox is looked at in parts: of one that looks the same as a
 * whole no file is looked up.
 */
final class Unchanged {

  /** So many files are looked up at once. */
  private static final int PAGE = 500;

  private final Archive archive;
  private final Submissions submissions;
  private final Looks looks;
  private final Doubt doubt;
  private final Clock clock;
  private final List<Long> ids = new ArrayList<>();
  private final Map<Integer, Map<String, Optional<String>>> parts = new TreeMap<>();
  private int files;

  /** How far what files look like is believed. */
  enum Doubt {
    /** A part that looks the same is the same. */
    NONE,
    /** Each file is looked up, because the archive may have lost something. */
    OF_ARCHIVE,
    /** Every file is read, however it looks. */
    OF_FILES
  }

  /** Begins without files. */
  Unchanged(Archive archive, Submissions submissions, Looks looks, Doubt doubt, Clock clock) {
    this.archive = archive;
    this.submissions = submissions;
    this.looks = looks;
    this.doubt = doubt;
    this.clock = clock;
  }

  /** Takes a file that has to be read. */
  interface Other {
    void read(ReceivedFile file) throws IOException;
  }

  /** A file of the inbox as it looks now. */
  private record Listed(ReceivedFile file, Optional<String> stamp) {}

  /** Sets those apart that are unchanged, and hands on the others in their order. */
  void apart(List<ReceivedFile> listing, Other others) throws IOException {
    for (List<Listed> page : ListUtils.partition(ofOtherParts(listing), PAGE)) {
      Map<String, Stamped> before = before(page);
      for (Listed each : page) {
        Stamped known = before.get(each.file().path());
        if (known != null && same(each, known)) {
          ids.add(known.id());
          files++;
          stamped(each.file().path(), each.stamp());
        } else {
          stamped(each.file().path(), Optional.empty());
          others.read(each.file());
        }
      }
    }
  }

  /** Notes what a file looked like when it was read; nothing where that does not tell it. */
  void stamped(String path, Optional<String> stamp) {
    parts.computeIfAbsent(InboxPart.of(path), any -> new TreeMap<>()).put(path, stamp);
  }

  /** The files of parts that do not look as they did. */
  private List<Listed> ofOtherParts(List<ReceivedFile> listing) {
    Map<Integer, String> before = doubt == Doubt.NONE ? looks.traces() : Map.of();
    Map<Integer, List<Outside>> now = new HashMap<>();
    List<Listed> all = new ArrayList<>();
    for (ReceivedFile file : listing) {
      Optional<String> stamp = FileStamp.of(file.file(), clock.instant());
      all.add(new Listed(file, stamp));
      now.computeIfAbsent(InboxPart.of(file.path()), any -> new ArrayList<>())
          .add(new Outside(file.path(), stamp));
    }
    Set<Integer> same =
        IntStream.range(0, InboxPart.PARTS)
            .filter(part -> looksTheSame(now.getOrDefault(part, List.of()), before.get(part)))
            .boxed()
            .collect(Collectors.toCollection(HashSet::new));
    IntStream.range(0, InboxPart.PARTS)
        .filter(part -> !same.contains(part))
        .forEach(part -> parts.put(part, new TreeMap<>()));
    same.forEach(part -> files += now.getOrDefault(part, List.of()).size());
    return all.stream().filter(each -> !same.contains(InboxPart.of(each.file().path()))).toList();
  }

  private static boolean looksTheSame(List<Outside> now, String before) {
    return before != null && !before.isEmpty() && InboxPart.trace(now).equals(before);
  }

  private Map<String, Stamped> before(List<Listed> page) {
    return doubt == Doubt.OF_FILES
        ? Map.of()
        : submissions
            .stampedAt(page.stream().map(each -> each.file().path()).collect(Collectors.toSet()))
            .stream()
            .filter(known -> known.stamp() != null)
            .collect(Collectors.toMap(Stamped::path, Function.identity()));
  }

  /** What the archive lost is kept anew. */
  private boolean same(Listed file, Stamped known) {
    return file.stamp().filter(known.stamp()::equals).isPresent()
        && (doubt == Doubt.NONE || archive.has(known.sha256(), known.size()));
  }

  /** The numbers in the ledger of those that were looked up. */
  List<Long> ids() {
    return ids;
  }

  /** How many there are. */
  int files() {
    return files;
  }

  /** The parts of which files were looked up, and what each looks like now. */
  Map<Integer, String> parts() {
    Map<Integer, String> traces = new TreeMap<>();
    parts.forEach(
        (part, its) ->
            traces.put(
                part,
                InboxPart.trace(
                    its.entrySet().stream()
                        .map(each -> new Outside(each.getKey(), each.getValue()))
                        .toList())));
    return traces;
  }
}
