package io.fuhe.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Box;
import io.fuhe.form.Place;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recognized is shown as it stands in the picture. */
class CellPicturesTest {

  private static final Box CELL =
      new Box(
          BigDecimal.valueOf(100),
          BigDecimal.valueOf(200),
          BigDecimal.valueOf(180),
          BigDecimal.valueOf(220));

  @TempDir private Path folder;

  /** A sheet of A4 with a black cell. */
  private Path sheet() throws Exception {
    BufferedImage image = new BufferedImage(1190, 1684, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1190, 1684);
    pen.setColor(Color.BLACK);
    pen.fillRect(200, 400, 160, 40);
    pen.dispose();
    Path file = folder.resolve("form.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static Place place(int page) {
    return new Place(null, null, page, "A1", CELL);
  }

  @Test
  void theCellIsCutOutWithALittleAroundIt() throws Exception {
    CellPictures pictures = new CellPictures(sheet(), Limits.DEFAULT);

    String address = pictures.of(place(1).recognized(97)).orElseThrow();

    byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    BufferedImage cut = ImageIO.read(new ByteArrayInputStream(bytes));
    assertThat(cut.getWidth()).isBetween(172, 180);
    assertThat(cut.getHeight()).isBetween(52, 60);
    assertThat(cut.getRGB(cut.getWidth() / 2, cut.getHeight() / 2)).isEqualTo(0xFF000000);
    assertThat(cut.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void whatTheFileItselfHoldsNeedsNoPicture() throws Exception {
    CellPictures pictures = new CellPictures(sheet(), Limits.DEFAULT);

    assertThat(pictures.of(place(1))).isEmpty();
    assertThat(pictures.of(place(2).recognized(97))).isEmpty();
    assertThat(pictures.of(Place.inSheet("s", 0, 0).recognized(97))).isEmpty();
  }
}
