package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.RemoteWork;
import io.fuhe.batch.remote.Broker;
import io.fuhe.batch.remote.RemoteProperties;
import io.fuhe.batch.remote.RequestText;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.objects.ObjectServer;
import io.fuhe.store.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jms.core.JmsTemplate;

/**
 * A manager and workers come to what one process comes to, also when workers are killed and
 * messages come twice. {@code -Dfuhe.workerKills=20 -Dfuhe.managerKills=5 -Dfuhe.remoteFiles=300}
 * for the long version.
 */
class RemoteRunTest {

  private static final int KILLS = Integer.getInteger("fuhe.workerKills", 1);
  private static final int FILES = Integer.getInteger("fuhe.remoteFiles", 30);
  private static final long SEED = Long.getLong("fuhe.seed", System.nanoTime());

  @TempDir private Path folder;

  /** A run of its own folders and database on which a worker can be set. */
  private final class Managed {

    private final Path root;
    private final Map<String, String> database = TestDatabase.POSTGRESQL.settings();
    private final int port = freePort();
    private final JdbcClient db;
    private final List<String> more = new ArrayList<>();

    Managed(String name) {
      root = folder.resolve(name);
      db =
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.get("spring.datasource.url"), "postgres", "postgres"));
    }

    Run run(String... more) {
      List<Object> arguments =
          new ArrayList<>(
              List.of("ingest", folder.resolve("inbox"), "--reports", root.resolve("out")));
      arguments.addAll(List.of("--data", root.resolve("data")));
      arguments.addAll(settings());
      arguments.addAll(List.of(more));
      return Run.of(arguments.toArray());
    }

    CompletableFuture<Run> begin() {
      return CompletableFuture.supplyAsync(
          () -> run("--fuhe.remote.enabled=true", "--fuhe.remote.lease=2s"));
    }

    List<String> settings() {
      List<String> all = new ArrayList<>();
      database.forEach((key, value) -> all.add("--" + key + "=" + value));
      all.add("--fuhe.remote.port=" + port);
      all.add("--fuhe.remote.partition-size=4");
      all.add("--fuhe.isolated=false");
      all.add("--fuhe.limits.time=1s");
      all.addAll(more);
      return all;
    }

    /** A worker in a process of its own. */
    Child worker(String name) throws IOException {
      Path own = Files.createDirectories(folder.resolve("workers"));
      return new Child(
          own,
          environment(),
          "worker",
          "--data",
          root.resolve("data"),
          "--work",
          own.resolve(name));
    }

    /** A manager in a process of its own. */
    Child manager() throws IOException {
      Map<String, String> environment = environment();
      environment.put("FUHE_REMOTE_ENABLED", "true");
      environment.put("FUHE_REMOTE_LEASE", "2s");
      return new Child(
          Files.createDirectories(folder.resolve("managers")),
          environment,
          "ingest",
          folder.resolve("inbox"),
          "--reports",
          root.resolve("out"),
          "--data",
          root.resolve("data"));
    }

    private Map<String, String> environment() {
      Map<String, String> environment = new HashMap<>();
      for (String setting : settings()) {
        String[] parts = setting.substring(2).split("=", 2);
        environment.put(
            parts[0].toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), parts[1]);
      }
      return environment;
    }

    /** A worker in this process. */
    ConfigurableApplicationContext workerHere(String name) {
      Settings settings = new Settings(settings().toArray(String[]::new));
      return new Working(root.resolve("data"), null, folder.resolve(name))
          .start(settings, new Messages(Language.CHINESE));
    }

    /** Waits until a worker has begun a file of the run in hand. */
    void awaitWorkInHand(CompletableFuture<Run> run, Child worker) throws InterruptedException {
      while (!run.isDone() && !any("partition_lease where in_hand is not null")) {
        worker.endsWithin(5);
      }
    }

    boolean any(String what) {
      return db.sql(
                      "select count(*) from information_schema.tables where table_name ="
                          + " 'partition_lease'")
                  .query(Integer.class)
                  .single()
              > 0
          && db.sql("select count(*) from " + what).query(Integer.class).single() > 0;
    }

    /** Sends the message of every part once more. */
    void tellTwice() {
      JmsTemplate template =
          new JmsTemplate(
              Broker.connections(
                  new RemoteProperties(
                      true,
                      null,
                      "127.0.0.1",
                      port,
                      null,
                      null,
                      1,
                      Duration.ofSeconds(1),
                      Duration.ofSeconds(1))));
      template.setMessageConverter(new RequestText("examine"));
      String mark = db.sql("select id from database_mark").query(String.class).single();
      for (long id :
          db.sql("select step_execution from partition_lease").query(Long.class).list()) {
        template.convertAndSend(Broker.queue(mark), new StepExecutionRequest("examine", id));
      }
    }

    /** The step that the last run began last. */
    String step() {
      return db.sql(
              "select step_name from batch_step_execution where step_name not like '%:%' order by"
                  + " step_execution_id desc fetch first 1 rows only")
          .query(String.class)
          .single();
    }

    int stored() {
      return db.sql(
              "select sum(write_count) from batch_step_execution where step_name like 'examine:%'")
          .query(Integer.class)
          .single();
    }
  }

  @Test
  @Timeout(value = 6, unit = TimeUnit.HOURS)
  void theEndIsThatOfOneProcess() throws Exception {
    ManyFiles.in(folder.resolve("inbox"), FILES, new Random(1));
    Managed alone = new Managed("alone");
    prepare(alone);
    Run one = alone.run();
    assertThat(one.exitCode()).as(one.err()).isZero();
    Map<String, String> expected = state("alone");

    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      String name = "managed" + i;
      Managed managed = new Managed(name);
      prepare(managed);
      Run run = withAKilledWorker(managed, name, i == 0 ? 0 : random.nextInt(5000));

      assertThat(run.exitCode()).as("seed " + SEED + run.err()).isZero();
      assertThat(run.out()).isEqualTo(one.out().replace("alone", name));
      assertThat(state(name)).as("seed " + SEED).isEqualTo(expected);
      assertThat(managed.stored()).isEqualTo(alone.stored());
      assertThat(managed.any("partition_lease")).isFalse();
      System.out.printf("%d of %d equal%n", i + 1, KILLS);
    }
  }

  /** A worker joins runs of a data folder that there is. */
  private void prepare(Managed managed) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    List<Object> arguments =
        new ArrayList<>(List.of("ingest", empty, "--reports", folder.resolve("none")));
    arguments.addAll(List.of("--data", managed.root.resolve("data")));
    arguments.addAll(managed.settings());
    assertThat(Run.of(arguments.toArray()).exitCode()).isZero();
  }

  private Run withAKilledWorker(Managed managed, String name, int moment) throws Exception {
    try (Child killed = managed.worker(name + "a")) {
      CompletableFuture<Run> run = managed.begin();
      managed.awaitWorkInHand(run, killed);
      killed.endsWithin(moment);
      killed.close();
      try (ConfigurableApplicationContext second = managed.workerHere(name + "b")) {
        if (!run.isDone()) {
          managed.tellTwice();
        }
        Run done = run.get();
        assertThat(second.containsBean(RemoteWork.HOLDER)).isTrue();
        return done;
      }
    }
  }

  /** With originals in a store of objects, a worker has nothing of the manager's disk. */
  @Test
  void aWorkerNeedsNoSharedFolderWhereOriginalsAreApart() throws Exception {
    try (ObjectServer server = new ObjectServer()) {
      ManyFiles.in(folder.resolve("inbox"), 4, new Random(1));
      Managed managed = new Managed("apart");
      managed.more.add("--fuhe.originals.bucket=" + ObjectServer.BUCKET);
      managed.more.add("--fuhe.originals.endpoint=" + server.endpoint());
      prepare(managed);
      try (ConfigurableApplicationContext worker =
          new Working(folder.resolve("none"), null, folder.resolve("own"))
              .start(
                  new Settings(managed.settings().toArray(String[]::new)),
                  new Messages(Language.CHINESE))) {
        Run run = managed.begin().get();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(worker.containsBean(RemoteWork.HOLDER)).isTrue();
        assertThat(folder.resolve("none/archive")).doesNotExist();
        assertThat(server.asked()).anyMatch(asked -> asked.startsWith("GET archive/"));
        assertThat(Files.readString(managed.root.resolve("out/ledger.jsonl")))
            .contains("ACCEPTED")
            .doesNotContain("ORIGINAL_");
      }
    }
  }

  /** Parts that no worker ever took would seem to be at work for ever. */
  @Test
  void aRunThatNoWorkerCameToIsTakenUpAgain() throws Exception {
    ManyFiles.in(folder.resolve("inbox"), 6, new Random(1));
    Managed managed = new Managed("left");
    prepare(managed);
    Run left = managed.run("--fuhe.remote.enabled=true", "--fuhe.remote.patience=1s");
    assertThat(left.exitCode()).as(left.err()).isEqualTo(3);

    try (ConfigurableApplicationContext worker = managed.workerHere("late")) {
      Run run = managed.begin().get();

      assertThat(worker.containsBean(RemoteWork.HOLDER)).isTrue();
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(managed.stored()).isEqualTo(6);
    }
  }

  /** {@code -Dfuhe.managerKills=5} times two kills, while workers read and after they have. */
  @Test
  @EnabledIfSystemProperty(named = "fuhe.managerKills", matches = "[0-9]+")
  @Timeout(value = 6, unit = TimeUnit.HOURS)
  void aManagerThatIsKilledTakesUpItsRun() throws Exception {
    ManyFiles.in(folder.resolve("inbox"), FILES, new Random(1));
    Managed alone = new Managed("alone");
    prepare(alone);
    assertThat(alone.run().exitCode()).isZero();
    Map<String, String> expected = state("alone");

    Random random = new Random(SEED);
    int kills = Integer.getInteger("fuhe.managerKills");
    for (int i = 0; i < kills; i++) {
      String name = "killed" + i;
      Managed managed = new Managed(name);
      prepare(managed);
      try (Child worker = managed.worker(name)) {
        List<String> moments = new ArrayList<>();
        moments.add(killedManager(managed, worker, random.nextInt(1500)));
        moments.add(killedManager(managed, worker, random.nextInt(6000)));
        Run run = managed.begin().get();

        assertThat(run.exitCode()).as("seed " + SEED + run.err()).isZero();
        assertThat(state(name)).as("seed " + SEED + moments).isEqualTo(expected);
        assertThat(managed.any("partition_lease")).isFalse();
        System.out.printf("%d of %d equal, killed in %s%n", i + 1, kills, moments);
      }
    }
  }

  /** Kills a manager so many milliseconds after workers began, and tells what it was about. */
  private static String killedManager(Managed managed, Child worker, int moment) throws Exception {
    try (Child manager = managed.manager()) {
      while (!manager.endsWithin(5)
          && !worker.endsWithin(5)
          && !managed.any("partition_lease where in_hand is not null")) {
        // The next look.
      }
      manager.endsWithin(moment);
    }
    return managed.step();
  }

  @Test
  void theEmbeddedDatabaseServesOneProcess() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Run manager =
        Run.of(
            "ingest",
            inbox,
            "--reports",
            folder.resolve("out"),
            "--data",
            folder.resolve("data"),
            "--fuhe.remote.enabled=true");
    Run worker = Run.of("worker", "--data", folder.resolve("data"), "--work", folder.resolve("w"));

    assertThat(manager.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(manager.err()).contains("fuhe.remote.enabled", "PostgreSQL");
    assertThat(worker.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(worker.err()).contains("PostgreSQL");
    assertThat(folder.resolve("w")).doesNotExist();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a run leaves, but for its records of when it ran. */
  private Map<String, String> state(String name) throws IOException {
    Path root = folder.resolve(name);
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (!path.endsWith(".xlsx") || path.contains("annotated")) {
          state.put(
              path, Files.size(file) + " " + java.util.Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    state.keySet().removeIf(path -> path.matches("data/(db.*|database.json|fuhe.*|last-run.*)"));
    return state;
  }
}
