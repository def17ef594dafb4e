package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what is known by its content is put in. */
class OcrInstallerTest {

  @TempDir private Path folder;

  private OcrFolder ocr() {
    return new OcrFolder(folder.resolve("ocr"));
  }

  private OcrInstaller installer() throws Exception {
    OcrFolder ocr = ocr();
    return new OcrInstaller(
        ocr,
        Map.of(
            hash("runtime"), ocr.runtime(),
            hash("model"), ocr.model(),
            hash("characters"), ocr.characters()));
  }

  private static String hash(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private Path packed(String... texts) throws IOException {
    Path file = folder.resolve("models.tgz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(file)))) {
      for (String text : texts) {
        TarArchiveEntry entry = new TarArchiveEntry("../../" + text);
        entry.setSize(text.length());
        tar.putArchiveEntry(entry);
        tar.write(text.getBytes(StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  @Test
  void aPackageAndAFileMakeAFolder() throws Exception {
    Path jar = Files.writeString(folder.resolve("any name.jar"), "runtime");

    assertThat(installer().take(packed("readme", "model", "characters"))).isTrue();
    assertThat(ocr().isComplete()).isFalse();
    assertThat(installer().take(jar)).isTrue();

    assertThat(ocr().isComplete()).isTrue();
    assertThat(ocr().model()).hasContent("model");
    assertThat(names())
        .containsExactlyInAnyOrder("onnxruntime.jar", "recognition.onnx", "characters.txt");
  }

  @Test
  void whatIsNotKnownIsNotTaken() throws Exception {
    assertThat(installer().take(Files.writeString(folder.resolve("a.jar"), "runtimf"))).isFalse();
    assertThat(installer().take(packed("other"))).isFalse();
    assertThat(names()).isEmpty();
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> all = Files.list(ocr().path())) {
      return all.map(p -> p.getFileName().toString()).toList().stream();
    }
  }
}
