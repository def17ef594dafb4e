package io.fuhe.report.content;

import io.fuhe.check.UnitAnomalies;
import io.fuhe.form.Place;
import io.fuhe.form.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where something that an anomaly rests on stands in what was submitted.
 *
 * @param form the form's position among those of the anomaly
 * @param file the path of the file
 * @param place null where only the file is known
 */
public record Spot(int form, String file, Place place) {

  /** Everything that an anomaly shows, form by form; a form of which it shows nothing, too. */
  public static List<Spot> of(ReportedAnomaly reported) {
    List<Spot> spots = new ArrayList<>();
    for (int form = 0; form < reported.files().size(); form++) {
      int before = spots.size();
      for (Map.Entry<String, Source> shown : reported.anomaly().places().entrySet()) {
        if (formOf(shown.getKey(), reported.files().size()) == form) {
          for (Place place : shown.getValue().places()) {
            spots.add(new Spot(form, reported.files().get(form), place));
          }
        }
      }
      if (spots.size() == before) {
        spots.add(new Spot(form, reported.files().get(form), null));
      }
    }
    return spots;
  }

  /** The form that a path leads into: the one that its beginning names, or the only one. */
  public static int formOf(String path, int forms) {
    for (int form = 1; form < forms; form++) {
      if (path.startsWith(UnitAnomalies.path(form, ""))) {
        return form;
      }
    }
    return 0;
  }
}
