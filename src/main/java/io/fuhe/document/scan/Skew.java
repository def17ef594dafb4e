package io.fuhe.document.scan;

/** How far the lines of a picture lean. */
final class Skew {

  /** Whoever lays paper on glass lays it no more askew, in degrees. */
  private static final double MOST = 3.5;

  private static final double STEP = 0.25;

  private static final double FINE = 0.03;

  /** Every so manieth pixel tells as much as all. */
  private static final int EVERY = 2;

  private final int[] xs;
  private final int[] ys;
  private final int height;
  private final int width;

  private Skew(Mask mask) {
    width = mask.width / EVERY + 1;
    height = mask.height / EVERY + 1;
    int count = 0;
    int[] x = new int[width * height];
    int[] y = new int[width * height];
    for (int v = 0; v < mask.height; v += EVERY) {
      for (int u = 0; u < mask.width; u += EVERY) {
        if (mask.at(u, v)) {
          x[count] = u / EVERY;
          y[count++] = v / EVERY;
        }
      }
    }
    xs = java.util.Arrays.copyOf(x, count);
    ys = java.util.Arrays.copyOf(y, count);
  }

  /**
   * The angle that a picture must be turned by, clockwise in radians, for its lines to be level.
   */
  static double of(Mask mask) {
    Skew skew = new Skew(mask);
    double best = skew.best(0, MOST, STEP);
    return -Math.toRadians(skew.best(best, STEP, FINE));
  }

  private double best(double around, double most, double step) {
    double best = around;
    double sharpest = sharpness(around);
    for (double degrees = around - most; degrees <= around + most; degrees += step) {
      double sharp = sharpness(degrees);
      if (sharp > sharpest) {
        sharpest = sharp;
        best = degrees;
      }
    }
    return best;
  }

  /** How much the number of dark pixels differs from line to line along a slope. */
  private double sharpness(double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    int shift = (int) Math.ceil(Math.abs(slope) * width) + 1;
    int[] lines = new int[height + 2 * shift + 1];
    for (int i = 0; i < xs.length; i++) {
      lines[(int) Math.round(ys[i] - xs[i] * slope) + shift]++;
    }
    double sharpness = 0;
    for (int i = 1; i < lines.length; i++) {
      double step = lines[i] - lines[i - 1];
      sharpness += step * step;
    }
    return sharpness;
  }
}
