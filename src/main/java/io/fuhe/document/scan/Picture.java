package io.fuhe.document.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** A picture in shades of grey, from 0 for black to 255. */
final class Picture {

  static final int WHITE = 255;

  /** A pixel that is so much redder than it is green and blue is of a seal. */
  private static final int RED = 60;

  /** How far around a pixel the paper is looked at, in pixels. */
  private static final int AROUND = 22;

  /** How light a pixel of text is against its surroundings, in percent, at the most. */
  static final int DARK = 86;

  /** The same of a pixel of a hairline, which no scanner sees as dark as it is. */
  static final int HAIRLINE = 92;

  /** One in so many dark pixels is as dark as ink gets. */
  private static final int INK = 5;

  /** So far from the darkest ink towards white, in percent, text may be. */
  private static final int TEXT = 60;

  final int width;
  final int height;
  private final byte[] grey;

  /** Makes a white one. */
  Picture(int width, int height) {
    this.width = width;
    this.height = height;
    this.grey = new byte[width * height];
    Arrays.fill(grey, (byte) WHITE);
  }

  /** What a picture shows in grey; what is red, as seals are, becomes light. */
  static Picture of(BufferedImage image) {
    Picture picture = new Picture(image.getWidth(), image.getHeight());
    int[] row = new int[picture.width];
    for (int y = 0; y < picture.height; y++) {
      image.getRGB(0, y, picture.width, 1, row, 0, picture.width);
      for (int x = 0; x < row.length; x++) {
        picture.set(x, y, grey(row[x]));
      }
    }
    return picture;
  }

  /** What shines through is white paper. */
  private static int grey(int argb) {
    int alpha = argb >>> 24;
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    int light =
        red - Math.max(green, blue) > RED ? red : (299 * red + 587 * green + 114 * blue) / 1000;
    return WHITE - (WHITE - light) * alpha / 255;
  }

  /** A picture drawn larger or smaller. */
  static BufferedImage scaled(BufferedImage image, double by) {
    int width = Math.max(1, (int) Math.round(image.getWidth() * by));
    int height = Math.max(1, (int) Math.round(image.getHeight() * by));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(image, 0, 0, width, height, java.awt.Color.WHITE, null);
    pen.dispose();
    return scaled;
  }

  /** How light a pixel is; it is white outside of the picture. */
  int at(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height ? grey[y * width + x] & 0xFF : WHITE;
  }

  /** Sets how light a pixel is. */
  void set(int x, int y, int light) {
    grey[y * width + x] = (byte) light;
  }

  /** How light it is between pixels. */
  private int between(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    return (int)
        Math.round(
            (at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - down)
                + (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * down);
  }

  /** The picture turned about its middle by an angle, clockwise in radians. */
  Picture turned(double angle) {
    Picture turned = new Picture(width, height);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double midX = width / 2.0;
    double midY = height / 2.0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - midX;
        double dy = y - midY;
        turned.set(x, y, between(midX + dx * cos + dy * sin, midY - dx * sin + dy * cos));
      }
    }
    return turned;
  }

  /** The picture turned clockwise by a quarter. */
  Picture quartered() {
    Picture turned = new Picture(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned.set(height - 1 - y, x, at(x, y));
      }
    }
    return turned;
  }

  /** The picture in another size, in percent of its own. */
  Picture scaled(int percent) {
    return resized(Math.max(1, width * percent / 100), Math.max(1, height * percent / 100));
  }

  /** The picture with some of its columns alone. */
  Picture columns(List<Integer> kept) {
    Picture narrow = new Picture(kept.size(), height);
    for (int x = 0; x < narrow.width; x++) {
      for (int y = 0; y < height; y++) {
        narrow.set(x, y, at(kept.get(x), y));
      }
    }
    return narrow;
  }

  /** Lays another picture upon it; where both have ink, the darker stays. */
  void paste(Picture other, int left, int top) {
    for (int y = Math.max(0, -top); y < Math.min(other.height, height - top); y++) {
      for (int x = Math.max(0, -left); x < Math.min(other.width, width - left); x++) {
        set(x + left, y + top, Math.min(at(x + left, y + top), other.at(x, y)));
      }
    }
  }

  /** The picture in another size, what is made smaller averaged. */
  Picture resized(int toWidth, int toHeight) {
    Picture resized = new Picture(toWidth, toHeight);
    double stepX = (double) width / toWidth;
    double stepY = (double) height / toHeight;
    int more = (int) Math.ceil(Math.max(stepX, stepY));
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < toWidth; x++) {
        int sum = 0;
        for (int i = 0; i < more * more; i++) {
          double partX = (i % more + 0.5) / more;
          double partY = (i / more + 0.5) / more;
          int light = between((x + partX) * stepX - 0.5, (y + partY) * stepY - 0.5);
          sum += light;
        }
        resized.set(x, y, sum / (more * more));
      }
    }
    return resized;
  }

  /**
   * What is darker than the paper around it, so that shadows and shades are none.
   *
   * @param percent how light it is against its surroundings, at the most
   */
  Mask dark(int percent) {
    long[] sums = sums();
    Mask mask = new Mask(width, height);
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - AROUND);
      int bottom = Math.min(height, y + AROUND + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - AROUND);
        int right = Math.min(width, x + AROUND + 1);
        long sum =
            sums[bottom * (width + 1) + right]
                - sums[top * (width + 1) + right]
                - sums[bottom * (width + 1) + left]
                + sums[top * (width + 1) + left];
        long count = (long) (right - left) * (bottom - top);
        int light = at(x, y);
        if (light * count * 100 < sum * percent) {
          mask.set(x, y, true);
        }
      }
    }
    return mask;
  }

  /** Of what is dark, what is nearly as dark as most text: stamps and shades of it are not. */
  Mask text(Mask dark) {
    int[] counts = new int[WHITE + 1];
    int all = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (dark.at(x, y)) {
          counts[at(x, y)]++;
          all++;
        }
      }
    }
    int ink = 0;
    for (int sum = counts[0]; sum * INK < all; sum += counts[ink]) {
      ink++;
    }
    int lightest = ink + (WHITE - ink) * TEXT / 100;
    Mask text = new Mask(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        text.set(x, y, dark.at(x, y) && at(x, y) <= lightest);
      }
    }
    return text;
  }

  /** The sums of all that lies above and to the left, in one row and column more than there are. */
  private long[] sums() {
    long[] sums = new long[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      long row = 0;
      for (int x = 0; x < width; x++) {
        row += at(x, y);
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }
}
