package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spreadsheet names of positions. */
class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, A1",
    "5, 2, C6",
    "0, 25, Z1",
    "0, 26, AA1",
    "9, 51, AZ10",
    "9, 52, BA10",
    "0, 701, ZZ1",
    "0, 702, AAA1",
    "1048575, 16383, XFD1048576",
  })
  void namesACellAsASpreadsheetDoes(int row, int column, String name) {
    assertThat(Place.a1(row, column)).isEqualTo(name);
    assertThat(Place.inSheet("表", row, column)).isEqualTo(new Place("表", null, null, name, null));
  }

  @Test
  void countsParagraphsFromOne() {
    assertThat(Place.inParagraph(0).cell()).isEqualTo("¶1");
    assertThat(Place.inTable(2, 1, 0)).isEqualTo(new Place(null, 2, null, "A2", null));
  }
}
