package io.fuhe.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fuhe.document.Format;
import io.fuhe.document.GridText;
import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import io.fuhe.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine reads pages of any source: here there is no file at all. */
class PageReaderTest {

  private static final float SIZE = 10;

  private final List<Print> prints = new ArrayList<>();
  private final List<Stroke> strokes = new ArrayList<>();

  @Test
  void linesAndCharactersBecomeATable() throws Exception {
    table(false);
    assertThat(rows(0)).containsExactly("标题", "指标 | 分值", "长度 | 15");
  }

  @Test
  void edgesThatAreNoLinesDoToo() throws Exception {
    table(true);
    assertThat(rows(0)).containsExactly("标题", "指标 | 分值", "长度 | 15");
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void howAViewerTurnsThePageMakesNoDifference(int degrees) throws Exception {
    table(false);
    assertThat(rows(degrees)).containsExactly("标题", "指标 | 分值", "长度 | 15");
  }

  /** A line that had room for more was ended by hand; one without was broken by the cell. */
  @Test
  void figuresBelowOneAnotherStayApartWhereTheyHadRoom() throws Exception {
    table(false);
    prints.removeIf(print -> print.text().equals("1") || print.text().equals("5"));
    text("9", 125, 78);
    text("8", 125, 88);
    assertThat(rows(0)).containsExactly("标题", "指标 | 分值", "长度 | 9/8");
    text("1234567", 135, 78);
    assertThat(rows(0)).containsExactly("标题", "指标 | 分值", "长度 | 912345678");
  }

  @Test
  void nothingIsEmptyAndAPictureIsAPicture() {
    assertThat(reason(0)).isEqualTo(Reason.EMPTY_FILE);
    assertThat(reason(0.9f)).isEqualTo(Reason.IMAGE_ONLY);
    text(Print.UNREADABLE.repeat(5), 20, 50);
    assertThat(reason(0)).isEqualTo(Reason.TEXT_UNREADABLE);
  }

  private void table(boolean faint) {
    text("标题", 20, 30);
    text("指标", 25, 64);
    text("分值", 125, 64);
    text("长度", 25, 84);
    text("15", 125, 84);
    for (float y : new float[] {50, 70, 90}) {
      strokes.add(new Stroke(20, y, 220, y, faint));
    }
    for (float x : new float[] {20, 120, 220}) {
      strokes.add(new Stroke(x, 50, x, 90, faint));
    }
  }

  private void text(String text, float x, float y) {
    for (int i = 0; i < text.length(); i++) {
      float at = x + i * SIZE;
      String letter = text.substring(i, i + 1);
      prints.add(new Print(letter, at, y, at + SIZE, y, SIZE, false, Ink.BLACK, 0, null));
    }
  }

  private List<String> rows(int degrees) throws Exception {
    PageReader reader = new PageReader(Limits.DEFAULT);
    reader.add(new PageContent(1, 595, 842, degrees, prints, strokes, List.of(), 0));
    return GridText.of(reader.document(Format.PDF, null));
  }

  private Reason reason(float pictured) {
    PageReader reader = new PageReader(Limits.DEFAULT);
    return catchThrowableOfType(
            UnreadableDocument.class,
            () -> {
              reader.add(new PageContent(1, 595, 842, 0, prints, strokes, List.of(), pictured));
              reader.document(Format.PDF, null);
            })
        .reason();
  }
}
