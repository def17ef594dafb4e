package io.fuhe.report;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.Severity;
import io.fuhe.check.State;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import io.fuhe.report.content.ReportedAnomaly;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Anomalies to report, without the forms that they would be found in. */
public final class Reported {

  public static final String FILE = "柳岸街道/04 执行率152.5%.xlsx";
  public static final String OTHER = "望湖街道/a#b?.pdf";

  private Reported() {}

  /** A wrong total in one form. */
  public static ReportedAnomaly total(String unit, String declared, State state) {
    return new ReportedAnomaly(
        unit,
        "便民服务",
        2023,
        List.of(FILE),
        anomaly(
            "total-score-mismatch",
            Severity.ERROR,
            List.of("a-1"),
            Map.of("declaredTotal", Source.at(Place.inSheet("便民服务", 17, 7))),
            declared,
            List.of(
                new Addend("indicators[0].score", "服务窗口数量", BigDecimal.TEN),
                new Addend("indicators[1].score", "热线办结率", new BigDecimal("20.50")))),
        state);
  }

  /** A budget that two forms of a unit state differently. */
  public static ReportedAnomaly between(State state) {
    Map<String, Source> places = new LinkedHashMap<>();
    places.put("forms[0].budget[0].label", Source.at(Place.inSheet("2023", 5, 1)));
    places.put("forms[0].budget[0].initial", Source.at(Place.inSheet("2023", 5, 2)));
    places.put("forms[1].budget[0].initial", Source.at(Place.onPage(2, 2, 2, null)));
    return new ReportedAnomaly(
        "示例街道",
        "",
        2023,
        List.of(FILE, OTHER),
        anomaly(
            "cross-budget-changed",
            Severity.WARNING,
            List.of("a-1", "b-1"),
            places,
            "100",
            List.of()),
        state);
  }

  /** A form that was not handed in. */
  public static ReportedAnomaly missing() {
    return new ReportedAnomaly(
        "示例街道",
        "",
        null,
        List.of(),
        anomaly("submission-missing", Severity.NOTICE, List.of(), Map.of(), null, List.of()),
        State.STILL);
  }

  private static Anomaly anomaly(
      String rule,
      Severity severity,
      List<String> forms,
      Map<String, Source> places,
      String declared,
      List<Addend> addends) {
    return new Anomaly(
        rule,
        severity,
        rule.equals("submission-missing") ? "department-self-evaluation" : "",
        false,
        forms,
        "form",
        places,
        "“主体”[点此](http://example.com)",
        declared,
        declared == null ? null : "-3",
        declared == null ? null : "-4.50",
        List.of("2023"),
        addends,
        BigDecimal.ZERO,
        Basis.TOTAL_IS_SUM,
        "0123456789abcdef01234567",
        "",
        List.of());
  }
}
