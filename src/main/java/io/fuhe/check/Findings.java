package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what the rules find in one form. */
public final class Findings {

  private final Form form;
  private final Map<String, Place> places;
  private final List<Anomaly> anomalies = new ArrayList<>();

  public Findings(Form form) {
    this.form = form;
    this.places = FormPlaces.of(form);
  }

  /** Begins a finding of a rule; it counts once it is added. */
  public Finding of(Rule rule) {
    return new Finding(rule, this);
  }

  /** Everything that was added, in the order it was. */
  public List<Anomaly> anomalies() {
    return List.copyOf(anomalies);
  }

  void add(Anomaly anomaly) {
    anomalies.add(anomaly);
  }

  Form form() {
    return form;
  }

  /**
   * The places at and below the paths; a path that names no value of the form adds none. A row is
   * proved by its own values, not by the labels that it shares with others.
   */
  Map<String, Place> placesOf(List<String> paths) {
    Map<String, Place> found = new LinkedHashMap<>();
    for (String path : paths) {
      places.forEach(
          (key, place) -> {
            boolean below = key.startsWith(path + ".") && !key.contains(".level");
            if (key.equals(path) || below || key.startsWith(path + "[")) {
              found.put(key, place);
            }
          });
    }
    return found;
  }
}
