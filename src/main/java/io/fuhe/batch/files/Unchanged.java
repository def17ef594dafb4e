package io.fuhe.batch.files;

import io.fuhe.inbox.Archive;
import io.fuhe.inbox.FileStamp;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.InboxPart;
import io.fuhe.inbox.InboxTrace;
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
  void apart(Inbox inbox, Other others) throws IOException {
    Set<Integer> same = partsThatLookTheSame(inbox);
    IntStream.range(0, InboxPart.PARTS)
        .filter(part -> !same.contains(part))
        .forEach(part -> parts.put(part, new TreeMap<>()));
    if (!parts.isEmpty()) {
      List<Listed> page = new ArrayList<>();
      inbox.each(
          file -> {
            if (!same.contains(InboxPart.of(file.path()))) {
              page.add(listed(file));
            }
            if (page.size() == PAGE) {
              apart(page, others);
              page.clear();
            }
          });
      apart(page, others);
    }
  }

  private void apart(List<Listed> page, Other others) throws IOException {
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

  /** Notes what a file looked like when it was read; nothing where that does not tell it. */
  void stamped(String path, Optional<String> stamp) {
    parts.computeIfAbsent(InboxPart.of(path), any -> new TreeMap<>()).put(path, stamp);
  }

  /**
   * Of their files nothing is kept but the number. A file that comes while the inbox is listed is
   * seen by the next run.
   */
  private Set<Integer> partsThatLookTheSame(Inbox inbox) throws IOException {
    Map<Integer, String> before = doubt == Doubt.NONE ? looks.traces() : Map.of();
    if (before.values().stream().allMatch(String::isEmpty)) {
      return Set.of();
    }
    Map<Integer, InboxTrace> now = new HashMap<>();
    inbox.each(
        file -> {
          Listed listed = listed(file);
          now.computeIfAbsent(InboxPart.of(file.path()), any -> new InboxTrace())
              .add(file.path(), listed.stamp());
        });
    Set<Integer> same = new HashSet<>();
    before.forEach(
        (part, trace) -> {
          InboxTrace its = now.getOrDefault(part, new InboxTrace());
          if (!trace.isEmpty() && its.text().equals(trace)) {
            same.add(part);
            files += its.files();
          }
        });
    return same;
  }

  private Listed listed(ReceivedFile file) {
    return new Listed(file, FileStamp.of(file.file(), clock.instant()));
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
        (part, its) -> {
          InboxTrace trace = new InboxTrace();
          its.forEach(trace::add);
          traces.put(part, trace.text());
        });
    return traces;
  }
}
