package io.fuhe.document.pdf;

import java.util.List;

/**
 * What is printed on a page, turned upright.
 *
 * @param number counted from 1
 * @param pictures whether it shows an image
 */
record PdfPage(
    int number,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    boolean pictures) {}
