package io.fuhe.batch.years;

import io.fuhe.check.Anomaly;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.Text;
import io.fuhe.form.Weights;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.report.content.ComparedForm;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.store.RememberedAnomaly;
import io.fuhe.store.StandingAnomaly;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.collections4.ListUtils;

/** What a run's reports tell, fetched from the database file by file. */
public final class StoredContent implements ReportContent {

  /** So many files one after another are in one share: for a few files one worker is enough. */
  private static final int TOGETHER = 10;

  /** A file is asked for with its year and the next, by a few threads at once. */
  private static final int YEARS_KEPT = 32;

  /** So many files are fetched at once. */
  private static final int PAGE = 50;

  private final StoredYears plan;
  private final FormStore forms;
  private final AnomalyStore findings;
  private final Mappings mappings;
  private final Ledger ledger;
  private final Supplier<List<Long>> files;
  private final Told told;
  private final Copies copies;
  private final Weights weights;
  private final long run;

  /**
   * What was found across the years of units that were asked for last: their files come together.
   */
  private final Map<UnitYearKey, List<StandingAnomaly>> lately =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(
                Map.Entry<UnitYearKey, List<StandingAnomaly>> eldest) {
              return size() > YEARS_KEPT;
            }
          });

  /**
   * Makes the content of a run.
   *
   * @param files asked for when they are told, by their numbers in the ledger, in the order in
   *     which they are told
   * @param told what is told of them
   * @param run the latest run that changed anything: what stands since then is new
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
      long run) {
    this.plan = plan;
    this.forms = forms;
    this.findings = findings;
    this.mappings = mappings;
    this.ledger = ledger;
    this.files = files;
    this.told = told;
    this.copies = copies;
    this.weights = weights;
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
    return ListUtils.partition(files.get(), PAGE).stream()
        .flatMap(page -> files(ledger.entries(page)).stream());
  }

  /** The numbers of one of several nearly equal shares: so many one after another are in one. */
  public List<Long> ids(int share, int shares) {
    List<Long> all = files.get();
    return IntStream.range(0, all.size())
        .filter(i -> i / TOGETHER % shares == share)
        .mapToObj(all::get)
        .toList();
  }

  /** A file with what is told of it. */
  public ReportedFile file(LedgerEntry entry) {
    return files(List.of(entry)).get(0);
  }

  private List<ReportedFile> files(List<LedgerEntry> entries) {
    // The content of a file that is there twice is told under one of them.
    Map<String, List<Form>> formsOf =
        forms.formsOf(
            entries.stream()
                .filter(entry -> entry.status() != Status.DUPLICATE)
                .map(LedgerEntry::sha256)
                .collect(Collectors.toSet()));
    Map<String, List<StandingAnomaly>> found =
        findings.of(formsOf.values().stream().flatMap(List::stream).map(Form::id).toList(), run);
    return entries.stream().map(entry -> file(entry, formsOf, found)).toList();
  }

  private ReportedFile file(
      LedgerEntry entry,
      Map<String, List<Form>> formsOf,
      Map<String, List<StandingAnomaly>> found) {
    List<Form> its =
        entry.status() == Status.DUPLICATE
            ? List.of()
            : formsOf.getOrDefault(entry.sha256(), List.of());
    return new ReportedFile(
        entry,
        its.stream()
            .filter(this::tells)
            .map(form -> reported(form, entry, found.getOrDefault(form.id(), List.of())))
            .toList());
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
    return findings.across(year.unit(), year.fiscalYear(), run);
  }

  @Override
  public Stream<ReportedAnomaly> across() {
    return findings.yearsAcross(told.fiscalYear()).stream()
        .filter(each -> told.tellsAcross(each.unit(), each.fiscalYear()))
        .flatMap(
            year ->
                findings.across(year.unit(), year.fiscalYear(), run).stream()
                    .map(standing -> across(year, standing)));
  }

  @Override
  public Stream<ReportedAnomaly> gone() {
    return findings.goneIn(run).filter(this::tells).map(this::gone);
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

  private boolean tells(Form form) {
    return told.tells(plan.years().unitOf(form), form.heading().fiscalYear());
  }

  private boolean tells(RememberedAnomaly found) {
    return told.tells(plan.units().of(found.unit()), found.fiscalYear());
  }

  private ReportedForm reported(Form form, LedgerEntry entry, List<StandingAnomaly> found) {
    String unit = plan.years().unitOf(form).map(Unit::name).orElse(words(form.heading().unit()));
    return new ReportedForm(
        form,
        unit,
        found.stream()
            .map(
                standing ->
                    new ReportedAnomaly(
                        unit,
                        words(form.heading().project()),
                        form.heading().fiscalYear(),
                        List.of(entry.path()),
                        standing.anomaly(),
                        standing.state(),
                        standing.previous()))
            .toList(),
        Catalogue.unchecked(form, mappings.policy(form.mapping())));
  }

  private ReportedAnomaly across(UnitYearKey year, StandingAnomaly standing) {
    return new ReportedAnomaly(
        plan.nameOf(year),
        "",
        year.fiscalYear(),
        findings.filesOf(standing.anomaly().forms()),
        standing.anomaly(),
        standing.state(),
        standing.previous());
  }

  private ReportedAnomaly gone(RememberedAnomaly found) {
    return new ReportedAnomaly(
        plan.units().of(found.unit()).map(Unit::name).orElse(found.unit()),
        found.project(),
        found.fiscalYear(),
        found.files(),
        found.anomaly(),
        State.GONE);
  }

  private static String words(Text text) {
    return text == null ? "" : text.value();
  }
}
