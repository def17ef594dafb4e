package io.fuhe.document.page;

/**
 * A straight line that a page prints, in points from the top left corner of the page as it is
 * stored.
 *
 * @param faint whether it is only an edge: of a shaded area, or drawn white on white
 */
public record Stroke(float x0, float y0, float x1, float y1, boolean faint) {}
