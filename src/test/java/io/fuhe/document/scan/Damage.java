package io.fuhe.document.scan;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/**
 * What happens to a page before or while its picture is taken, beyond what a scanner does to each.
 */
enum Damage {

  /** Red seals over what is written, so many. */
  SEALS {
    @Override
    BufferedImage on(BufferedImage page, double strength, int perInch, Random random) {
      BufferedImage sealed = copy(page, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = sealed.createGraphics();
      int size = (int) (1.6 * perInch);
      for (int i = 0; i < strength; i++) {
        int x = random.nextInt(page.getWidth() - size);
        int y = random.nextInt(page.getHeight() - size);
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.75f));
        pen.setColor(new Color(205, 30, 40));
        pen.setStroke(new BasicStroke(perInch / 30f));
        pen.drawOval(x, y, size, size);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, perInch / 4));
        pen.drawString("\u4e13\u7528\u7ae0 8", x + size / 5, y + size / 2);
      }
      pen.dispose();
      return sealed;
    }
  },

  /** A lens that is not sharp: the radius, in hundredths of an inch. */
  BLUR {
    @Override
    BufferedImage on(BufferedImage page, double strength, int perInch, Random random) {
      int radius = Math.max(1, (int) Math.round(strength * perInch / 100));
      int wide = 2 * radius + 1;
      float[] all = new float[wide * wide];
      Arrays.fill(all, 1f / all.length);
      return new ConvolveOp(new Kernel(wide, wide, all), ConvolveOp.EDGE_NO_OP, null)
          .filter(page, null);
    }
  },

  /** Faint ink on grey paper: how much of the contrast is lost, from 0 to 1. */
  FAINT {
    @Override
    BufferedImage on(BufferedImage page, double strength, int perInch, Random random) {
      return lit(page, (x, y, light) -> 215 - (255 - light) * (1 - strength));
    }
  },

  /** Light from one side: how much less there is in the far corner, from 0 to 1. */
  SHADE {
    @Override
    BufferedImage on(BufferedImage page, double strength, int perInch, Random random) {
      double far = page.getWidth() + (double) page.getHeight();
      return lit(page, (x, y, light) -> light * (1 - strength * (x + y) / far));
    }
  },

  /** A photograph taken aslant: how much shorter the upper edge is, in percent. */
  ASLANT {
    @Override
    BufferedImage on(BufferedImage page, double strength, int perInch, Random random) {
      double narrower = strength / 100;
      return bent(
          page,
          (x, y) -> {
            double share = 1 - narrower * (1 - y);
            return new double[] {0.5 + (x - 0.5) / share, y / share * (1 - narrower * (1 - y) / 2)};
          });
    }
  },

  /** Paper that does not lie flat: how far its middle sags, in percent of its height. */
  CURVED {
    @Override
    BufferedImage on(BufferedImage page, double strength, int perInch, Random random) {
      return bent(
          page, (x, y) -> new double[] {x, y - strength / 100 * (1 - 4 * (x - 0.5) * (x - 0.5))});
    }
  },

  /** The sheet lies turned: quarters, clockwise. */
  TURNED {
    @Override
    BufferedImage on(BufferedImage page, double strength, int perInch, Random random) {
      BufferedImage turned = page;
      for (int i = 0; i < strength; i++) {
        BufferedImage next =
            new BufferedImage(turned.getHeight(), turned.getWidth(), turned.getType());
        Graphics2D pen = next.createGraphics();
        AffineTransform quarter = new AffineTransform(0, 1, -1, 0, turned.getHeight(), 0);
        pen.drawImage(turned, quarter, null);
        pen.dispose();
        turned = next;
      }
      return turned;
    }
  };

  /** Damages a page. */
  abstract BufferedImage on(BufferedImage page, double strength, int perInch, Random random);

  /** How light a pixel becomes. */
  private interface Light {
    double of(int x, int y, int light);
  }

  /** Where on the page, from 0 to 1, a point of the picture comes from. */
  private interface Bend {
    double[] from(double x, double y);
  }

  private static BufferedImage copy(BufferedImage page, int type) {
    BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), type);
    Graphics2D pen = copy.createGraphics();
    pen.drawImage(page, 0, 0, null);
    pen.dispose();
    return copy;
  }

  private static BufferedImage lit(BufferedImage page, Light by) {
    BufferedImage lit = copy(page, page.getType());
    for (int y = 0; y < lit.getHeight(); y++) {
      for (int x = 0; x < lit.getWidth(); x++) {
        for (int band = 0; band < lit.getRaster().getNumBands(); band++) {
          double light = by.of(x, y, lit.getRaster().getSample(x, y, band));
          lit.getRaster().setSample(x, y, band, (int) Math.max(0, Math.min(255, light)));
        }
      }
    }
    return lit;
  }

  private static BufferedImage bent(BufferedImage page, Bend by) {
    BufferedImage bent = copy(page, page.getType());
    int width = page.getWidth();
    int height = page.getHeight();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double[] from = by.from((double) x / width, (double) y / height);
        for (int band = 0; band < page.getRaster().getNumBands(); band++) {
          int light = between(page, from[0] * width, from[1] * height, band);
          bent.getRaster().setSample(x, y, band, light);
        }
      }
    }
    return bent;
  }

  private static int between(BufferedImage page, double x, double y, int band) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    return (int)
        Math.round(
            (at(page, left, top, band) * (1 - right) + at(page, left + 1, top, band) * right)
                    * (1 - down)
                + (at(page, left, top + 1, band) * (1 - right)
                        + at(page, left + 1, top + 1, band) * right)
                    * down);
  }

  private static int at(BufferedImage page, int x, int y, int band) {
    boolean inside = x >= 0 && y >= 0 && x < page.getWidth() && y < page.getHeight();
    return inside ? page.getRaster().getSample(x, y, band) : 255;
  }
}
