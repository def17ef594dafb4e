package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.document.Documents;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.Scans;
import io.fuhe.document.UnreadableDocument;
import io.fuhe.document.word.PackedPictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are not read, and why. */
class PictureReaderTest {

  @TempDir private Path folder;

  private Path picture(String type, BufferedImage image) throws IOException {
    Path file = folder.resolve("form." + type);
    assertThat(ImageIO.write(image, type, file.toFile())).isTrue();
    return file;
  }

  private static Reason reason(Path file, Limits limits) {
    return catchThrowableOfType(
            UnreadableDocument.class,
            () -> new Documents(limits).read(file, file.getFileName().toString()))
        .reason();
  }

  private Limits limits(int pixels) {
    return Limits.DEFAULT.with(new Scans(folder.toString(), false, null, 5, pixels, 60));
  }

  private static BufferedImage form() {
    return new Drawn().table(100, 200, 3, 3, 200, 100).text(120, 220, 3).image;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void whoeverHasNoRecognizerIsToldThatItIsAPicture(String type) throws Exception {
    assertThat(reason(picture(type, form()), Limits.DEFAULT)).isEqualTo(Reason.IMAGE_ONLY);
  }

  @Test
  void aRecognizerThatDoesNotRunIsNone() throws Exception {
    Path file = picture("png", form());
    Files.writeString(folder.resolve("onnxruntime.jar"), "no jar");
    Files.writeString(folder.resolve("recognition.onnx"), "no model");
    Files.writeString(folder.resolve("characters.txt"), "a");

    assertThat(reason(file, limits(5_000_000))).isEqualTo(Reason.IMAGE_ONLY);
  }

  /** Before anything is drawn or recognized. */
  @Test
  void whatIsLeftForLaterIsToldAtOnce() throws Exception {
    Limits limits = limits(5_000_000);
    Limits later = limits.with(limits.scans().waiting());

    assertThat(reason(picture("png", form()), later)).isEqualTo(Reason.PICTURES_WAIT);
    assertThat(reason(picture("png", form()), Limits.DEFAULT.with(Scans.UNREAD.waiting())))
        .isEqualTo(Reason.IMAGE_ONLY);
  }

  @Test
  void aTornPictureIsDamaged() throws Exception {
    Path file = picture("png", form());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, 60));

    assertThat(reason(file, limits(5_000_000))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void aPictureWithTooManyPixelsIsNotOpened() throws Exception {
    Path file = picture("png", new BufferedImage(3000, 3000, BufferedImage.TYPE_BYTE_BINARY));

    assertThat(reason(file, limits(1_000_000))).isEqualTo(Reason.TOO_COMPLEX);
  }

  @Test
  void aSmallPictureAndABlankOneAreNoPages() throws Exception {
    assertThat(reason(picture("png", new BufferedImage(90, 90, 1)), limits(5_000_000)))
        .isEqualTo(Reason.IMAGE_ONLY);
  }

  @Test
  void photographsInADocumentAreTakenOut() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3000, 3000, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
    Path file = folder.resolve("form.docx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "word/media/image1.png", bytes.toByteArray());
    }

    UnreadableDocument met =
        catchThrowableOfType(
            UnreadableDocument.class, () -> PackedPictures.read(file, limits(1_000_000)));

    assertThat(met.reason()).isEqualTo(Reason.TOO_COMPLEX);
  }

  private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
