package io.fuhe.cli;

import io.fuhe.batch.data.DataInUse;
import io.fuhe.batch.data.DataLock;
import io.fuhe.batch.run.Progress;
import io.fuhe.batch.run.RecheckRequest.From;
import io.fuhe.desk.Desk;
import io.fuhe.desk.DeskProperties;
import io.fuhe.desk.DeskWork;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.nightly.Nights;
import io.fuhe.nightly.RunRecords;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.store.DatabaseMark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The desk beside the nights. It has the database open by day: the embedded one can be opened by
 * one process only, so the data folder is kept as long as the desk is open.
 */
final class DeskAtWork implements AutoCloseable {

  private static final String URL = "spring.datasource.url";

  private final DataLock.Kept kept;
  private final Desk desk;
  private final Work work;

  private DeskAtWork(DataLock.Kept kept, Desk desk, Work work) {
    this.kept = kept;
    this.desk = desk;
    this.work = work;
  }

  /** Runs over the inbox, asked for at the desk. */
  private static final class Work implements DeskWork {

    private final NightlyIngest nightly;
    private final AskedRuns runs;
    private final Places places;
    private Reasons reasons;
    private final UnitLetter letters;
    private final UnitSheets sheets;
    private final Path reports;
    private LookedAt originals;

    Work(Ingest ingest, NightlyIngest nightly, Settings settings, Messages messages) {
      this.nightly = nightly;
      this.runs =
          new AskedRuns(
              nightly, new RunRecords(ingest.data()), new Failures(settings, messages), messages);
      this.places = ingest.places(settings);
      this.letters = new UnitLetter(ingest.mappings());
      this.sheets = new UnitSheets(ingest.mappings());
      this.reports = ingest.reports();
    }

    @Override
    public Looked look(String sha256, String name, Place at) {
      return originals.look(sha256, name, at);
    }

    @Override
    public void original(String sha256, OutputStream out) throws IOException {
      originals.copy(sha256, out);
    }

    @Override
    public List<Sampled> sampling(int year) {
      return SampledUnits.of(reports, year);
    }

    @Override
    public boolean start() {
      return runs.ingest();
    }

    @Override
    public boolean recheck(int year, boolean formsOnly) {
      return runs.recheck(year, formsOnly ? From.FORMS : From.ORIGINALS);
    }

    @Override
    public void stop() {
      nightly.stop();
    }

    @Override
    public RunState run() {
      return runs.state();
    }

    @Override
    public Reasons reasons() {
      return reasons;
    }

    @Override
    public Places places() {
      return places;
    }

    @Override
    public Optional<byte[]> letter(
        List<ReportedAnomaly> findings, LocalDate issued, LocalDate due, Language language) {
      return letters.about(findings, issued, due, language);
    }

    @Override
    public Optional<byte[]> sheets(ReportContent content, Language language) {
      return sheets.of(content, language);
    }
  }

  /**
   * Opens it when a port is set for it.
   *
   * @throws CommandFailed in words fit for people
   */
  static DeskAtWork open(
      Ingest ingest, NightlyIngest nightly, Settings settings, Messages messages, PrintWriter log) {
    StartFailure failure = new StartFailure(ingest.data(), settings, messages);
    DeskProperties asked;
    Work work;
    try {
      asked = settings.binder().bindOrCreate("fuhe.desk", DeskProperties.class);
      work = new Work(ingest, nightly, settings, messages);
    } catch (RuntimeException e) {
      throw failure.explained(e);
    }
    if (asked.port() == null) {
      return new DeskAtWork(null, null, work);
    }
    work.reasons = reasons(ingest.mappings(), messages);
    DataLock.Kept kept = keep(ingest.data(), settings, failure);
    try {
      // Its tables are made or brought up to date as those of a run are.
      boolean nobody;
      try (ConfigurableApplicationContext context =
          Application.start(
              ingest.data(), ingest.mappings(), Progress.SILENT, settings, messages)) {
        nobody = UserCommand.members(context).none();
      }
      work.originals = LookedAt.in(ingest.data(), ingest.mappings(), settings, messages);
      Desk desk =
          Desk.open(
              asked,
              messages.language(),
              work,
              settings.defaults(),
              List.of(settings.with(List.of("--fuhe.data=" + ingest.data().toAbsolutePath()))));
      log.println(
          messages.get("desk.open", asked.scheme(), asked.address(), String.valueOf(desk.port())));
      if (nobody) {
        log.println(messages.get("desk.open.nobody", OwnCommand.firstAdministrator(ingest.data())));
      }
      return new DeskAtWork(kept, desk, work);
    } catch (IOException e) {
      close(kept);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      close(kept);
      throw failure.explained(e);
    }
  }

  private static Reasons reasons(Path mappings, Messages messages) {
    try {
      return Reasons.in(mappings);
    } catch (Reasons.Unusable | IOException e) {
      String file = String.valueOf(mappings.resolve(Reasons.FILE));
      throw new CommandFailed(
          ExitCode.USAGE, messages.get("error.reasons", file, e.getMessage()), e);
    }
  }

  private static DataLock.Kept keep(Path data, Settings settings, StartFailure failure) {
    if (!DatabaseMark.isEmbedded(settings.get(URL))) {
      return null;
    }
    try {
      return DataLock.keep(data);
    } catch (DataInUse e) {
      throw failure.inUse(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What starts runs that are asked for. */
  void works(Nights nights) {
    work.runs.inTurnWith(nights);
  }

  /** Where it listens; 0 where it is not open. */
  int port() {
    return desk == null ? 0 : desk.port();
  }

  @Override
  public void close() {
    if (desk != null) {
      desk.close();
      work.originals.close();
    }
    close(kept);
  }

  private static void close(DataLock.Kept kept) {
    if (kept != null) {
      try {
        kept.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
