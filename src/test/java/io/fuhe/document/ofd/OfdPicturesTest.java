package io.fuhe.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.OfdSketch;
import io.fuhe.document.Scans;
import io.fuhe.document.Unpacking;
import io.fuhe.document.page.PageContent;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.OFDReader;

/** The pictures of a page are drawn where they show, and one that is missing is left out. */
class OfdPicturesTest {

  private static final int BLACK = Color.BLACK.getRGB();

  private static final int WHITE = Color.WHITE.getRGB();

  private final OfdSketch ofd = new OfdSketch();

  @TempDir private Path folder;

  /** The page, a pixel to the point. */
  private BufferedImage drawn(String objects) throws Exception {
    ofd.part(
        "Doc_0/PublicRes.xml",
        "Res",
        " BaseLoc=\"Res\"><ofd:MultiMedias><ofd:MultiMedia ID=\"5\" Type=\"Image\">"
            + "<ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia><ofd:MultiMedia ID=\"6\""
            + " Type=\"Image\"><ofd:MediaFile>none.jb2</ofd:MediaFile></ofd:MultiMedia>"
            + "</ofd:MultiMedias>");
    ofd.common("<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>");
    ofd.page(254, 254, objects, null);
    Path plain = folder.resolve("plain.ofd");
    try (OutputStream out = Files.newOutputStream(plain)) {
      ofd.write(out);
    }
    Path file = folder.resolve("pictures.ofd");
    try (ZipFile from = new ZipFile(plain.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(from.getInputStream(entry).readAllBytes());
      }
      to.putNextEntry(new ZipEntry("Doc_0/Res/a.png"));
      to.write(corner());
    }
    try (OfdFolder unpacked = OfdFolder.unpacked(file, Unpacking.DEFAULT);
        OFDReader reader = new OFDReader(unpacked.path().toString(), false)) {
      Resources resources = new Resources(reader.getResMgt());
      OfdPictures pictures = new OfdPictures(resources, Scans.UNREAD);
      PageContent content = OfdPage.scan(reader.getPageInfo(1), 1, List.of(), resources, pictures);
      return pictures.page(content, 1);
    }
  }

  /** A white picture that is black in its upper left quarter. */
  private static byte[] corner() throws Exception {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 40, 40);
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, 20, 20);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void aMatrixOrItsPlaceDrawsAPictureOut() throws Exception {
    BufferedImage page =
        drawn(
            "<ofd:ImageObject ID=\"300\" ResourceID=\"5\" CTM=\"127 0 0 127 0 0\""
                + " Boundary=\"0 0 127 127\"/>"
                + "<ofd:ImageObject ID=\"301\" ResourceID=\"5\" Boundary=\"127 127 127 127\"/>");

    assertThat(page.getWidth()).isEqualTo(720);
    assertThat(page.getRGB(90, 90)).isEqualTo(BLACK);
    assertThat(page.getRGB(270, 90)).isEqualTo(WHITE);
    assertThat(page.getRGB(450, 450)).isEqualTo(BLACK);
    assertThat(page.getRGB(630, 630)).isEqualTo(WHITE);
  }

  @Test
  void aPictureThatIsMissingIsLeftOut() throws Exception {
    BufferedImage page =
        drawn(
            "<ofd:ImageObject ID=\"300\" ResourceID=\"6\" Boundary=\"0 0 127 127\"/>"
                + "<ofd:ImageObject ID=\"301\" ResourceID=\"77\" Boundary=\"0 0 127 127\"/>"
                + "<ofd:ImageObject ID=\"302\" ResourceID=\"5\" Boundary=\"127 127 127 127\"/>");

    assertThat(page.getRGB(90, 90)).isEqualTo(WHITE);
    assertThat(page.getRGB(450, 450)).isEqualTo(BLACK);
  }
}
