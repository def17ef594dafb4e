package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is printed on a page so far, as a person sees it: what is painted over is gone, and what has
 * the colour of its ground was never there. Lengths are points from the top left corner.
 */
public final class Canvas {

  /**
   * A densely printed page has some thousand characters and lines; a small file can unpack to any.
   */
  private static final int MOST = 200_000;

  /** Steps that one page may take to find what covers what: far more than any form needs. */
  private static final int MOST_STEPS = 50_000_000;

  /** The height of the strips in which characters are looked for. */
  private static final float STRIP = 12f;

  /** Lighter than this, ink does not show on paper. */
  private static final float VISIBLE = 0.04f;

  /** Letters smaller than this cannot be read by anyone. */
  private static final float LEGIBLE = 1.5f;

  private static final float DARK = 0.5f;

  /** A picture of so much of the page is what everything is printed on. */
  private static final float PAPER = 0.8f;

  private static final int WHITE = 0xFFFFFF;

  /** Of a picture: any colour. */
  private static final int MIXED = -1;

  private record Ground(Extent extent, int rgb) {}

  private final float width;
  private final float height;
  private final List<Print> prints = new ArrayList<>();
  private final Map<Integer, List<Integer>> strips = new TreeMap<>();
  private final List<Ground> grounds = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Extent> outlines = new ArrayList<>();
  private float pictured;
  private boolean darkGround;
  private int steps;

  /** Makes an empty one, of so many points. */
  public Canvas(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /** How many characters were printed so far, those that are gone included. */
  public int mark() {
    return prints.size();
  }

  /** Prints a character, if it can be seen. */
  public void print(Print print) {
    bounded(prints.size());
    float x = middleX(print);
    float y = middleY(print);
    boolean seen =
        print.size() >= LEGIBLE && inPage(x, y, print.size()) && !isOfItsGround(print.ink(), x, y);
    if (seen) {
      strips.computeIfAbsent(strip(y), any -> new ArrayList<>()).add(prints.size());
      prints.add(print);
    }
  }

  /** Draws a line, or an edge that only shows as one. */
  public void line(float x0, float y0, float x1, float y1, boolean faint) {
    bounded(strokes.size());
    strokes.add(new Stroke(x0, y0, x1, y1, faint));
  }

  /** Fills an area with an opaque colour; what it covers is gone. */
  public void fill(Extent area, Ink ink) {
    cover(area);
    ground(new Ground(area, ink.rgb()));
  }

  /** Puts an area under what follows whose colours are not known, such as a picture. */
  public void mixed(Extent area) {
    ground(new Ground(area, MIXED));
  }

  /** Shows a picture. One that is as large as the page is its paper: white on it is not seen. */
  public void picture(Extent area, boolean opaque) {
    float seen =
        Math.max(0, Math.min(width, area.x1()) - Math.max(0, area.x0()))
            * Math.max(0, Math.min(height, area.y1()) - Math.max(0, area.y0()));
    pictured = Math.min(1, pictured + seen / (width * height));
    if (opaque) {
      cover(area);
    }
    ground(new Ground(area, seen >= PAPER * width * height ? WHITE : MIXED));
  }

  /**
   * Takes away what a stamp would spoil: its lines are no sides of cells, and its words stand
   * beside what it was set upon.
   *
   * @param mark before it was shown
   * @param lines how many lines there were before
   * @param area that it was shown in
   */
  public void stamped(int mark, int lines, Extent area) {
    strokes.subList(lines, strokes.size()).clear();
    boolean upon = false;
    for (int i = 0; i < mark && !upon; i++) {
      Print print = prints.get(i);
      upon = print != null && area.contains(middleX(print), middleY(print));
    }
    for (int i = mark; i < prints.size() && upon; i++) {
      prints.set(i, null);
    }
  }

  /** How many lines were drawn so far. */
  public int lines() {
    return strokes.size();
  }

  /** Draws a shape that may be a character. */
  public void outline(Extent area) {
    bounded(outlines.size());
    outlines.add(area);
  }

  /**
   * Lets what was printed since a mark read as a text.
   *
   * @param drawn where something was drawn since then, or null
   */
  public void readsAs(String text, int mark, Extent drawn) {
    List<Integer> since = new ArrayList<>();
    for (int i = mark; i < prints.size(); i++) {
      if (prints.get(i) != null) {
        since.add(i);
      }
    }
    if (since.size() == text.codePointCount(0, text.length())) {
      int[] letters = text.codePoints().toArray();
      for (int i = 0; i < letters.length; i++) {
        prints.set(since.get(i), with(prints.get(since.get(i)), Character.toString(letters[i])));
      }
    } else if (!since.isEmpty()) {
      Print first = prints.get(since.get(0));
      Print last = prints.get(since.get(since.size() - 1));
      since.forEach(i -> prints.set(i, null));
      spread(text, first.x(), first.y(), last.endX(), last.endY(), first);
    } else if (drawn != null) {
      Print sample =
          new Print("", 0, 0, 0, 0, Math.min(drawn.height(), 72), false, Ink.BLACK, mark, null);
      float baseline = drawn.y1() - 0.1f * drawn.height();
      spread(text, drawn.x0(), baseline, drawn.x1(), baseline, sample);
    }
  }

  /**
   * What is printed now.
   *
   * @param number of the page, counted from 1
   * @param degrees how far a viewer turns it clockwise
   */
  public PageContent content(int number, int degrees) {
    List<Print> seen = new ArrayList<>(prints);
    seen.removeIf(print -> print == null);
    return new PageContent(number, width, height, degrees, seen, strokes, outlines, pictured);
  }

  /** Prints a text evenly between two points of a line. */
  private void spread(String text, float x0, float y0, float x1, float y1, Print like) {
    int[] letters = text.codePoints().toArray();
    float stepX = (x1 - x0) / letters.length;
    float stepY = (y1 - y0) / letters.length;
    for (int i = 0; i < letters.length; i++) {
      print(
          new Print(
              Character.toString(letters[i]),
              x0 + i * stepX,
              y0 + i * stepY,
              x0 + (i + 1) * stepX,
              y0 + (i + 1) * stepY,
              like.size(),
              like.upright(),
              like.ink(),
              like.run(),
              like.clip()));
    }
  }

  private static Print with(Print p, String text) {
    return new Print(
        text, p.x(), p.y(), p.endX(), p.endY(), p.size(), p.upright(), p.ink(), p.run(), p.clip());
  }

  private boolean inPage(float x, float y, float size) {
    return x > -size && y > -size && x < width + size && y < height + size;
  }

  /** Whether an ink has the colour of what lies under a point. */
  private boolean isOfItsGround(Ink ink, float x, float y) {
    if (ink.alpha() < VISIBLE) {
      return true;
    }
    if (ink.darkness() > DARK && !darkGround) {
      return false;
    }
    int under = WHITE;
    for (int i = grounds.size() - 1; i >= 0; i--) {
      step();
      if (grounds.get(i).extent().contains(x, y)) {
        under = grounds.get(i).rgb();
        break;
      }
    }
    return under != MIXED && ink.alpha() * distance(ink.rgb(), under) < VISIBLE;
  }

  private static float distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
    }
    return most / 255f;
  }

  private void ground(Ground ground) {
    bounded(grounds.size());
    grounds.add(ground);
    darkGround |= ground.rgb() != MIXED && new Ink(ground.rgb(), 1).darkness() > DARK;
  }

  /** Takes away what lies under an area. */
  public void cover(Extent area) {
    int last = strip(area.y1());
    for (int strip = strip(area.y0()); strip <= last; strip++) {
      List<Integer> in = strips.get(strip);
      if (in != null) {
        in.removeIf(i -> covered(i, area));
      }
      step();
    }
  }

  private boolean covered(int index, Extent area) {
    step();
    Print print = prints.get(index);
    if (print == null) {
      return true;
    }
    boolean covered = area.contains(middleX(print), middleY(print));
    if (covered) {
      prints.set(index, null);
    }
    return covered;
  }

  private int strip(float y) {
    return Math.round(Math.max(-STRIP, Math.min(height + STRIP, y)) / STRIP);
  }

  private static float middleX(Print p) {
    float middle = (p.x() + p.endX()) / 2;
    float length = length(p);
    return p.upright() || length == 0
        ? middle
        : middle + 0.38f * p.size() * (p.endY() - p.y()) / length;
  }

  private static float middleY(Print p) {
    float middle = (p.y() + p.endY()) / 2;
    float length = length(p);
    if (p.upright()) {
      return middle;
    }
    return length == 0
        ? middle - 0.38f * p.size()
        : middle - 0.38f * p.size() * (p.endX() - p.x()) / length;
  }

  private static float length(Print p) {
    return (float) Math.hypot(p.endX() - p.x(), p.endY() - p.y());
  }

  private void step() {
    if (++steps > MOST_STEPS) {
      throw new OverfullPage(MOST_STEPS);
    }
  }

  private static void bounded(int count) {
    if (count >= MOST) {
      throw new OverfullPage(MOST);
    }
  }
}
