package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures from outside have a sentence, however deep they lie; others have none. */
class ExplanationTest {

  private static final String SERVER = "jdbc:postgresql://db/fuhe";

  private final Settings settings =
      new Settings("--spring.datasource.url=" + SERVER + "?password=secret");
  private final Failures failures = new Failures(settings, new Messages(Language.CHINESE));
  private final Failures embedded =
      new Failures(
          new Settings("--spring.datasource.url=jdbc:hsqldb:file:/srv/data/db/fuhe;shutdown=true"),
          new Messages(Language.CHINESE));

  @ParameterizedTest
  @CsvSource({
    "08001, 3, 连不上",
    "08006, 3, 连接断了",
    "28P01, 2, spring.datasource.password",
    "28000, 2, 不接受",
    "3D000, 2, 先建好",
    "42501, 2, 权限",
    "53100, 3, 磁盘"
  })
  void whatADatabaseRefuses(String state, int code, String word) {
    Exception e = new IllegalStateException(new RuntimeException(new SQLException("x", state)));

    assertThat(failures.words(e)).contains(word, SERVER).doesNotContain("secret", "Exception");
    assertThat(failures.kinds(e)).isEqualTo(failures.words(e));
    assertThat(failures.exitCode(e)).isEqualTo(code);
  }

  @ParameterizedTest
  @MethodSource
  void whatAFileRefuses(IOException e, String word) {
    assertThat(failures.words(new UncheckedIOException(e)))
        .contains("/a/b.xlsx", word)
        .doesNotContain("java.");
    assertThat(failures.exitCode(e)).isEqualTo(ExitCode.FAILED);
  }

  static Stream<Arguments> whatAFileRefuses() {
    String file = "/a/b.xlsx";
    return Stream.of(
        Arguments.of(new AccessDeniedException(file), "权限"),
        Arguments.of(new NoSuchFileException(file), "不见了"),
        Arguments.of(new FileSystemException(file, null, "No space left on device"), "磁盘满了"),
        Arguments.of(new FileSystemException("/a/aside", file, "Is a directory"), "读写不了"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "设备上没有空间",
        "Disk quota exceeded",
        "There is not enough space on the disk",
        "磁盘空间不足。"
      })
  void aDiskThatGetsFullWhileItIsWrittenTo(String system) {
    Exception e = new IllegalStateException(new UncheckedIOException(new IOException(system)));

    assertThat(failures.words(e)).contains("磁盘满了", "腾出空间").doesNotContain("Exception", system);
    assertThat(failures.kinds(e)).isEqualTo(failures.words(e));
    assertThat(failures.exitCode(e)).isEqualTo(ExitCode.FAILED);
    assertThat(failures.words(new UncheckedIOException(new IOException("Broken pipe"))))
        .contains("Broken pipe");
  }

  @ParameterizedTest
  @ValueSource(ints = {-452, -461, -466, -467, -472})
  void anEmbeddedDatabaseThatCannotBeRead(int code) {
    Exception e = new IllegalStateException(new SQLException("Data File: x", "S1000", code));

    assertThat(embedded.words(e))
        .contains("/srv/data/db/fuhe", "损坏", "fuhe restore")
        .doesNotContain("Exception");
    assertThat(embedded.exitCode(e)).isEqualTo(ExitCode.FAILED);
    assertThat(failures.words(e)).as("of a server").contains("Data File: x");
  }

  @Test
  void anEmbeddedDatabaseWithoutRoom() {
    Exception full = new SQLException("Data File size limit is reached", "S1000", -468);

    assertThat(embedded.words(new IllegalStateException(full))).contains("磁盘满了", "腾出空间");
  }

  @Test
  void whatNobodyKnowsIsNamedAndItsWordsStayHere() {
    Exception e = new IllegalStateException("甲单位", new SQLException("甲单位", "XX000"));

    assertThat(failures.words(e)).contains("SQLException", "甲单位");
    assertThat(failures.kinds(e))
        .contains("IllegalStateException < SQLException")
        .doesNotContain("甲单位");
    assertThat(failures.exitCode(e)).isEqualTo(ExitCode.FAILED);
  }
}
