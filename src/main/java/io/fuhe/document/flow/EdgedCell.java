package io.fuhe.document.flow;

/**
 * A cell known by where its left and right edge are drawn rather than by its column.
 *
 * @param left the position of its left edge, in twips or in any unit of that size
 * @param right the position of its right edge, not left of the other one
 */
public record EdgedCell(int left, int right, Merge merge, String text) {}
