package io.fuhe.document.pdf;

import io.fuhe.document.page.Extent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What bounds what is printed, as the rectangle around it: nothing that shows is taken for cut off.
 * It is kept and brought back with the graphics state.
 */
final class Clips {

  /** A clip that leaves this share of the page cuts no text off. */
  private static final float WIDE = 0.9f;

  private final float width;
  private final float height;
  private Deque<Optional<Extent>> saved = new ArrayDeque<>();
  private final Deque<Deque<Optional<Extent>>> outer = new ArrayDeque<>();
  private Extent now;

  Clips(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /** Null where nothing is bounded. */
  Extent now() {
    return now;
  }

  /** Bounds what follows further. */
  void narrow(Extent area) {
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

  void save() {
    saved.push(Optional.ofNullable(now));
  }

  /** Goes back to what was saved last. */
  void restore() {
    if (!saved.isEmpty()) {
      now = saved.pop().orElse(null);
    }
  }

  /** Begins a drawing with states of its own. */
  void enter() {
    save();
    outer.push(saved);
    saved = new ArrayDeque<>();
  }

  void leave() {
    saved = outer.pop();
    restore();
  }
}
