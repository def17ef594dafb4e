package io.fuhe.batch.years;

import io.fuhe.batch.run.CopiesFolder;
import io.fuhe.batch.run.RecheckRequest;
import io.fuhe.batch.run.RunParameters;
import io.fuhe.files.Sha256;
import io.fuhe.form.Weights;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.Reasons;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.DecisionLog;
import io.fuhe.store.FormHead;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.unit.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which files, forms and units' years a run is about. */
public final class RunScope {

  private final Ledger ledger;
  private final FormStore forms;
  private final AnomalyStore findings;
  private final Supplier<StoredYears> plans;
  private final Weights weights;
  private final Mappings mappings;
  private final DecisionLog decisions;
  private final Reasons reasons;

  /**
   * What runs are about.
   *
   * @param plans who is who among the names of the moment
   * @param decisions what people decided
   * @param reasons what the bureau's reasons are called
   */
  public RunScope(
      Ledger ledger,
      FormStore forms,
      AnomalyStore findings,
      Supplier<StoredYears> plans,
      Weights weights,
      Mappings mappings,
      DecisionLog decisions,
      Reasons reasons) {
    this.ledger = ledger;
    this.forms = forms;
    this.findings = findings;
    this.plans = plans;
    this.weights = weights;
    this.mappings = mappings;
    this.decisions = decisions;
    this.reasons = reasons;
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
    StoredYears plan = plans.get();
    return content(
        plan,
        () -> ledger.idsOf(parameters.run()),
        Told.of(recheck.year(), key(recheck.unit(), plan)),
        CopiesFolder.copies(parameters.reports()),
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
    StoredYears plan = plans.get();
    Told told = year == null && unit == null ? Told.ALL : Told.of(year, key(unit, plan));
    return content(plan, ledger::currentIds, told, copies, findings.lastChange());
  }

  /**
   * All that stands in the store.
   *
   * @param copies the annotated copies that are there
   */
  public StoredContent all(Copies copies, Retelling retelling) {
    return content(
        plans.get(), ledger::currentIds, Told.ALL, copies, findings.lastChange(), retelling);
  }

  /**
   * What stands of one fiscal year, its own changes new.
   *
   * @param year 0 for what names none
   * @param copies the annotated copies that are there
   */
  public StoredContent ofYear(int year, Copies copies, Retelling retelling) {
    List<Long> files = ledger.idsOfYear(year);
    long changed = Math.max(findings.lastChange(year), ledger.presentedLast(files));
    return content(plans.get(), () -> files, Told.ofYear(year), copies, changed, retelling);
  }

  private StoredContent content(
      StoredYears plan, Supplier<List<Long>> files, Told told, Copies copies, long run) {
    return content(plan, files, told, copies, run, null);
  }

  private StoredContent content(
      StoredYears plan,
      Supplier<List<Long>> files,
      Told told,
      Copies copies,
      long run,
      Retelling retelling) {
    return new StoredContent(
        plan, forms, findings, mappings, ledger, files, told, copies, weights, decisions, reasons,
        run, retelling);
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
    return heads(request.year(), request.unit()).stream()
        .map(FormHead::sha256)
        .distinct()
        .map(ledger::entry)
        .toList();
  }

  /** The ids of the forms of what is to be checked again. */
  public List<String> formsOf(RecheckRequest request) {
    return heads(request.year(), request.unit()).stream().map(FormHead::id).toList();
  }

  /**
   * Whether there is anything to tell of a year: a form that counts, or one that is owed.
   *
   * @param unit a name of one unit, or null for all
   */
  public boolean tells(int year, String unit) {
    String key = key(unit, plans.get());
    return heads(year, unit).stream().anyMatch(FormHead::stands)
        || findings.yearsAcross(year).stream()
            .anyMatch(each -> key == null || each.unit().equals(key));
  }

  /** The unit that a name means; empty when no form and no roster names it. */
  public Optional<Unit> unit(String name) {
    return plans.get().units().find(name);
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

  /** The forms that say whose they are and of which year. */
  private List<FormHead> heads(Integer year, String unit) {
    StoredYears plan = plans.get();
    String key = key(unit, plan);
    Told told = Told.of(year, key);
    return candidates(year, unit, plan).stream()
        .filter(FormHead::isAboutUnitAndYear)
        .filter(head -> told.tells(plan.units().of(head.unit()), head.fiscalYear()))
        .toList();
  }

  private List<FormHead> candidates(Integer year, String unit, StoredYears plan) {
    if (year != null) {
      return forms.heads().ofYear(year);
    }
    return unit == null
        ? forms.heads().all()
        : plan.units().find(unit).map(Unit::names).map(forms.heads()::naming).orElse(List.of());
  }

  /** The key of the unit that a name means; null where none is named, empty where it means none. */
  private static String key(String unit, StoredYears plan) {
    return unit == null ? null : plan.units().find(unit).map(Unit::key).orElse("");
  }
}
