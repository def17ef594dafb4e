package io.fuhe.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the log says above the details that only programmers ask for, it says in the run's words.
 */
class LogLineTest {

  private static final Pattern LITERAL =
      Pattern.compile("LOG\\s*\\.(?:warn|error)\\(\\s*\"[^\"]*[a-z]{2}");

  private final Locale before = Locale.getDefault();

  @AfterEach
  void asBefore() {
    Locale.setDefault(before);
  }

  @Test
  void speaksTheLanguageOfTheProcess() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    assertThat(LogLine.of("waiting", "表.xlsx")).isEqualTo("还在上传，留待下次：表.xlsx");
    Locale.setDefault(Locale.ENGLISH);
    assertThat(LogLine.of("waiting", "表.xlsx")).isEqualTo("still being uploaded, waits: 表.xlsx");
  }

  @Test
  void noLineIsWrittenInOneLanguageOnly() throws Exception {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> literal =
          sources
              .filter(Files::isRegularFile)
              .filter(file -> LITERAL.matcher(text(file)).find())
              .toList();
      assertThat(literal).isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
