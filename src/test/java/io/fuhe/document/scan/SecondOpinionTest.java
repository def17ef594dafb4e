package io.fuhe.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.page.Print;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two programs read alike is believed, and what they read otherwise is not. */
class SecondOpinionTest {

  private static final int PITCH = 26;

  private final List<Picture> shown = new ArrayList<>();

  /** What is made of a text of which characters after a {@code ?} are doubted. */
  private String after(String text, String said) {
    Piece piece =
        new Drawn().text(100, 100, text.replace("?", "").length()).scanned().pieces().get(0);
    List<Recognized> read = new ArrayList<>();
    boolean doubted = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?') {
        doubted = true;
      } else {
        float at = Piece.margin(piece.height()) + 9 + read.size() * PITCH;
        Recognized one = new Recognized(text.substring(i, i + 1), at, 70);
        read.add(doubted ? one.doubted() : one);
        doubted = false;
      }
    }
    SecondReader second =
        figures -> {
          shown.addAll(figures);
          return Collections.nCopies(figures.size(), said);
        };
    return SecondOpinion.of(List.of(piece), List.of(read), second).get(0).stream()
        .map(Recognized::text)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "17.5, 17.5, 17.5", "?1?7.5, 17.5, 17.5", "'1,234.5', 1234.5, '1,234.5'", "?95%, 95, 95%",
    "17.5, 175, 17.5", "17.5, '', 17.5", "1234, 9876, 1234", "1234, 12, 1234"
  })
  void whatBothReadIsBelievedAndWhatTheOtherLosesStands(String read, String said, String believed) {
    assertThat(after(read, said)).isEqualTo(believed);
  }

  @ParameterizedTest
  @CsvSource({"17.5, 11.5", "772.36, 1772.36", "80, 60", "1772, 17723"})
  void whatTheOtherReadsOtherwiseIsNotBelieved(String read, String said) {
    assertThat(after(read, said)).isEqualTo(Print.UNREADABLE.repeat(read.length()));
  }

  @Test
  void whatIsDoubtedAndNotConfirmedStaysSo() {
    assertThat(after("1?7", "")).isEqualTo("1" + Print.UNREADABLE);
  }

  /** The figure alone is shown, and no lone digit is. */
  @Test
  void figuresAreShownWithoutWhatIsAboutThem() {
    assertThat(after("\u7532123\u4e59", "123")).isEqualTo("\u7532123\u4e59");
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).width).isBetween(3 * PITCH - 8, 3 * PITCH + 8);

    shown.clear();
    assertThat(after("\u75321", "7")).isEqualTo("\u75321");
    assertThat(shown).isEmpty();
  }
}
