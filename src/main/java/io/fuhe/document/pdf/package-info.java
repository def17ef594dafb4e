/**
 * PDF with text: glyph positions and rulings become one grid a table, also where page breaks cut
 * it. Lengths in here are PDF points in upright pages, measured from the top left corner.
 */
package io.fuhe.document.pdf;
