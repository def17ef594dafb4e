package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.Filter.Facet;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value that a facet cannot have is refused: left out, it would mean everything. */
class FilterTest {

  @ParameterizedTest
  @CsvSource({
    "YEAR,2023",
    "RUN,7",
    "UNIT,x",
    "PROJECT,2023年度",
    "SEVERITY,ERROR",
    "KIND,JUDGEMENT",
    "MACHINE,GONE",
    "PERSON,ASKED"
  })
  void whatCanBeAskedFor(Facet facet, String value) {
    assertThat(new Filter(Map.of(facet, value), true, "").values()).containsEntry(facet, value);
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR,x",
    "YEAR,12345678901",
    "RUN,-1",
    "RUN,''",
    "SEVERITY,X",
    "SEVERITY,'ERROR,WARNING'",
    "KIND,x",
    "MACHINE,ALL",
    "PERSON,li"
  })
  void whatCannot(Facet facet, String value) {
    assertThatExceptionOfType(Unfit.class)
        .isThrownBy(() -> new Filter(Map.of(facet, value), true, ""));
  }
}
