package io.fuhe.batch.years;

import io.fuhe.batch.years.FormsTold.Outline;
import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.Weights;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.report.content.ComparedForm;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.CountedForm;
import io.fuhe.report.content.DecidedAnomaly;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.DecisionLog;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.store.RememberedAnomaly;
import io.fuhe.store.StandingAnomaly;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.collections4.map.LRUMap;

/** What a run's reports tell, fetched from the database file by file. */
public final class StoredContent implements ReportContent {

  /** So many files one after another are in one share: for a few files one worker is enough. */
  private static final int TOGETHER = 10;

  /** A file is asked for with its year and the next, by a few threads at once. */
  private static final int YEARS_KEPT = 32;

  /** So many files are fetched at once. */
  private static final int PAGE = 50;

  /** Of so many units is fetched at once what was found across their years. */
  private static final int UNITS = 20;

  private final StoredYears plan;
  private final FormStore forms;
  private final FormsTold formsTold;
  private final AnomalyStore findings;
  private final Ledger ledger;
  private final Supplier<List<Long>> files;
  private final Told told;
  private final Copies copies;
  private final Weights weights;
  private final DecisionLog decisions;
  private final Reasons reasons;
  private final Particulars.Fetched particulars;
  private final long run;

  /**
   * What was found across the years of units that were asked for last: their files come together.
   */
  private final Map<UnitYearKey, List<StandingAnomaly>> lately =
      Collections.synchronizedMap(new LRUMap<>(YEARS_KEPT));

  /**
   * Makes the content of a run.
   *
   * @param files asked for when they are told, by their numbers in the ledger, in the order in
   *     which they are told
   * @param told what is told of them
   * @param decisions what people decided
   * @param reasons what the bureau's reasons are called
   * @param run the latest run that changed anything: what stands since then is new
   * @param retelling null where every form is to be read
   */
  StoredContent(
      StoredYears plan,
      FormStore forms,
      AnomalyStore findings,
      Mappings mappings,
      Ledger ledger,
      Supplier<List<Long>> files,
      Told told,
      Copies copies,
      Weights weights,
      DecisionLog decisions,
      Reasons reasons,
      long run,
      Retelling retelling) {
    this.plan = plan;
    this.forms = forms;
    this.formsTold =
        new FormsTold(
            forms,
            form -> Catalogue.unchecked(form, mappings.policy(form.mapping())),
            told::mayTell,
            retelling);
    this.findings = findings;
    this.ledger = ledger;
    this.files = files;
    this.told = told;
    this.copies = copies;
    this.weights = weights;
    this.decisions = decisions;
    this.reasons = reasons;
    this.particulars = new Particulars.Fetched(forms, decisions);
    this.run = run;
  }

  /** Whether it is all that stands. */
  public boolean isWhole() {
    return told.all();
  }

  /** The run whose changes it tells as new. */
  public long run() {
    return run;
  }

  @Override
  public Stream<ReportedFile> files() {
    return FetchedAhead.of(
        ListUtils.partition(files.get(), PAGE), page -> files(ledger.entries(page), formsTold::of));
  }

  @Override
  public Form form(String id) {
    return forms.form(id);
  }

  /** The numbers of one of several nearly equal shares: so many one after another are in one. */
  public List<Long> ids(int share, int shares) {
    List<Long> all = files.get();
    return IntStream.range(0, all.size())
        .filter(i -> i / TOGETHER % shares == share)
        .mapToObj(all::get)
        .toList();
  }

  /**
   * A file with what its copy tells of it: what was found. Its forms are there as far as their
   * first value, and nothing is said of sums that nobody checked.
   */
  public ReportedFile file(LedgerEntry entry) {
    return files(List.of(entry), formsTold::beginnings).get(0);
  }

  private List<ReportedFile> files(
      List<LedgerEntry> entries,
      Function<List<LedgerEntry>, Map<String, List<Outline>>> formsOfEntries) {
    Map<String, List<Outline>> formsOf = formsOfEntries.apply(entries);
    Map<String, List<StandingAnomaly>> found =
        findings.of(
            formsOf.values().stream()
                .flatMap(List::stream)
                .map(form -> form.counted().id())
                .toList(),
            run);
    Particulars more = particulars(found.values().stream().flatMap(List::stream));
    return entries.stream()
        .map(
            entry ->
                new ReportedFile(
                    entry,
                    told(entry, formsOf).stream()
                        .map(form -> reported(form, entry, found, more))
                        .toList()))
        .toList();
  }

  private List<Outline> told(LedgerEntry entry, Map<String, List<Outline>> formsOf) {
    return entry.status() == Status.DUPLICATE
        ? List.of()
        : formsOf.getOrDefault(entry.sha256(), List.of()).stream()
            .filter(form -> tells(form.counted()))
            .toList();
  }

  /**
   * What was found between a form and others: of its unit's year, and of the year after, which is
   * held against it.
   */
  public List<Anomaly> across(Form form) {
    Integer year = form.heading().fiscalYear();
    Optional<Unit> unit = plan.years().unitOf(form);
    if (year == null || unit.isEmpty()) {
      return List.of();
    }
    return Stream.of(year, year + 1)
        .map(each -> new UnitYearKey(unit.get().key(), each))
        .filter(each -> told.tellsAcross(each.unit(), each.fiscalYear()))
        .flatMap(each -> lately.computeIfAbsent(each, this::across).stream())
        .map(StandingAnomaly::anomaly)
        .filter(anomaly -> anomaly.forms().contains(form.id()))
        .toList();
  }

  private List<StandingAnomaly> across(UnitYearKey year) {
    return findings.across(year, run);
  }

  @Override
  public Stream<ReportedAnomaly> across() {
    List<UnitYearKey> years =
        findings.yearsAcross(told.fiscalYear()).stream()
            .filter(each -> told.tellsAcross(each.unit(), each.fiscalYear()))
            .toList();
    return FetchedAhead.of(ListUtils.partition(years, UNITS), this::across);
  }

  private List<ReportedAnomaly> across(List<UnitYearKey> years) {
    Map<UnitYearKey, List<StandingAnomaly>> found = findings.across(years, run);
    Particulars more = particulars(found.values().stream().flatMap(List::stream));
    Map<String, String> paths =
        findings.pathsOf(
            found.values().stream()
                .flatMap(List::stream)
                .flatMap(standing -> standing.anomaly().forms().stream())
                .collect(Collectors.toSet()));
    return years.stream()
        .flatMap(
            year ->
                found.getOrDefault(year, List.of()).stream()
                    .map(standing -> across(year, standing, paths, more)))
        .toList();
  }

  @Override
  public Stream<ReportedAnomaly> gone() {
    return findings
        .goneIn(run, told.onlyYear())
        .map(page -> page.stream().filter(this::tells).toList())
        .flatMap(
            page -> {
              Particulars more =
                  particulars.of(page.stream().map(RememberedAnomaly::anomaly).toList());
              return page.stream().map(found -> gone(found, more));
            });
  }

  @Override
  public Stream<DecidedAnomaly> decisions() {
    return decisions
        .all(told.onlyYear())
        .filter(each -> tells(each.found()))
        .map(
            each ->
                new DecidedAnomaly(
                    name(each.found()),
                    each.found().project(),
                    each.found().fiscalYear(),
                    each.found().anomaly(),
                    each.decision()));
  }

  @Override
  public boolean showsCells() {
    return forms.anySeen();
  }

  @Override
  public Reasons reasons() {
    return reasons;
  }

  @Override
  public Copies copies() {
    return copies;
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public Stream<ComparedForm> comparedWith(int year) {
    YearsCompared compared = new YearsCompared(plan, forms, findings);
    return plan.withForms().stream()
        .filter(each -> told.tellsAcross(each.unit(), each.fiscalYear()))
        .flatMap(each -> compared.of(each, year));
  }

  private boolean tells(CountedForm form) {
    return told.tells(unit(form), form.fiscalYear());
  }

  private boolean tells(RememberedAnomaly found) {
    return told.tells(plan.units().of(found.unit()), found.fiscalYear());
  }

  private Optional<Unit> unit(CountedForm form) {
    return Optional.ofNullable(form.unit())
        .filter(name -> !name.isBlank())
        .flatMap(plan.units()::of);
  }

  private ReportedForm reported(
      Outline form, LedgerEntry entry, Map<String, List<StandingAnomaly>> found, Particulars more) {
    CountedForm counted = form.counted();
    String unit =
        unit(counted).map(Unit::name).orElse(Objects.requireNonNullElse(counted.unit(), ""));
    return new ReportedForm(
        counted,
        form.form(),
        unit,
        found.getOrDefault(counted.id(), List.of()).stream()
            .map(standing -> reported(counted, unit, entry, standing, more))
            .toList());
  }

  private static ReportedAnomaly reported(
      CountedForm form,
      String unit,
      LedgerEntry entry,
      StandingAnomaly standing,
      Particulars more) {
    return new ReportedAnomaly(
        unit,
        form.project(),
        form.fiscalYear(),
        List.of(entry.path()),
        standing.anomaly(),
        standing.state(),
        standing.previous(),
        more.decisions(standing.anomaly()),
        more.pictures(standing.anomaly()));
  }

  private ReportedAnomaly across(
      UnitYearKey year, StandingAnomaly standing, Map<String, String> paths, Particulars more) {
    return new ReportedAnomaly(
        plan.nameOf(year),
        "",
        year.fiscalYear(),
        AnomalyStore.filesOf(standing.anomaly().forms(), paths),
        standing.anomaly(),
        standing.state(),
        standing.previous(),
        more.decisions(standing.anomaly()),
        more.pictures(standing.anomaly()));
  }

  private ReportedAnomaly gone(RememberedAnomaly found, Particulars more) {
    return new ReportedAnomaly(
        name(found),
        found.project(),
        found.fiscalYear(),
        found.files(),
        found.anomaly(),
        State.GONE,
        null,
        more.decisions(found.anomaly()),
        more.pictures(found.anomaly()));
  }

  private Particulars particulars(Stream<StandingAnomaly> found) {
    return particulars.of(found.map(StandingAnomaly::anomaly).toList());
  }

  private String name(RememberedAnomaly found) {
    return plan.units().of(found.unit()).map(Unit::name).orElse(found.unit());
  }
}
