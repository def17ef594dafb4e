package io.fuhe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.document.Limits;
import io.fuhe.form.Form;
import io.fuhe.form.Policy;
import io.fuhe.json.Json;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of what was recognized, the cells are cut out that findings rest on. */
class SeenCellsTest {

  private static final String RECOGNIZED =
      "\"page\":1,$1,\"box\":{\"x0\":10,\"y0\":20,\"x1\":60,\"y1\":40},\"confidence\":97";

  @TempDir private Path folder;

  private Path picture() throws Exception {
    Path file = folder.resolve("a.png");
    ImageIO.write(new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
    return file;
  }

  private static ExaminedForm examined(String total, boolean recognized) {
    Form form = FormSketch.clean().total(total).build();
    String json = Json.write(form);
    Form read =
        recognized
            ? Json.read(
                json.replaceAll("\"page\":null,(\"cell\":\"[^\"]*\"),\"box\":null", RECOGNIZED),
                Form.class)
            : form;
    return ExaminedForm.of(read, Policy.DEFAULT);
  }

  @Test
  void theCellsOfFindingsAreCutOut() throws Exception {
    SeenCells cells = new SeenCells(picture(), Limits.DEFAULT);

    ExaminedForm found = examined("92", true);
    assertThat(found.anomalies()).isNotEmpty();
    assertThat(cells.with(found).seen())
        .isNotEmpty()
        .allSatisfy((place, png) -> assertThat(place).startsWith("1!"))
        .allSatisfy((place, png) -> assertThat(png).startsWith("iVBORw0KGgo"));
    assertThat(cells.with(examined("100", true)).seen()).isEmpty();
    assertThat(cells.with(examined("92", false)).seen()).isEmpty();
  }

  @Test
  void whereNoPictureCanBeHadTheFindingStandsWithout() throws Exception {
    Path torn = Files.write(folder.resolve("b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    ExaminedForm found = examined("92", true);
    assertThat(found.anomalies()).isNotEmpty();

    assertThat(new SeenCells(torn, Limits.DEFAULT).with(found)).isEqualTo(found);
  }
}
