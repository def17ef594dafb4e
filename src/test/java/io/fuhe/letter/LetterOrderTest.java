package io.fuhe.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.report.content.ReportedAnomaly;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Within a severity a letter goes through the forms from top to bottom. */
class LetterOrderTest {

  @Test
  void rowsOfAFormComeInTheirOrderWhateverIsAtStake() {
    assertThat(
            order(
                found("late", Severity.ERROR, "a-1", Place.inSheet("表", 99, 0), "0.5"),
                found("early", Severity.ERROR, "a-1", Place.inSheet("表", 8, 0), "0.1"),
                found("wide", Severity.ERROR, "a-1", Place.inSheet("表", 8, 27), "0.9"),
                found("asked", Severity.WARNING, "a-1", Place.inSheet("表", 0, 0), "1")))
        .containsExactly("early", "wide", "late", "asked");
  }

  @Test
  void formsComeOneAfterAnotherAsTheyWereRead() {
    assertThat(
            order(
                found("b", Severity.ERROR, "b-1", Place.inSheet("乙", 50, 0), "0"),
                found("a", Severity.ERROR, "a-1", Place.inSheet("甲", 1, 0), "0"),
                found("b, above", Severity.ERROR, "b-1", Place.inSheet("乙", 2, 0), "0")))
        .containsExactly("b, above", "b", "a");
  }

  @Test
  void pagesAndTablesComeBeforeRowsAndParagraphsByTheirNumber() {
    assertThat(
            order(
                found("page 10", Severity.ERROR, "a-1", Place.onPage(10, 0, 0, null), "0"),
                found("page 9", Severity.ERROR, "a-1", Place.onPage(9, 30, 0, null), "0"),
                found("paragraph 12", Severity.ERROR, "b-1", Place.inParagraph(11), "0"),
                found("table 2", Severity.ERROR, "b-1", Place.inTable(2, 0, 0), "0"),
                found("paragraph 3", Severity.ERROR, "b-1", Place.inParagraph(2), "0"),
                found("table 1", Severity.ERROR, "b-1", Place.inTable(1, 9, 0), "0")))
        .containsExactly("page 9", "page 10", "paragraph 3", "paragraph 12", "table 1", "table 2");
  }

  @Test
  void whatHasNoPlaceComesFirstAndAsItCame() {
    assertThat(
            order(
                found("placed", Severity.ERROR, "a-1", Place.inSheet("表", 3, 0), "0"),
                found("one", Severity.ERROR, "a-1", null, "0"),
                found("other", Severity.ERROR, "a-1", null, "0")))
        .containsExactly("one", "other", "placed");
  }

  private static List<String> order(ReportedAnomaly... findings) {
    return LetterOrder.of(List.of(findings)).stream()
        .map(each -> each.anomaly().subject())
        .toList();
  }

  private static ReportedAnomaly found(
      String subject, Severity severity, String form, Place place, String share) {
    Anomaly anomaly =
        new Anomaly(
            "total-score-mismatch",
            severity,
            "",
            false,
            List.of(form),
            "form",
            place == null ? Map.of() : Map.of("declaredTotal", Source.at(place)),
            subject,
            "97",
            "99",
            "-2",
            List.of(),
            List.of(),
            new BigDecimal(share),
            Basis.TOTAL_IS_SUM,
            subject,
            "",
            List.of());
    return new ReportedAnomaly("甲单位", "", 2023, List.of("表"), anomaly, State.NEW);
  }
}
