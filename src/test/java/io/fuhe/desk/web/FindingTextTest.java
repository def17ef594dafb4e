package io.fuhe.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of files. */
class FindingTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 KB",
    "1, 1 KB",
    "1024, 1 KB",
    "1025, 2 KB",
    "1047552, 1023 KB",
    "1048576, 1.0 MB",
    "36512947, 34.8 MB",
    "5368709120, 5120.0 MB"
  })
  void aSizeIsReadAtAGlance(long bytes, String size) {
    assertThat(new FindingText(new Messages(Language.CHINESE), null).size(bytes)).isEqualTo(size);
  }
}
