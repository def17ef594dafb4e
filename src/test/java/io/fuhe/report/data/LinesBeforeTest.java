package io.fuhe.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of any length are taken over whole, whatever is read of the file at once. */
class LinesBeforeTest {

  private static final int LINES = 40;
  private static final int LONGEST = 400_000;

  @TempDir private Path folder;

  @RepeatedTest(5)
  void whatIsWantedOfThemIsTaken(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      int length = random.nextInt(random.nextBoolean() ? LONGEST : 10);
      all.add("第%d行：".formatted(i) + "年".repeat(length / 3));
    }
    Path file = file(all);
    List<String> wanted = all.stream().filter(any -> random.nextInt(3) > 0).toList();
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    try (LinesBefore lines = new LinesBefore(file)) {
      for (String line : wanted) {
        assertThat(lines.copy(beginning(line, random), taken)).isTrue();
      }
    }
    assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo(text(wanted));
  }

  @Test
  void aLineThatIsNotThereIsNot() throws IOException {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();
    try (LinesBefore lines = new LinesBefore(file(List.of("甲一", "乙一")))) {
      assertThat(lines.copy("丙".getBytes(StandardCharsets.UTF_8), taken)).isFalse();
      assertThat(lines.copy("甲".getBytes(StandardCharsets.UTF_8), taken)).isFalse();
    }
    assertThat(taken.size()).isZero();
  }

  private static byte[] beginning(String line, Random random) {
    int shortest = line.indexOf('：') + 1;
    int length = shortest + random.nextInt(line.length() - shortest + 1);
    return line.substring(0, length).getBytes(StandardCharsets.UTF_8);
  }

  private Path file(List<String> lines) throws IOException {
    return Files.writeString(folder.resolve("lines"), text(lines));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
