package io.fuhe.document.pdf;

/** A line of text outside of tables. */
record TextRow(String text, float x0, float y0, float x1, float y1, int page) {}
