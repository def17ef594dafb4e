package io.fuhe.batch.years;

import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.files.Sha256;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.report.content.Copies;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.CrossStore;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which files, forms and units' years a run is about. */
public final class RunScope {

  private final Ledger ledger;
  private final FormStore forms;
  private final AnomalyStore findings;
  private final CrossStore cross;
  private final KnownUnits known;
  private final Versions versions;
  private final Mappings mappings;

  public RunScope(
      Ledger ledger,
      FormStore forms,
      AnomalyStore findings,
      CrossStore cross,
      KnownUnits known,
      Versions versions,
      Mappings mappings) {
    this.ledger = ledger;
    this.forms = forms;
    this.findings = findings;
    this.cross = cross;
    this.known = known;
    this.versions = versions;
    this.mappings = mappings;
  }

  /**
   * What the reports of a run tell: all that stands, and of a recheck what it was asked for where
   * the folder holds nothing else.
   */
  public StoredContent of(RunParameters parameters) {
    RecheckRequest recheck = parameters.recheck();
    if (recheck == null || !isPartial(parameters.reports().folder())) {
      return standing(null, null, CopiesFolder.copies(parameters.reports()));
    }
    StoredYears plan = plan();
    return new StoredContent(
        plan,
        forms,
        findings,
        mappings,
        ledger.of(parameters.run()),
        scope(recheck.year(), recheck.unit(), plan),
        CopiesFolder.copies(parameters.reports()),
        known.weights(),
        false,
        findings.lastChange());
  }

  /**
   * What stands in the store, without any run.
   *
   * @param year one fiscal year, or null for all
   * @param unit a name of one unit, or null for all
   * @param copies the annotated copies that are there
   */
  public StoredContent standing(Integer year, String unit, Copies copies) {
    StoredYears plan = plan();
    return new StoredContent(
        plan,
        forms,
        findings,
        mappings,
        ledger.current(),
        scope(year, unit, plan),
        copies,
        known.weights(),
        year == null && unit == null,
        findings.lastChange());
  }

  /** Whether a folder holds the reports of one year or unit alone. */
  public boolean isPartial(Path folder) {
    return ledger.isPartial(Sha256.of(folder.toString()));
  }

  /** Notes whether a folder holds the reports of one year or unit alone. */
  public void partial(Path folder, boolean partial) {
    ledger.partial(Sha256.of(folder.toString()), partial);
  }

  /** Whether a run changed anything. */
  public boolean changed(RunParameters parameters) {
    return findings.lastChange() == parameters.run();
  }

  /** The files that hold forms of what is to be checked again, superseded ones too. */
  public List<LedgerEntry> filesOf(RecheckRequest request) {
    return heads(request).stream().map(FormHead::sha256).distinct().map(ledger::entry).toList();
  }

  /** The ids of the forms of what is to be checked again. */
  public List<String> formsOf(RecheckRequest request) {
    return heads(request).stream().map(FormHead::id).toList();
  }

  /**
   * Whether there is anything to tell of a year: a form that counts, or one that is owed.
   *
   * @param unit a name of one unit, or null for all
   */
  public boolean tells(int year, String unit) {
    StoredYears plan = plan();
    return plan.all().stream()
        .filter(scope(year, unit, plan))
        .anyMatch(
            each ->
                !plan.isEmpty(each)
                    || !findings.across(each.unit(), each.fiscalYear(), 0).isEmpty());
  }

  /** The unit that a name means; empty when no form and no roster names it. */
  public Optional<Unit> unit(String name) {
    return plan().units().find(name);
  }

  /**
   * The contents that hold forms of a year or a unit.
   *
   * @param year one fiscal year, or null for all
   * @param unit a name of one unit, or null for all
   */
  public Set<String> contentsOf(Integer year, String unit) {
    return heads(year, unit).stream().map(FormHead::sha256).collect(Collectors.toSet());
  }

  private List<FormHead> heads(RecheckRequest request) {
    return heads(request.year(), request.unit());
  }

  private List<FormHead> heads(Integer year, String unit) {
    StoredYears plan = plan();
    Predicate<UnitYearKey> scope = scope(year, unit, plan);
    return plan.heads().stream().filter(head -> scope.test(plan.yearOf(head))).toList();
  }

  private static Predicate<UnitYearKey> scope(Integer year, String unit, StoredYears plan) {
    String key = unit == null ? null : plan.units().find(unit).map(Unit::key).orElse("");
    return each ->
        (year == null || each.fiscalYear() == year) && (key == null || key.equals(each.unit()));
  }

  private StoredYears plan() {
    return new StoredYears(forms, cross, known, versions);
  }
}
