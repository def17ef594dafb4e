package io.fuhe.document.scan;

import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Opens files that are pictures, .tif with several pages among them, within limits. */
public final class PictureFile implements AutoCloseable {

  /** Larger pictures are opened with every second pixel: a sheet of A3 has no more to tell. */
  private static final long ENOUGH = 18_000_000;

  private final ImageInputStream stream;
  private final ImageReader reader;
  private final int pixels;

  private PictureFile(ImageInputStream stream, ImageReader reader, int pixels) {
    this.stream = stream;
    this.reader = reader;
    this.pixels = pixels;
  }

  /**
   * Opens a picture.
   *
   * @param pixels how many it may have
   * @throws UnreadableDocument {@code DAMAGED} when it is none
   */
  public static PictureFile open(InputStream from, int pixels)
      throws IOException, UnreadableDocument {
    ImageIO.setUseCache(false);
    ImageInputStream stream = ImageIO.createImageInputStream(from);
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    if (!readers.hasNext()) {
      stream.close();
      throw new UnreadableDocument(Reason.DAMAGED, "no picture");
    }
    ImageReader reader = readers.next();
    reader.setInput(stream);
    return new PictureFile(stream, reader, pixels);
  }

  /** How many pictures it holds. */
  public int pages() throws IOException {
    return reader.getNumImages(true);
  }

  /**
   * One of the pictures.
   *
   * @param index counted from 0
   * @throws UnreadableDocument {@code TOO_COMPLEX} when it has too many pixels
   */
  public BufferedImage page(int index) throws IOException, UnreadableDocument {
    long size = (long) reader.getWidth(index) * reader.getHeight(index);
    if (size > pixels) {
      throw new UnreadableDocument(Reason.TOO_COMPLEX, size + " pixels");
    }
    ImageReadParam how = reader.getDefaultReadParam();
    if (size > ENOUGH) {
      how.setSourceSubsampling(2, 2, 0, 0);
    }
    return reader.read(index, how);
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    stream.close();
  }
}
