package io.fuhe.batch.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.Gold;
import io.fuhe.annotate.Annotation;
import io.fuhe.annotate.Annotation.Outcome;
import io.fuhe.annotate.Remark;
import io.fuhe.batch.run.ReportRequest;
import io.fuhe.batch.settings.Annotated;
import io.fuhe.batch.years.KnownUnits;
import io.fuhe.batch.years.RunScope;
import io.fuhe.batch.years.StoredYears;
import io.fuhe.batch.years.Versions;
import io.fuhe.batch.years.WhoIsWho;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.form.Weights;
import io.fuhe.i18n.Language;
import io.fuhe.inbox.Archive;
import io.fuhe.inbox.Archive.Kept;
import io.fuhe.inbox.FolderStore;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Presence.Came;
import io.fuhe.inbox.Presence.Met;
import io.fuhe.inbox.Presented;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.pipeline.Examined;
import io.fuhe.report.content.Copies;
import io.fuhe.report.content.Reasons;
import io.fuhe.store.AnomalyStore;
import io.fuhe.store.Changes;
import io.fuhe.store.CopyNotes;
import io.fuhe.store.CrossStore;
import io.fuhe.store.DecisionLog;
import io.fuhe.store.FormStore;
import io.fuhe.store.Ledger;
import io.fuhe.store.MarkStore;
import io.fuhe.store.Readings;
import io.fuhe.store.ReportSets;
import io.fuhe.store.Schema;
import io.fuhe.store.Submissions;
import io.fuhe.store.TestDatabase;
import io.fuhe.store.UnitNameStore;
import io.fuhe.unit.Aliases;
import io.fuhe.unit.Roster;
import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import io.fuhe.worker.FileWork;
import io.fuhe.worker.WorkHalted;
import io.fuhe.worker.WorkersUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** A file whose copy fails is told, takes no other with it, and is not tried every night. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FileCopiesTest {

  private static final String LIMITS = "limits";

  @Parameter private TestDatabase database;
  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private Annotated annotated = Annotated.NOTICE;
  private Archive archive;
  private JdbcClient db;
  private Ledger ledger;
  private Submissions submissions;
  private Readings readings;
  private CopyNotes copyNotes;
  private FormStore forms;
  private AnomalyStore findings;
  private CrossStore cross;

  @BeforeEach
  void threeFilesWithFindings() throws Exception {
    DriverManagerDataSource source = new DriverManagerDataSource(database.freshUrl());
    Schema.in(Flyway.configure().dataSource(source)).load().migrate();
    db = JdbcClient.create(source);
    archive = new Archive(new FolderStore(folder.resolve("archive")), Long.MAX_VALUE);
    ledger = new Ledger(db);
    submissions = new Submissions(db);
    readings = new Readings(db);
    copyNotes = new CopyNotes(db);
    forms = new FormStore(db);
    findings = new AnomalyStore(db);
    cross = new CrossStore(db);
    List<Form> withFindings =
        Gold.in(Gold.CORPORA.resolve("real-excel/gold")).stream()
            .map(Gold::form)
            .filter(form -> !found(form).isEmpty())
            .toList();
    for (int i = 0; i < 3; i++) {
      enter("文件" + i, withFindings.get(i));
    }
    findings.remember(1, (unit, project, year) -> unit + project + year);
  }

  private void enter(String name, Form form) throws Exception {
    Kept kept = archive.keep(Files.writeString(folder.resolve(name), name));
    submissions.enter(new Came(new Met(name, kept.sha256()), new Presented(1, 0)), kept, 1);
    submissions.settle();
    forms.put(kept.sha256(), 0, form, found(form), "any");
    forms.stand(List.of(form.id()), true, null);
    readings.close(kept.sha256(), Status.ACCEPTED, null, List.of(), 1, "any", "any");
  }

  private static List<Anomaly> found(Form form) {
    return Catalogue.check(form, Policy.DEFAULT);
  }

  @Test
  void theOneAtFaultIsWithoutACopyAndIsNotTriedAgain() {
    for (Outcome outcome : List.of(Outcome.TIMEOUT, Outcome.CRASHED, Outcome.TOO_LARGE)) {
      assertThat(night(LIMITS + outcome, at("文件1", outcome))).contains("文件1");
      assertThat(copies()).containsExactly("文件0", "文件2");

      assertThat(night(LIMITS + outcome, at("文件1", outcome))).isEmpty();
    }
  }

  @Test
  void itIsTriedAgainWithOtherLimits() {
    night(LIMITS, at("文件1", Outcome.TIMEOUT));

    assertThat(night("others", work(Outcome.WRITTEN))).containsExactly("文件1");
    assertThat(copies()).hasSize(3);
    assertThat(night("others", work(Outcome.WRITTEN))).isEmpty();
  }

  @Test
  void aDiskThatIsFullIsTriedAgainEveryNight() {
    night(LIMITS, at("文件1", Outcome.UNAVAILABLE));

    assertThat(night(LIMITS, work(Outcome.WRITTEN))).containsExactly("文件1");
  }

  @Test
  void aFaultOfTheProgramCostsOneCopy() {
    FileWork failing =
        work(
            name -> {
              if (name.equals("文件0")) {
                throw new IllegalStateException("any");
              }
              return Outcome.WRITTEN;
            });

    night(LIMITS, failing);

    assertThat(copies()).containsExactly("文件1", "文件2");
  }

  @Test
  void whatWasBrokenOffIsTakenUpByTheNext() {
    FileWork halted =
        work(
            name -> {
              if (!name.equals("文件0")) {
                throw new WorkHalted();
              }
              return Outcome.WRITTEN;
            });

    night(LIMITS, halted);
    assertThat(copies()).containsExactly("文件0");

    assertThat(night(LIMITS, work(Outcome.WRITTEN))).containsExactly("文件1", "文件2");
  }

  @Test
  void workersThatCannotBeHadAreNoFilesFault() {
    FileWork none =
        work(
            name -> {
              throw new WorkersUnavailable("any", null);
            });

    assertThatThrownBy(() -> night(LIMITS, none)).isInstanceOf(WorkersUnavailable.class);
  }

  @Test
  void aNightLooksAtTheCopiesOfWhatChanged() throws Exception {
    night(LIMITS, work(Outcome.WRITTEN));
    assertThat(due()).isEmpty();

    LedgerEntry changed = ledger.current().get(1);
    Form form = forms.formsOf(changed.sha256()).get(0);
    forms.judged(form.id(), found(form), "others");
    assertThat(due()).containsExactly("文件1");
    night(LIMITS, work(Outcome.WRITTEN));
    forms.stand(List.of(form.id()), true, "another");
    assertThat(due()).containsExactly("文件1");
    night(LIMITS, work(Outcome.WRITTEN));
    forms.clear(changed.sha256());
    assertThat(due()).containsExactly("文件1");
    night(LIMITS, work(Outcome.WRITTEN));
    assertThat(due()).isEmpty();
    assertThat(copies()).containsExactly("文件0", "文件2");

    LostCopies lost = new LostCopies(copyNotes, folder.resolve("annotated"));
    Files.delete(folder.resolve("annotated/文件2"));
    assertThat(lost.all()).isFalse();
    assertThat(due()).isEmpty();
    lost.look();
    assertThat(due()).containsExactly("文件2");
    Files.delete(folder.resolve("annotated/文件0"));
    assertThat(lost.all()).isTrue();
    assertThat(copies("others", work(Outcome.WRITTEN)).files(0, 1)).toIterable().hasSize(3);
  }

  @Test
  void whatLiesBetweenFormsTouchesTheCopiesOfTheirFiles() throws Exception {
    night(LIMITS, work(Outcome.WRITTEN));
    Form form = forms.formsOf(ledger.current().get(2).sha256()).get(0);
    Anomaly across = found(form).get(0);

    cross.replace(new Unit("单位", "单位", List.of("单位")), 2020, "basis", List.of(across));
    assertThat(due()).containsExactly("文件2");
    night(LIMITS, work(Outcome.WRITTEN));
    assertThat(due()).isEmpty();

    cross.forget(new UnitYearKey("单位", 2020));
    assertThat(due()).containsExactly("文件2");
  }

  private List<String> due() {
    copyNotes.touchCopies();
    List<String> due = new ArrayList<>();
    copies(LIMITS, work(Outcome.WRITTEN)).files(0, 1).forEachRemaining(f -> due.add(f.path()));
    return due;
  }

  @Test
  void filesWithLighterFindingsAreLeftToWhoAsks() {
    annotated = Annotated.NEVER;
    assertThat(night(LIMITS, work(Outcome.WRITTEN))).isEmpty();

    FileCopies copies = copies(LIMITS, work(Outcome.WRITTEN));
    LedgerEntry asked = ledger.current().get(1);
    assertThat(copies.asked(asked).outcome()).isEqualTo(Outcome.WRITTEN);

    assertThat(copies()).containsExactly("文件1");
    assertThat(night(LIMITS, work(Outcome.WRITTEN))).isEmpty();
    assertThat(copies()).containsExactly("文件1");
    copyNotes.copied(asked.id(), "what other findings rest on", null);
    assertThat(night(LIMITS, work(Outcome.WRITTEN))).containsExactly("文件1");
  }

  @ParameterizedTest
  @CsvSource({
    "NOTICE, NOTICE, true",
    "WARNING, NOTICE, false",
    "WARNING, WARNING, true",
    "WARNING, ERROR, true",
    "ERROR, WARNING, false",
    "ERROR, ERROR, true",
    "NEVER, ERROR, false"
  })
  void aFileIsAsGraveAsItsGravestFinding(Annotated setting, Severity gravest, boolean taken) {
    assertThat(setting.takes(gravest)).isEqualTo(taken);
  }

  @Test
  void sharesAreAllFilesEachOnce() {
    FileCopies copies = copies(LIMITS, work(Outcome.WRITTEN));

    assertThat(copies.files(0, 2)).toIterable().hasSize(3);
    assertThat(copies.files(1, 2)).toIterable().isEmpty();
  }

  /** Sees to all copies, and says of which files one was asked for. */
  private List<String> night(String limits, FileWork work) {
    asked.clear();
    copyNotes.touchCopies();
    FileCopies copies = copies(limits, work);
    copies.files(0, 1).forEachRemaining(file -> copies.of(file).ifPresent(copies::note));
    new ReportSets(db).fold(1);
    new Changes(db).strikeOutContents(TransactionOperations.withoutTransaction());
    return List.copyOf(asked);
  }

  private FileCopies copies(String limits, FileWork work) {
    Versions versions = new Versions("any", "any", "any", limits);
    KnownUnits known = new KnownUnits(Aliases.NONE, Roster.NONE, Weights.NONE);
    RunScope contents =
        new RunScope(
            ledger,
            forms,
            findings,
            () ->
                new StoredYears(
                    new WhoIsWho(new UnitNameStore(db), known),
                    forms,
                    new MarkStore(db),
                    cross,
                    new Changes(db),
                    versions),
            Weights.NONE,
            ProjectMappings.get(),
            new DecisionLog(db),
            Reasons.BUILT_IN);
    return new FileCopies(
        contents.standing(null, null, Copies.NONE),
        archive,
        ledger,
        copyNotes,
        versions,
        work,
        annotated,
        new ReportRequest(folder, Language.CHINESE, null));
  }

  private List<String> copies() {
    return ledger.current().stream()
        .map(LedgerEntry::path)
        .filter(path -> Files.exists(folder.resolve("annotated").resolve(path)))
        .toList();
  }

  private FileWork work(Outcome outcome) {
    return work(any -> outcome);
  }

  private FileWork at(String name, Outcome outcome) {
    return work(each -> each.equals(name) ? outcome : Outcome.WRITTEN);
  }

  private FileWork work(Function<String, Outcome> outcomes) {
    return new FileWork() {
      @Override
      public Annotation copy(
          Path original, String name, List<Remark> remarks, Language language, Path target) {
        asked.add(name);
        Outcome outcome = outcomes.apply(name);
        try {
          if (outcome == Outcome.WRITTEN) {
            Files.writeString(target, name);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return Annotation.none(outcome, remarks, null);
      }

      @Override
      public Examined examine(Path file, String name, String id) {
        throw new IllegalStateException("nobody asked");
      }
    };
  }
}
