package io.fuhe.document.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What bounds what is printed, as the rectangle around it: nothing that shows is taken for cut off.
 * It is kept and brought back with the graphics state.
 */
public final class Clips {

  /** A clip that leaves this share of the page cuts no text off. */
  private static final float WIDE = 0.9f;

  private final float width;
  private final float height;
  private Deque<Optional<Extent>> saved = new ArrayDeque<>();
  private final Deque<Deque<Optional<Extent>>> outer = new ArrayDeque<>();
  private Extent now;

  /** Makes those of a page of so many points, which bounds nothing yet. */
  public Clips(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /** Null where nothing is bounded. */
  public Extent now() {
    return now;
  }

  /** Bounds what follows further. */
  public void narrow(Extent area) {
    boolean wide = area.width() >= WIDE * width && area.height() >= WIDE * height;
    if (now != null) {
      float x0 = Math.max(area.x0(), now.x0());
      float y0 = Math.max(area.y0(), now.y0());
      now =
          new Extent(
              x0,
              y0,
              Math.max(x0, Math.min(area.x1(), now.x1())),
              Math.max(y0, Math.min(area.y1(), now.y1())));
    } else if (!wide) {
      now = area;
    }
  }

  /** Keeps what bounds now. */
  public void save() {
    saved.push(Optional.ofNullable(now));
  }

  /** Goes back to what was saved last. */
  public void restore() {
    if (!saved.isEmpty()) {
      now = saved.pop().orElse(null);
    }
  }

  /** Begins a drawing with states of its own. */
  public void enter() {
    save();
    outer.push(saved);
    saved = new ArrayDeque<>();
  }

  /** Ends a drawing: what bounded before it does so again. */
  public void leave() {
    saved = outer.pop();
    restore();
  }
}
