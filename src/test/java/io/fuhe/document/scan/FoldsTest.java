package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import org.junit.jupiter.api.Test;

/** A fold runs on beyond the table; a table whose sides are open has only lines that do. */
class FoldsTest {

  private static Drawn table() {
    return new Drawn().table(200, 200, 4, 6, 150, 80).text(220, 220, 3);
  }

  @Test
  void aLineThatRunsOnBeyondATableIsAFold() {
    Drawn drawn = table();
    drawn.pen.setStroke(new BasicStroke(2));
    drawn.pen.drawLine(20, 400, 1150, 400);

    assertThat(drawn.scanned().rules().level()).hasSize(7).noneMatch(line -> line.length() > 700);
  }

  /** The fold is seen in both margins and in one empty cell; elsewhere text hides it. */
  @Test
  void aPieceOfAFoldInACellIsNoRuling() {
    Drawn drawn = table();
    drawn.pen.setStroke(new BasicStroke(2));
    drawn.pen.drawLine(20, 400, 150, 400);
    drawn.pen.drawLine(500, 401, 650, 401);
    drawn.pen.drawLine(850, 402, 980, 402);

    assertThat(drawn.scanned().rules().level()).hasSize(7);
  }

  @Test
  void aCellThatIsPartedIsPartedWhereNoFoldIsSeen() {
    Drawn drawn = table();
    drawn.pen.setStroke(new BasicStroke(2));
    drawn.pen.drawLine(500, 401, 650, 401);

    assertThat(drawn.scanned().rules().level()).hasSize(8);
  }

  @Test
  void aFoldThatLeansIsNoRuling() {
    Drawn drawn = table();
    drawn.pen.setStroke(new BasicStroke(2));
    drawn.pen.drawLine(20, 395, 980, 415);

    assertThat(drawn.scanned().rules().level()).hasSize(7);
  }

  @Test
  void linesThatAllRunOnAreRulings() {
    Drawn drawn = new Drawn().text(420, 220, 3);
    drawn.pen.setStroke(new BasicStroke(2));
    for (int row = 0; row < 5; row++) {
      drawn.pen.drawLine(100, 200 + 80 * row, 1000, 200 + 80 * row);
    }
    for (int column = 0; column < 3; column++) {
      drawn.pen.drawLine(400 + 150 * column, 200, 400 + 150 * column, 520);
    }

    assertThat(drawn.scanned().rules().level()).hasSize(5);
  }
}
