package io.fuhe.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotated/甲/自评%20表.xlsx",
        "annotated/甲/100%.xlsx",
        "annotated/甲/a#b?c=d&e.xlsx",
        "annotated/甲/a b.xlsx",
        "annotated/甲/\"x\" \\ y.xlsx",
        "annotated/甲/倒\u202E着.xlsx",
        "a:b.xlsx"
      })
  void aLinkLeadsToTheVeryFile(String path) {
    URI link = URI.create("file:///reports/").resolve(LinkText.of(path));

    assertThat(link.getPath()).isEqualTo("/reports/" + path);
    assertThat(link.getQuery()).isNull();
    assertThat(link.getFragment()).isNull();
  }

  @Test
  void ordinaryNamesStayReadable() {
    assertThat(LinkText.of("annotated/望湖街道/01-表（二）.xlsx")).isEqualTo("annotated/望湖街道/01-表（二）.xlsx");
  }
}
