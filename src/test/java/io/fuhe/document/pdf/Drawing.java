package io.fuhe.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The ways in which programs draw the side of a cell. */
enum Drawing {
  /** One line. */
  STROKED {
    @Override
    void side(PDPageContentStream page, float x0, float y0, float x1, float y1) throws IOException {
      stroke(page, x0, y0, x1, y1);
    }
  },
  /** A filled rectangle as thin as a hair. */
  FILLED {
    @Override
    void side(PDPageContentStream page, float x0, float y0, float x1, float y1) throws IOException {
      page.addRect(x0 - 0.25f, y0 - 0.25f, x1 - x0 + 0.5f, y1 - y0 + 0.5f);
      page.fill();
    }
  },
  /** Two lines side by side. */
  DOUBLE {
    @Override
    void side(PDPageContentStream page, float x0, float y0, float x1, float y1) throws IOException {
      float dx = x0 == x1 ? 1 : 0;
      float dy = 1 - dx;
      stroke(page, x0 - dx, y0 - dy, x1 - dx, y1 - dy);
      stroke(page, x0 + dx, y0 + dy, x1 + dx, y1 + dy);
    }
  },
  /** Short pieces, each a line of its own. */
  DASHED {
    @Override
    void side(PDPageContentStream page, float x0, float y0, float x1, float y1) throws IOException {
      float length = Math.max(x1 - x0, y1 - y0);
      float dx = (x1 - x0) / length;
      float dy = (y1 - y0) / length;
      for (float at = 0; at < length; at += 5) {
        float end = Math.min(length, at + 3);
        stroke(page, x0 + at * dx, y0 + at * dy, x0 + end * dx, y0 + end * dy);
      }
    }
  };

  /** Draws a side from its lower left end to its upper right one. */
  abstract void side(PDPageContentStream page, float x0, float y0, float x1, float y1)
      throws IOException;

  private static void stroke(PDPageContentStream page, float x0, float y0, float x1, float y1)
      throws IOException {
    page.moveTo(x0, y0);
    page.lineTo(x1, y1);
    page.stroke();
  }
}
