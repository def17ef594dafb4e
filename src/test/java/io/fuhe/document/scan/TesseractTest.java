package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that stands in for Tesseract is asked once for all figures, and may fail in any way.
 */
@DisabledOnOs(OS.WINDOWS)
class TesseractTest {

  private static final List<Picture> FIGURES =
      List.of(new Picture(30, 20), new Picture(10, 20), new Picture(0, 20));

  @TempDir private Path folder;

  private List<String> said(String script, Duration patience) throws IOException {
    return new Tesseract(program(script), patience).figures(FIGURES);
  }

  private Path program(String script) throws IOException {
    Path program = Files.writeString(folder.resolve("stub"), "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void eachFigureIsShownAndAnswered() throws IOException {
    String script =
        "for file in $(cat \"$1\"); do head -c 2 $file >/dev/null || exit 1; printf '12.5\\n\\f';"
            + " done";

    assertThat(said(script, Tesseract.PATIENCE)).containsExactly("12.5", "12.5", "12.5");
  }

  @Test
  void onlyDigitsAreAskedFor() throws IOException {
    String script = "echo \"$@\" | grep -q 'whitelist=0123456789' && printf '7\\f8\\f9\\f'";

    assertThat(said(script, Tesseract.PATIENCE)).containsExactly("7", "8", "9");
  }

  @Test
  void whatFailsHasNoOpinion() throws IOException {
    assertThat(said("exit 1", Tesseract.PATIENCE)).containsExactly("", "", "");
    assertThat(said("printf '1\\f'", Tesseract.PATIENCE)).containsExactly("", "", "");
    assertThat(said("exec tail -f /dev/null", Duration.ofMillis(50))).containsExactly("", "", "");
    assertThat(new Tesseract(folder.resolve("none"), Tesseract.PATIENCE).figures(FIGURES))
        .containsExactly("", "", "");
  }

  @Test
  void nothingIsAskedOfNoFigures() {
    assertThat(new Tesseract(folder.resolve("none"), Tesseract.PATIENCE).figures(List.of()))
        .isEmpty();
  }

  @Test
  void itIsFoundWhereItIsSaidToBe() throws IOException {
    Path program = program("exit 0");

    assertThat(Tesseract.installed(program.toString())).contains(program);
    assertThat(Tesseract.installed("sh")).isPresent();
    assertThat(Tesseract.installed("no-such-program")).isEmpty();
    assertThat(Tesseract.installed(folder.toString())).isEmpty();
    assertThat(Tesseract.installed("")).isEmpty();
    assertThat(Tesseract.installed(null)).isEmpty();
  }
}
