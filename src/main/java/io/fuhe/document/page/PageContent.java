package io.fuhe.document.page;

import java.util.List;

/**
 * What a page prints, as its source stores it: the seam between file formats and the engine.
 *
 * @param number counted from 1
 * @param width in points, before it is turned
 * @param height likewise
 * @param degrees how far a viewer turns the page clockwise
 * @param outlines where dark shapes are drawn that may be characters
 * @param pictured how much of the page pictures cover, from 0 to 1
 */
public record PageContent(
    int number,
    float width,
    float height,
    int degrees,
    List<Print> prints,
    List<Stroke> strokes,
    List<Extent> outlines,
    float pictured) {

  /** What turns the page so that its text runs from left to right. */
  public Turn upright() {
    return Upright.turn(prints, new Turn(width, height, degrees));
  }
}
