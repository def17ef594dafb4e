package io.fuhe.document.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws pictures of pages, with 200 pixels to the inch: dark bars stand for characters. */
final class Drawn {

  static final int WIDTH = 1000;
  static final int HEIGHT = 1200;

  final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  final Graphics2D pen = image.createGraphics();

  Drawn() {
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
  }

  /** Rules a table: columns and rows of a size, from a corner. */
  Drawn table(int x, int y, int columns, int rows, int wide, int high) {
    pen.setStroke(new BasicStroke(2));
    for (int c = 0; c <= columns; c++) {
      pen.drawLine(x + c * wide, y, x + c * wide, y + rows * high);
    }
    for (int r = 0; r <= rows; r++) {
      pen.drawLine(x, y + r * high, x + columns * wide, y + r * high);
    }
    return this;
  }

  /** Writes so many characters, which are no letters of any script. */
  Drawn text(int x, int y, int characters) {
    for (int i = 0; i < characters; i++) {
      pen.fillRect(x + i * 26, y, 18, 5);
      pen.fillRect(x + i * 26 + 7, y, 5, 24);
    }
    return this;
  }

  Picture picture() {
    return Picture.of(image);
  }

  ScannedPicture scanned() {
    return ScannedPicture.of(picture());
  }
}
