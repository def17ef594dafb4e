package io.fuhe.document.scan;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Tesseract, a program of its own, asked for the figures of a whole page at once. Of its languages
 * English is used, which comes with it: of digits alone it reads more than the Chinese one.
 */
public final class Tesseract implements SecondReader {

  /** What it is called where it is installed. */
  public static final String NAME = "tesseract";

  /** A page takes a second; one that takes so long is not waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Figures are shown to it so high, in pixels: it is best at that. */
  private static final int HEIGHT = 48;

  /** Paper on each side of them. */
  private static final int MARGIN = 24;

  private static final String PAGE_BREAK = "\f";

  private final Path program;
  private final Duration patience;

  Tesseract(Path program, Duration patience) {
    this.program = program;
    this.patience = patience;
  }

  /**
   * The program.
   *
   * @param command its path, or its name where it lies in a folder of the path; empty for none
   */
  public static Optional<Path> installed(String command) {
    if (command == null || command.isBlank()) {
      return Optional.empty();
    }
    try {
      Path given = Path.of(command);
      Stream<Path> folders =
          given.getNameCount() > 1 || given.isAbsolute() ? Stream.of(Path.of("")) : onPath();
      return folders
          .flatMap(folder -> Stream.of(command, command + ".exe").map(folder::resolve))
          .map(Path::toAbsolutePath)
          .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Stream<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  @Override
  public List<String> figures(List<Picture> figures) {
    List<String> none = Collections.nCopies(figures.size(), "");
    if (figures.isEmpty()) {
      return none;
    }
    try {
      Path folder = Files.createTempDirectory("figures");
      try {
        List<String> said = ask(folder, figures);
        return said.size() < figures.size() ? none : said.subList(0, figures.size());
      } finally {
        FileUtils.deleteQuietly(folder.toFile());
      }
    } catch (IOException e) {
      // There is no second opinion then, as where there is no such program.
      return none;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return none;
    }
  }

  /** What it says of each picture; less where it failed. */
  private List<String> ask(Path folder, List<Picture> figures)
      throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Path file = folder.resolve(i + ".pgm");
      write(figures.get(i), file);
      names.add(file.toString());
    }
    Path list = Files.write(folder.resolve("figures.txt"), names, StandardCharsets.UTF_8);
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                list.toString(),
                "stdout",
                "--psm",
                "7",
                "-l",
                "eng",
                "-c",
                "tessedit_char_whitelist=0123456789.,%")
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended || process.exitValue() != 0) {
        return List.of();
      }
    } finally {
      process.destroyForcibly();
    }
    String all = Files.readString(said, StandardCharsets.UTF_8);
    return Arrays.stream(all.split(PAGE_BREAK, -1)).map(String::strip).toList();
  }

  private static void write(Picture figure, Path file) throws IOException {
    Picture resized = figure.resized(Math.max(1, figure.width * HEIGHT / figure.height), HEIGHT);
    Picture page = new Picture(resized.width + 2 * MARGIN, HEIGHT + 2 * MARGIN);
    page.paste(resized, MARGIN, MARGIN);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String head = "P5 " + page.width + " " + page.height + " " + Picture.WHITE + "\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < page.width * page.height; i++) {
        out.write(page.at(i % page.width, i / page.width));
      }
    }
  }
}
