package io.fuhe.document.page;

/** A rectangle on a page, in points from its top left corner. */
public record Extent(float x0, float y0, float x1, float y1) {

  public float width() {
    return x1 - x0;
  }

  public float height() {
    return y1 - y0;
  }

  public boolean contains(float x, float y) {
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }
}
