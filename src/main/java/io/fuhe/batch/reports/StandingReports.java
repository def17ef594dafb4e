package io.fuhe.batch.reports;

import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.years.Retelling;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.StoredContent;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.files.Sha256;
import io.fuhe.i18n.Messages;
import io.fuhe.report.YearFolders;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.ReportedYear;
import io.fuhe.report.content.Tally;
import io.fuhe.store.NotedForms;
import io.fuhe.store.ReportSets;
import io.fuhe.store.ReportSets.ReportSet;
import io.fuhe.store.ReportSets.SetCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the reports of all that stands into a folder: one set where there are few files; of many,
 * a set a fiscal year, and in the folder itself what the years hold that changed last. A set is
 * left alone, and nothing is read for it, while nothing changed that it tells.
 */
public final class StandingReports {

  private final RunScope contents;
  private final ReportSets sets;
  private final NotedForms noted;
  private final TransactionOperations transactions;
  private final SetOfReports writing;
  private final int together;
  private final String versions;

  /**
   * Writes reports.
   *
   * @param noted what was told of forms that did not change since
   * @param together so many different files are told in one set
   * @param versions what reports rest on beside the store and what is asked for
   */
  public StandingReports(
      RunScope contents,
      ReportSets sets,
      NotedForms noted,
      TransactionOperations transactions,
      SetOfReports writing,
      int together,
      String versions) {
    this.contents = contents;
    this.sets = sets;
    this.noted = noted;
    this.transactions = transactions;
    this.writing = writing;
    this.together = together;
    this.versions = versions;
  }

  /**
   * Notes which years a run changed. Every run has to, whatever it writes.
   *
   * @param run its number
   */
  public void fold(long run) {
    transactions.executeWithoutResult(any -> sets.fold(run));
    noted.forgetTouched(transactions);
  }

  /** The latest run that wrote any; 0 where there was none. */
  public long lastRun() {
    return sets.lastRun();
  }

  /** Forgets what a folder holds, because something else is written there. */
  public void forget(Path folder) {
    sets.forget(key(folder));
  }

  /**
   * Writes what a run changed.
   *
   * @param run what it found is new
   */
  public Tally write(ReportRequest request, long run) throws IOException {
    Map<Integer, Long> years = sets.years();
    long touched = years.values().stream().mapToLong(Long::longValue).max().orElse(0);
    if (!sets.hasMoreContents(together)) {
      return set(request, run, request.folder(), ReportSets.ALL_YEARS, touched).tally();
    }
    Written all = new Written(run);
    for (Map.Entry<Integer, Long> year : years.entrySet()) {
      Path folder = YearFolders.of(request.folder(), year.getKey());
      all.add(year.getKey(), set(request, run, folder, year.getKey(), year.getValue()));
    }
    if (all.rewritten
        || untouched(request, request.folder(), ReportSets.ALL_YEARS)
            .filter(set -> set.tells(touched))
            .isEmpty()) {
      overview(request, run, all.years(touched), touched, all.tally());
    }
    return all.tally();
  }

  /** A set and how much it tells. */
  private record Held(ReportSet set, Tally tally) {}

  private Held set(ReportRequest request, long run, Path folder, int year, long touched)
      throws IOException {
    Optional<ReportSet> there = untouched(request, folder, year);
    if (there.isPresent() && there.get().tells(touched)) {
      return new Held(there.get(), tally(there.get().counts()));
    }
    long before = there.map(ReportSet::writtenRun).orElse(Retelling.NOTHING_BEFORE);
    Retelling retelling = new Retelling(noted, transactions, Sha256.of(versions), before, run);
    Copies copies = CopiesFolder.copies(request, folder);
    StoredContent content =
        year == ReportSets.ALL_YEARS
            ? contents.all(copies, retelling)
            : contents.ofYear(year, copies, retelling);
    Tally tally = writing.write(content, request, folder);
    ReportSet set =
        new ReportSet(
            basis(request), touched, content.run(), run, YearFolders.stamp(folder), counts(tally));
    sets.put(key(request.folder()), year, set);
    return new Held(set, tally);
  }

  /** What a folder holds, if it would be written in the same way and nobody touched it. */
  private Optional<ReportSet> untouched(ReportRequest request, Path folder, int year)
      throws IOException {
    String stamp = YearFolders.stamp(folder);
    return sets.of(key(request.folder()), year)
        .filter(set -> set.basis().equals(basis(request)) && set.stamp().equals(stamp));
  }

  private void overview(
      ReportRequest request, long run, List<ReportedYear> years, long touched, Tally tally)
      throws IOException {
    new YearFolders(new Messages(request.language())).write(request.folder(), years);
    sets.put(
        key(request.folder()),
        ReportSets.ALL_YEARS,
        new ReportSet(
            basis(request),
            touched,
            touched,
            run,
            YearFolders.stamp(request.folder()),
            counts(tally)));
  }

  private static String key(Path folder) {
    return Sha256.of(folder.toString());
  }

  private String basis(ReportRequest request) {
    return Sha256.of(
        String.join(
            "\n",
            request.language().tag(),
            String.valueOf(request.compareWith()),
            String.valueOf(together),
            writing.basis(),
            versions));
  }

  private static SetCounts counts(Tally tally) {
    Map<Severity, Integer> found = tally.anomalies();
    Map<State, Integer> states = tally.states();
    return new SetCounts(
        tally.forms(),
        found.getOrDefault(Severity.ERROR, 0),
        found.getOrDefault(Severity.WARNING, 0),
        found.getOrDefault(Severity.NOTICE, 0),
        states.getOrDefault(State.NEW, 0),
        states.getOrDefault(State.STILL, 0),
        states.getOrDefault(State.GONE, 0));
  }

  private static Tally tally(SetCounts counts) {
    return Tally.of(
        counts.forms(),
        Map.of(
            Severity.ERROR, counts.errors(),
            Severity.WARNING, counts.warnings(),
            Severity.NOTICE, counts.notices()),
        Map.of(
            State.NEW, counts.fresh(),
            State.STILL, counts.still(),
            State.GONE, counts.gone()));
  }

  /** The sets of all years. What an earlier run found new is still there to this one. */
  private static final class Written {

    private final long run;
    private final Map<Integer, Held> byYear = new TreeMap<>(Comparator.reverseOrder());
    private boolean rewritten;

    Written(long run) {
      this.run = run;
    }

    void add(int year, Held held) {
      byYear.put(year, held);
      rewritten |= held.tally().rewritten();
    }

    /** The latest first; those that changed last are those of the moment. */
    List<ReportedYear> years(long touched) {
      List<ReportedYear> years = new ArrayList<>();
      byYear.forEach(
          (year, held) ->
              years.add(
                  new ReportedYear(
                      year,
                      held.tally().forms(),
                      held.tally().anomalies(),
                      held.tally().states(),
                      held.set().touchedRun() == touched)));
      return years;
    }

    Tally tally() {
      int forms = 0;
      Map<Severity, Integer> anomalies = new EnumMap<>(Severity.class);
      Map<State, Integer> states = new EnumMap<>(State.class);
      for (Held held : byYear.values()) {
        forms += held.tally().forms();
        held.tally().anomalies().forEach((key, n) -> anomalies.merge(key, n, Integer::sum));
        if (held.set().changedRun() == run) {
          held.tally().states().forEach((key, n) -> states.merge(key, n, Integer::sum));
        } else {
          states.merge(State.STILL, sum(held.tally().anomalies().values()), Integer::sum);
        }
      }
      Tally all = Tally.of(forms, anomalies, states);
      if (rewritten) {
        all.rewrite();
      }
      return all;
    }

    private static int sum(Collection<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).sum();
    }
  }
}
