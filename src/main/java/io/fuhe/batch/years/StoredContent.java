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
import io.fuhe.store.RememberedAnomaly;
import io.fuhe.store.StandingAnomaly;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a run's reports tell, fetched from the database file by file. */
public final class StoredContent implements ReportContent {

  /** So many files one after another are in one share: for a few files one worker is enough. */
  private static final int TOGETHER = 10;

  private final StoredYears plan;
  private final FormStore forms;
  private final AnomalyStore findings;
  private final Mappings mappings;
  private final List<LedgerEntry> files;
  private final Predicate<UnitYearKey> scope;
  private final Copies copies;
  private final Weights weights;
  private final boolean whole;
  private final long run;

  /**
   * Makes the content of a run.
   *
   * @param scope the units' years that are told of
   * @param whole whether every form of the files is told of, those too that name no unit or year
   * @param run the latest run that changed anything: what stands since then is new
   */
  public StoredContent(
      StoredYears plan,
      FormStore forms,
      AnomalyStore findings,
      Mappings mappings,
      List<LedgerEntry> files,
      Predicate<UnitYearKey> scope,
      Copies copies,
      Weights weights,
      boolean whole,
      long run) {
    this.plan = plan;
    this.forms = forms;
    this.findings = findings;
    this.mappings = mappings;
    this.files = files;
    this.scope = scope;
    this.copies = copies;
    this.weights = weights;
    this.whole = whole;
    this.run = run;
  }

  /** Whether it is all that stands. */
  public boolean isWhole() {
    return whole;
  }

  @Override
  public Stream<ReportedFile> files() {
    return files.stream().map(this::file);
  }

  /** The files of one of several nearly equal shares: so many one after another are in one. */
  public List<LedgerEntry> entries(int share, int shares) {
    return IntStream.range(0, files.size())
        .filter(i -> i / TOGETHER % shares == share)
        .mapToObj(files::get)
        .toList();
  }

  /** A file with what is told of it. */
  public ReportedFile file(LedgerEntry entry) {
    return new ReportedFile(
        entry,
        formsOf(entry).stream().filter(this::told).map(form -> reported(form, entry)).toList());
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
        .filter(scope)
        .flatMap(each -> findings.across(each.unit(), each.fiscalYear(), run).stream())
        .map(StandingAnomaly::anomaly)
        .filter(anomaly -> anomaly.forms().contains(form.id()))
        .toList();
  }

  /** The content of a file that is there twice is told under one of them. */
  private List<Form> formsOf(LedgerEntry entry) {
    return entry.status() == Status.DUPLICATE ? List.of() : forms.formsOf(entry.sha256());
  }

  @Override
  public Stream<ReportedAnomaly> across() {
    return plan.all().stream()
        .filter(scope)
        .flatMap(
            year ->
                findings.across(year.unit(), year.fiscalYear(), run).stream()
                    .map(standing -> across(year, standing)));
  }

  @Override
  public Stream<ReportedAnomaly> gone() {
    return findings.goneIn(run).filter(this::told).map(this::gone);
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
    return plan.all().stream().filter(scope).flatMap(each -> compared.of(each, year));
  }

  private boolean told(Form form) {
    return whole || isInScope(plan.years().unitOf(form), form.heading().fiscalYear());
  }

  private boolean told(RememberedAnomaly found) {
    return whole || isInScope(plan.units().of(found.unit()), found.fiscalYear());
  }

  private boolean isInScope(Optional<Unit> unit, Integer year) {
    return year != null
        && unit.map(known -> new UnitYearKey(known.key(), year)).filter(scope).isPresent();
  }

  private ReportedForm reported(Form form, LedgerEntry entry) {
    String unit = plan.years().unitOf(form).map(Unit::name).orElse(words(form.heading().unit()));
    return new ReportedForm(
        form,
        unit,
        findings.of(form.id(), run).stream()
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
        plan.unit(year).name(),
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
