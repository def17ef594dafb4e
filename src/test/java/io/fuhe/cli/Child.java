package io.fuhe.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own: for what only a process has, as signals and a folder. */
final class Child implements AutoCloseable {

  private final Process process;
  private final Path said;

  /**
   * Starts it.
   *
   * @param folder the current folder of the process
   */
  Child(Path folder, Map<String, String> environment, Object... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", classPath(), Fuhe.class.getName()));
    for (Object arg : args) {
      command.add(arg.toString());
    }
    said = Files.createTempFile(folder, "said", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /** What it said so far. */
  String said() throws IOException {
    return Files.readString(said, StandardCharsets.UTF_8);
  }

  /** Its number in the system. */
  long pid() {
    return process.pid();
  }

  /** How long it has worked so far; nothing where the system does not say, or it has ended. */
  Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Whether it has ended, now or before so much time has passed. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** SIGTERM, where there are signals. */
  void terminate() {
    process.destroy();
  }

  /** Whether it ends by itself in so many milliseconds. */
  boolean endsWithin(int milliseconds) throws InterruptedException {
    return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Kills it, and waits until it is gone. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return java.util.Arrays.stream(System.getProperty("java.class.path").split(separator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(separator));
  }
}
