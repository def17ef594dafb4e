package io.fuhe.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What changed between the submissions that are known and the files that a run met: which are still
 * there, which came, which are gone. The same content at a new place while the old place is empty
 * was only renamed: it was handed in when it first was.
 */
public final class Presence {

  private final Map<String, Known> there = new HashMap<>();
  private final Map<Met, Known> doubtful = new HashMap<>();
  private final Map<String, Presented> contents = new HashMap<>();

  /**
   * Begins with what is known.
   *
   * @param known all submissions, those too that are gone
   */
  public Presence(Collection<Known> known) {
    for (Known each : known) {
      if (each.seen() == Seen.THERE) {
        there.put(each.path(), each);
      } else if (each.seen() == Seen.DOUBTFUL) {
        doubtful.put(new Met(each.path(), each.sha256()), each);
      }
      contents.merge(each.sha256(), each.presented(), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  /**
   * A submission that is known.
   *
   * @param sha256 empty when it could never be opened
   */
  public record Known(long id, String path, String sha256, Seen seen, Presented presented) {

    /** The same as if it were gone. */
    public Known gone() {
      return new Known(id, path, sha256, Seen.GONE, presented);
    }
  }

  /** Whether a submission was there until now. */
  public enum Seen {
    THERE,
    /** It was not met when nothing was: it was there all the time if it is met again. */
    DOUBTFUL,
    GONE
  }

  /**
   * A file that a run met.
   *
   * @param sha256 empty when it could not be opened
   */
  public record Met(String path, String sha256) {}

  /** A file that is new at its path. */
  public record Came(Met file, Presented presented) {}

  /**
   * What changed.
   *
   * @param stayed the submissions that were met again
   * @param gone those that were not
   */
  public record Change(List<Long> stayed, List<Came> came, List<Long> gone) {}

  /**
   * Tells what changed.
   *
   * @param waiting paths of files that are still being uploaded: what was there stays
   */
  public Change after(long run, Collection<Met> files, Collection<String> waiting) {
    List<Long> stayed = new ArrayList<>();
    List<Met> others = new ArrayList<>();
    Set<Long> left = new HashSet<>();
    for (Met file : files) {
      Known known = same(file);
      if (known != null) {
        stayed.add(known.id());
        left.add(known.id());
      } else {
        others.add(file);
      }
    }
    List<Known> gone =
        there.values().stream()
            .filter(known -> !left.contains(known.id()) && !waiting.contains(known.path()))
            .toList();
    List<Known> moved =
        Stream.concat(
                gone.stream(),
                doubtful.values().stream().filter(known -> !left.contains(known.id())))
            .toList();
    return new Change(stayed, came(run, others, moved), gone.stream().map(Known::id).toList());
  }

  private Known same(Met file) {
    Known known = there.get(file.path());
    return known != null && known.sha256().equals(file.sha256()) ? known : doubtful.get(file);
  }

  private List<Came> came(long run, List<Met> files, List<Known> gone) {
    Map<Met, Presented> found = unchanged(files, gone);
    List<Presented> before =
        new ArrayList<>(
            new TreeSet<>(
                files.stream()
                    .filter(file -> !found.containsKey(file))
                    .map(file -> contents.get(file.sha256()))
                    .filter(Objects::nonNull)
                    .toList()));
    return files.stream()
        .map(
            file -> {
              Presented renamed = found.get(file);
              Presented last = contents.get(file.sha256());
              int rank = last == null ? before.size() : before.indexOf(last);
              return new Came(file, renamed != null ? renamed : new Presented(run, rank));
            })
        .toList();
  }

  /** What was handed in before and only moved, or could not be opened for a while. */
  private Map<Met, Presented> unchanged(List<Met> files, List<Known> gone) {
    Map<String, Deque<Known>> moved = new HashMap<>();
    gone.forEach(
        known -> moved.computeIfAbsent(known.sha256(), any -> new ArrayDeque<>()).add(known));
    Map<Met, Presented> found = new HashMap<>();
    for (Met file : files) {
      Known from = moved.getOrDefault(file.sha256(), new ArrayDeque<>()).poll();
      Known before = there.get(file.path());
      boolean opensAgain = before != null && before.sha256().isEmpty();
      if (!file.sha256().isEmpty() && from != null) {
        found.put(file, from.presented());
      } else if (opensAgain && contents.containsKey(file.sha256())) {
        found.put(file, contents.get(file.sha256()));
      }
    }
    return found;
  }
}
