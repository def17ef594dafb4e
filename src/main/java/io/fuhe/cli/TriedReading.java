package io.fuhe.cli;

import static java.util.stream.Collectors.joining;

import io.fuhe.check.Anomaly;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.i18n.Messages;
import io.fuhe.pipeline.Examined;
import io.fuhe.pipeline.ExaminedForm;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.PlaceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a file with some mappings, a line each.
 *
 * @param summary the mappings that read it, and how many there are of the others
 * @param values each value that was read, with its place
 * @param unread each cell that was not understood
 * @param findings what was found
 */
record TriedReading(
    String summary, List<String> values, List<String> unread, List<String> findings) {

  /** How the paths of cells begin that were not understood; they are no values. */
  private static final String UNREAD = "unread[";

  TriedReading {
    values = List.copyOf(values);
    unread = List.copyOf(unread);
    findings = List.copyOf(findings);
  }

  /** The reading of an examined file, in words. */
  static TriedReading of(Examined examined, Messages messages) {
    if (!examined.accepted()) {
      String reason = messages.get("reason." + examined.reason());
      return new TriedReading(reason, List.of(), List.of(), List.of());
    }
    PlaceText places = new PlaceText(messages);
    List<String> values = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (ExaminedForm result : examined.forms()) {
      FormPlaces.values(result.form())
          .forEach(
              (path, text) -> {
                if (!text.blank() && !path.startsWith(UNREAD)) {
                  String where =
                      text.source().places().stream().map(places::address).collect(joining(" "));
                  values.add(line(messages, "try.value", where, path, text.value()));
                }
              });
      result
          .form()
          .coverage()
          .unread()
          .forEach(
              u ->
                  unread.add(
                      line(
                          messages,
                          "try.unread",
                          places.address(u.text().place()),
                          messages.get("block." + u.block()),
                          u.text().value())));
      result.anomalies().forEach(anomaly -> findings.add(finding(anomaly, places, messages)));
    }
    String layouts =
        examined.forms().stream()
            .map(ExaminedForm::form)
            .map(Form::mapping)
            .distinct()
            .collect(joining(messages.get("list.separator")));
    String summary =
        messages.get(
            "try.summary",
            layouts,
            String.valueOf(examined.forms().size()),
            String.valueOf(values.size()),
            String.valueOf(unread.size()),
            String.valueOf(findings.size()));
    return new TriedReading(summary, values, unread, findings);
  }

  private static String finding(Anomaly anomaly, PlaceText places, Messages messages) {
    AnomalyText text = new AnomalyText(messages);
    String where =
        anomaly.places().values().stream()
            .findFirst()
            .map(source -> places.address(source.place()))
            .orElse("-");
    return line(
        messages,
        "try.finding",
        where,
        text.severity(anomaly),
        anomaly.rule(),
        text.message(anomaly));
  }

  private static String line(Messages messages, String key, String... arguments) {
    return CheckLines.oneLine(messages.get(key, (Object[]) arguments));
  }
}
