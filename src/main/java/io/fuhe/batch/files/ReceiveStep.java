package io.fuhe.batch.files;

import io.fuhe.batch.run.FullHash;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.batch.run.RunSummary;
import io.fuhe.batch.years.Versions;
import io.fuhe.document.Reason;
import io.fuhe.i18n.LogLine;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.FileStamp;
import io.fuhe.inbox.Inbox;
import io.fuhe.inbox.Leftovers;
import io.fuhe.inbox.Presence;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Change;
import io.fuhe.inbox.Presence.Known;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.ReceivedFile;
import io.fuhe.inbox.RefusedOriginal;
import io.fuhe.inbox.StillUploading;
import io.fuhe.inbox.Uploading;
import io.fuhe.store.Looks;
import io.fuhe.store.Readings;
import io.fuhe.store.Submissions;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Walks the inbox, archives every file and enters in the ledger what came and what is gone. */
public final class ReceiveStep implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiveStep.class);

  /** Not worth a line of the log: there is nothing to be done about it. */
  private static final Received LEFTOVER =
      new Received(null, new Refused(Reason.LEFTOVER, 0), Optional.empty());

  private final Archive archive;
  private final Submissions submissions;
  private final Readings readings;
  private final Looks looks;
  private final KeptOriginals originals;
  private final Versions versions;
  private final Progress progress;
  private final Uploading uploading;
  private final FullHash fullHash;

  public ReceiveStep(
      Archive archive,
      Submissions submissions,
      Readings readings,
      Looks looks,
      KeptOriginals originals,
      Versions versions,
      Progress progress,
      Uploading uploading,
      FullHash fullHash) {
    this.archive = archive;
    this.submissions = submissions;
    this.readings = readings;
    this.looks = looks;
    this.originals = originals;
    this.versions = versions;
    this.progress = progress;
    this.uploading = uploading;
    this.fullHash = fullHash;
  }

  /**
   * What has to be known of a received file when all were met: what it is kept as, or why not.
   *
   * @param kept null where it is refused
   * @param refused null where it is kept
   */
  private record Received(Kept kept, Refused refused, Optional<String> stamp) {

    String sha256() {
      return kept == null ? "" : kept.sha256();
    }
  }

  /** Why a file does not come into the archive, without how that came about. */
  private record Refused(Reason reason, long size) {}

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws IOException {
    RunParameters parameters =
        new RunParameters(context.getStepContext().getStepExecution().getJobParameters());
    long run = parameters.run();
    archive.ready();
    List<String> waiting = new ArrayList<>();
    Map<Met, Received> received = new LinkedHashMap<>();
    Unchanged unchanged = new Unchanged(archive, submissions, looks, doubt(run), Clock.systemUTC());
    unchanged.apart(
        new Inbox(parameters.inbox()),
        file -> {
          if (Leftovers.isOne(file.path())) {
            received.put(new Met(file.path(), ""), LEFTOVER);
          } else if (uploading.waits(file.file())) {
            waiting.add(file.path());
          } else {
            receive(file, waiting)
                .ifPresent(
                    each -> {
                      received.put(new Met(file.path(), each.sha256()), each);
                      unchanged.stamped(file.path(), each.stamp());
                    });
          }
        });
    // Spring Batch counts what is read one by one only.
    IntStream.range(0, unchanged.files() + waiting.size() + received.size())
        .forEach(any -> contribution.incrementReadCount());
    waiting.forEach(path -> LOG.warn(LogLine.of("waiting", path)));
    int missed = enter(received, unchanged, waiting, run);
    fullHash.done(run);
    originals.archived();
    dueAgain(run);
    RunSummary.keep(
        waiting,
        missed,
        context.getStepContext().getStepExecution().getJobExecution().getExecutionContext());
    AccountStep.received(received.size() + unchanged.files(), context);
    progress.expect(readings.due(run));
    return RepeatStatus.FINISHED;
  }

  private Unchanged.Doubt doubt(long run) throws IOException {
    if (fullHash.isDue(run)) {
      return Unchanged.Doubt.OF_FILES;
    }
    return originals.areAsTheyWere() ? Unchanged.Doubt.NONE : Unchanged.Doubt.OF_ARCHIVE;
  }

  /** Empty when the file was changed meanwhile: it waits too. */
  private Optional<Received> receive(ReceivedFile file, List<String> waiting) throws IOException {
    try {
      Optional<String> stamp = FileStamp.of(file.file(), Instant.now());
      return Optional.of(new Received(archive.keep(file.file()), null, stamp));
    } catch (StillUploading e) {
      waiting.add(file.path());
      return Optional.empty();
    } catch (RefusedOriginal e) {
      LOG.warn("{}: {}", e.reason(), file.path());
      LOG.debug("{}: {}", file.path(), e.getMessage());
      Refused refused = new Refused(e.reason(), e.size());
      return Optional.of(new Received(null, refused, Optional.empty()));
    }
  }

  /**
   * Enters what came, stayed and is gone.
   *
   * @return how many files the run before met, if this one met none of them; 0 otherwise
   */
  private int enter(
      Map<Met, Received> received, Unchanged unchanged, List<String> waiting, long run) {
    List<Known> before = unchanged.files() == 0 ? submissions.metBefore() : List.of();
    Optional<Long> lookedBefore = looks.before(run);
    boolean missed =
        !before.isEmpty() && before.stream().noneMatch(met(received.keySet(), waiting));
    if (missed) {
      LOG.warn(LogLine.of("missed", String.valueOf(before.size())));
    }
    Change change =
        new Presence(known(received.keySet(), unchanged)).after(run, received.keySet(), waiting);
    submissions.stayed(unchanged.ids(), run);
    submissions.stayed(change.stayed(), run);
    submissions.gone(change.gone(), run, missed);
    for (Came came : change.came()) {
      submissions.enter(came, received.get(came.file()).kept(), run);
    }
    received.forEach(this::note);
    looks.note(run, received.size() + unchanged.files(), unchanged.parts());
    lookedBefore.ifPresent(look -> submissions.absent(run, look));
    submissions.settle();
    return missed ? before.size() : 0;
  }

  private void note(Met file, Received received) {
    if (received.kept() == null) {
      submissions.refuse(file.path(), received.refused().reason(), received.refused().size());
    } else {
      submissions.stamp(file.path(), file.sha256(), received.stamp().orElse(null));
    }
  }

  /** What is known of all but the files that are there unchanged. */
  private List<Known> known(Set<Met> files, Unchanged unchanged) {
    Set<Long> others = new HashSet<>(looks.there(unchanged.parts().keySet()));
    unchanged.ids().forEach(others::remove);
    return submissions.known(
        others,
        files.stream()
            .map(Met::sha256)
            .filter(hash -> !hash.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** Whether something that is known was met, at its place or with its content. */
  private static Predicate<Known> met(Set<Met> files, List<String> waiting) {
    Set<String> paths = new HashSet<>(waiting);
    Set<String> contents = new HashSet<>();
    for (Met file : files) {
      paths.add(file.path());
      contents.add(file.sha256());
    }
    return known -> paths.contains(known.path()) || contents.contains(known.sha256());
  }

  /** What is no longer in the inbox is read again from the archive, if it has it. */
  private void dueAgain(long run) {
    readings.adopt(run);
    List<String> unread = readings.unread(versions.reader(), versions.limits());
    Set<String> there = archive.among(unread);
    for (String content : unread) {
      if (there.contains(content)) {
        readings.read(content, run);
      } else {
        LOG.warn(LogLine.of("notArchived", content));
      }
    }
  }
}
