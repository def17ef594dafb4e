package io.fuhe.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.form.Place;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is a picture is shown as one, whether or not pictures are recognized. */
class LookingTest {

  @TempDir private Path folder;

  private Sight look(Path file, int page) {
    Place at = new Place(null, null, page, "A1", null);
    return new Looking(Limits.DEFAULT)
        .at(file, file.getFileName().toString(), at, folder.resolve("page.png"));
  }

  @Test
  void aPhotographIsShown() throws Exception {
    Path file = folder.resolve("form.png");
    ImageIO.write(new BufferedImage(595, 842, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());

    Sight sight = look(file, 1);

    assertThat(sight.reason()).isNull();
    assertThat(sight.parts()).hasSize(1);
    assertThat(sight.width()).isBetween(new BigDecimal("594"), new BigDecimal("596"));
    assertThat(ImageIO.read(folder.resolve("page.png").toFile()).getHeight()).isEqualTo(842);
    assertThat(look(file, 2).reason()).isEqualTo(Reason.IMAGE_ONLY);
  }

  @Test
  void whatIsDamagedIsNotShown() throws Exception {
    Path file = folder.resolve("form.png");
    ImageIO.write(new BufferedImage(595, 842, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));

    assertThat(look(file, 1).reason()).isNotNull();
  }
}
