package io.fuhe.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What systems and office programs leave is told by its name, wherever it lies. */
class LeftoversTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".DS_Store",
        "街道/.DS_Store",
        "Thumbs.db",
        "街道/THUMBS.DB",
        "ehthumbs.db",
        "Desktop.ini",
        "__MACOSX/._表.xlsx",
        "街道/__MACOSX/子/表.xlsx",
        "._表.xlsx",
        "~$表.docx",
        "街道/.~lock.表.xlsx#"
      })
  void leftovers(String path) {
    assertThat(Leftovers.isOne(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "表.xlsx",
        ".表.xlsx",
        "~表.docx",
        "$表.docx",
        "_表.xlsx",
        "Thumbs.db.xlsx",
        "desktop.ini/表.xlsx",
        "~$街道/表.xlsx",
        "__MACOSX",
        "MACOSX/表.xlsx",
        "DS_Store"
      })
  void whatPeopleSubmit(String path) {
    assertThat(Leftovers.isOne(path)).isFalse();
  }
}
