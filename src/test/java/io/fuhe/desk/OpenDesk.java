package io.fuhe.desk;

import io.fuhe.desk.access.Member;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.access.Passwords;
import io.fuhe.desk.access.Role;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.access.Tokens;
import io.fuhe.desk.store.DeskDatabase;
import io.fuhe.document.Reason;
import io.fuhe.form.Place;
import io.fuhe.i18n.Language;
import io.fuhe.report.content.Reasons;
import io.fuhe.report.content.ReportContent;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.SamplingReason;
import io.fuhe.report.content.SamplingReason.Kind;
import io.fuhe.store.TestDatabase;
import io.fuhe.worker.Sight;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A desk over a database with findings, and people who may work at it. */
public final class OpenDesk implements AutoCloseable {

  public static final String PASSWORD = "correct horse battery";

  public final DeskDatabase database;

  /** A file may be so large, in bytes. */
  public static final long LARGEST = 1 << 20;

  private final String tls;
  private final List<String> settings;
  private final Path folder;
  public final Members members;
  public final Tokens tokens;
  private final Idle runs;
  private Desk desk;

  /** Opens it without anything beside. */
  public OpenDesk(String unitOfOne) {
    this(unitOfOne, null, List.of());
  }

  /** Opens it for a viewer, an auditor, an auditor of one unit, and an administrator. */
  public OpenDesk(String unitOfOne, String tls, List<String> settings) {
    this.tls = tls;
    this.settings = List.copyOf(settings);
    database = new DeskDatabase(TestDatabase.HSQLDB);
    try {
      folder = Files.createTempDirectory("desk").toRealPath();
      Files.createDirectory(folder.resolve("inbox"));
      Files.createDirectory(folder.resolve("reports"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs = new Idle(folder);
    database
        .db
        .sql("create table batch_job_execution (job_execution_id bigint, end_time timestamp)")
        .update();
    tokens = new Tokens(database.db, Clock.systemUTC());
    members =
        new Members(
            database.db,
            new TransactionTemplate(new DataSourceTransactionManager(database.source)));
    String hash = Passwords.encoder().encode(PASSWORD);
    members.put(new Member("viewer", hash, Role.VIEWER, true, List.of()));
    members.put(new Member("auditor", hash, Role.AUDITOR, true, List.of()));
    members.put(new Member("second", hash, Role.AUDITOR, true, List.of()));
    members.put(new Member("of-one", hash, Role.AUDITOR, true, List.of(unitOfOne)));
    members.put(new Member("out", hash, Role.AUDITOR, false, List.of()));
    members.put(new Member("admin", hash, Role.ADMINISTRATOR, true, List.of()));
    desk = start();
  }

  /** Closes it and opens it again, over the same database. */
  public void reopen() {
    desk.close();
    desk = start();
  }

  private Desk start() {
    return Desk.open(
        new DeskProperties(0, "127.0.0.1", tls),
        Language.CHINESE,
        runs,
        Map.of(),
        Stream.concat(
                settings.stream(),
                Stream.of(
                    "--spring.datasource.url=" + database.url,
                    "--spring.datasource.username=SA",
                    "--spring.datasource.password="))
            .toList());
  }

  /** From now on a run is under way or not, and one has ended like this; null for none yet. */
  public void runs(boolean running, String outcome) {
    runs.running = running;
    runs.outcome = outcome;
  }

  /** A new token of somebody's. */
  public String token(String owner, Scope... scopes) {
    return tokens.make(owner, "test", Set.of(scopes), 1).secret();
  }

  /** Where it is. */
  public String address() {
    return (tls == null ? "http" : "https") + "://127.0.0.1:" + desk.port();
  }

  @Override
  public void close() {
    desk.close();
    database.close();
    FileUtils.deleteQuietly(folder.toFile());
  }

  /** Where files are handed in, and where reports are. */
  public Path folder() {
    return folder;
  }

  private static final class Idle implements DeskWork {

    private final Path folder;
    private volatile boolean running;
    private volatile String outcome = "COMPLETED";

    Idle(Path folder) {
      this.folder = folder;
    }

    @Override
    public Places places() {
      return new Places(folder.resolve("inbox"), LARGEST, Duration.ZERO, folder.resolve("reports"));
    }

    @Override
    public Reasons reasons() {
      try {
        return Reasons.in(null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean recheck(int year, boolean formsOnly) {
      return !running;
    }

    @Override
    public boolean start() {
      return !running;
    }

    @Override
    public void stop() {}

    @Override
    public RunState run() {
      return new RunState(
          running,
          0,
          0,
          outcome,
          outcome == null ? null : Instant.EPOCH,
          null,
          List.of("柳岸街道/传了一半.xlsx.part"));
    }

    @Override
    public Optional<byte[]> letter(
        List<ReportedAnomaly> findings, LocalDate issued, LocalDate due, Language language) {
      return findings.isEmpty()
          ? Optional.empty()
          : Optional.of(new byte[] {(byte) findings.size()});
    }

    @Override
    public Optional<byte[]> sheets(ReportContent content, Language language) {
      List<String> told =
          content
              .files()
              .flatMap(file -> file.forms().stream())
              .map(form -> form.form().id() + " " + form.anomalies().size())
              .toList();
      return told.isEmpty()
          ? Optional.empty()
          : Optional.of(told.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Sampled> sampling(int year) {
      return List.of(
          new Sampled(
              1, "望湖街道", "12.00", List.of(reason(Kind.ERRORS, "12.00", "12.00", "1", "1", "12"))),
          new Sampled(2, "柳岸街道", "3.00", List.of(reason(Kind.MISSING, "3.00", "3.00", "1", "3"))),
          new Sampled(3, "刚收到街道", "1.00", List.of(reason(Kind.MISSING, "1.00", "1.00", "1", "1"))));
    }

    private static SamplingReason reason(Kind kind, String points, String... figures) {
      return new SamplingReason(kind, new java.math.BigDecimal(points), List.of(figures));
    }

    @Override
    public void original(String sha256, OutputStream out) throws IOException {
      out.write(sha256.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Looked look(String sha256, String name, Place at) {
      return new Looked(Sight.refused(Reason.UNREADABLE), null);
    }
  }
}
