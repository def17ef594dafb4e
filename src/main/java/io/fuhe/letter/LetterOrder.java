package io.fuhe.letter;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Severity;
import io.fuhe.form.Place;
import io.fuhe.report.content.Gravity;
import io.fuhe.report.content.ReportedAnomaly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which a letter asks: by severity, then as whoever answers goes through the forms,
 * one after another from top to bottom.
 */
final class LetterOrder {

  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})?\\D*([0-9]{1,8})");

  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::severity)
          .thenComparing(Key::form)
          .thenComparing(Key::page)
          .thenComparing(Key::table)
          .thenComparing(Key::row)
          .thenComparing(Key::column);

  private LetterOrder() {}

  /** Where a finding stands in the order. */
  private record Key(Severity severity, int form, int page, int table, int row, int column) {}

  private record Keyed(ReportedAnomaly finding, Key key) {}

  /** The findings of a letter in its order; those at one place stay as they came. */
  static List<ReportedAnomaly> of(List<ReportedAnomaly> findings) {
    Map<String, Integer> forms = new HashMap<>();
    List<Keyed> keyed = new ArrayList<>();
    for (ReportedAnomaly finding : findings) {
      List<String> its = finding.anomaly().forms();
      String first = its.isEmpty() ? "" : its.get(0);
      forms.putIfAbsent(first, forms.size());
      keyed.add(new Keyed(finding, key(finding, forms.get(first))));
    }
    return keyed.stream()
        .sorted(Comparator.comparing(Keyed::key, ORDER))
        .map(Keyed::finding)
        .toList();
  }

  private static Key key(ReportedAnomaly finding, int form) {
    Severity severity = Gravity.of(finding).severity();
    Place place = first(finding.anomaly());
    if (place == null) {
      return new Key(severity, form, 0, 0, 0, 0);
    }
    Matcher cell = CELL.matcher(place.cell() == null ? "" : place.cell());
    boolean known = cell.matches();
    return new Key(
        severity,
        form,
        place.page() == null ? 0 : place.page(),
        place.table() == null ? 0 : place.table(),
        known ? Integer.parseInt(cell.group(2)) : 0,
        known && cell.group(1) != null ? column(cell.group(1)) : 0);
  }

  /** The letter tells this one first. */
  private static Place first(Anomaly anomaly) {
    return anomaly.places().values().stream().findFirst().map(each -> each.place()).orElse(null);
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column;
  }
}
