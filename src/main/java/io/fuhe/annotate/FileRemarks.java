package io.fuhe.annotate;

import io.fuhe.check.Anomaly;
import io.fuhe.check.UnitAnomalies;
import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.ReportedFile;
import io.fuhe.report.content.ReportedForm;
import io.fuhe.report.text.AnomalyText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is to be remarked on a file: what was found in its forms, and between them and others. */
final class FileRemarks {

  private final AnomalyText text;
  private final Function<Form, List<Anomaly>> across;

  FileRemarks(Messages messages, Function<Form, List<Anomaly>> across) {
    this.text = new AnomalyText(messages);
    this.across = across;
  }

  /** What was found across forms, by the forms that it is about. */
  static Function<Form, List<Anomaly>> byForm(Iterable<ReportedAnomaly> findings) {
    Map<String, List<Anomaly>> across = new HashMap<>();
    for (ReportedAnomaly finding : findings) {
      for (String form : finding.anomaly().forms()) {
        across.computeIfAbsent(form, any -> new ArrayList<>()).add(finding.anomaly());
      }
    }
    return form -> across.getOrDefault(form.id(), List.of());
  }

  /** Form by form, the gravest first, and then what lies between forms; each finding once. */
  List<Remark> of(ReportedFile file) {
    Map<String, Form> forms = new LinkedHashMap<>();
    Map<Form, Place> begins = new IdentityHashMap<>();
    for (ReportedForm reported : file.forms()) {
      forms.put(reported.form().id(), reported.form());
      begins.put(reported.form(), FormPlaces.first(reported.form()));
    }
    List<Remark> remarks = new ArrayList<>();
    for (ReportedForm reported : file.forms()) {
      reported.anomalies().stream()
          .map(ReportedAnomaly::anomaly)
          .sorted(Comparator.comparing(Anomaly::severity))
          .map(
              found ->
                  remark(
                      found,
                      found.places().values().stream().flatMap(s -> s.places().stream()).toList(),
                      begins.get(reported.form())))
          .forEach(remarks::add);
    }
    forms.values().stream()
        .flatMap(form -> across.apply(form).stream())
        .distinct()
        .forEach(anomaly -> remarks.add(between(anomaly, forms, begins)));
    return remarks;
  }

  /** Of a finding on several forms, only the places in this file's forms. */
  private Remark between(Anomaly anomaly, Map<String, Form> here, Map<Form, Place> begins) {
    List<Place> places = new ArrayList<>();
    Form form = null;
    for (int i = 0; i < anomaly.forms().size(); i++) {
      Form at = here.get(anomaly.forms().get(i));
      if (at != null) {
        form = form == null ? at : form;
        String prefix = UnitAnomalies.path(i, "");
        anomaly
            .places()
            .forEach(
                (path, source) -> {
                  if (path.startsWith(prefix)) {
                    places.addAll(source.places());
                  }
                });
      }
    }
    return remark(anomaly, places, begins.get(form));
  }

  private Remark remark(Anomaly anomaly, List<Place> places, Place begins) {
    return new Remark(
        anomaly.severity(), text.rule(anomaly), said(anomaly), text.basis(anomaly), places, begins);
  }

  private String said(Anomaly anomaly) {
    String hint = text.hint(anomaly);
    return hint.isEmpty() ? text.message(anomaly) : text.message(anomaly) + " " + hint;
  }
}
