package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.Illegible;
import io.fuhe.form.Indicator;
import io.fuhe.form.Policy;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a picture shows in a form and was not recognized surely: values, and rows that a fold or a
 * lost ruling has torn or joined. A finding that shows such a value may rest on it, and says
 * nothing.
 */
final class Unread {

  private static final Pattern ROW = Pattern.compile("(?:indicators|budget)\\[\\d+]");

  private final Set<String> paths = new HashSet<>();

  /** A label of a level has so many characters at the least. */
  private static final int LABEL = 3;

  /** The paths of rows. */
  private final Set<String> torn = new HashSet<>();

  Unread(Form form, Map<String, Text> values, Policy policy) {
    values.forEach(
        (path, text) -> {
          if (text.source().isRecognized() && (Illegible.isIn(text.value()) || isNotBlank(text))) {
            paths.add(path);
          }
        });
    List<Indicator> rows = form.indicators();
    Optional<BigDecimal> points = Optional.of(policy.get(Policy.TOTAL_POINTS));
    overfull("points", rows, Indicator::points, value(form.totals().points()).or(() -> points));
    overfull("score", rows, Indicator::score, value(form.totals().score()));
    shared("indicators", rows, row -> cell(row.name()));
    shared("budget", form.budget(), line -> cell(line.initial()));
    shared("budget", form.budget(), line -> cell(line.executed()));
    joined(rows, Indicator::level1);
    joined(rows, Indicator::level2);
  }

  /** Nothing was read where something is printed: it is in one cell with something else. */
  private static boolean isNotBlank(Text text) {
    return text.value().isBlank() && text.source().confidence() < Source.CERTAIN;
  }

  /**
   * Figures that make more than their whole though some of them were not recognized: one of them,
   * or the whole, is misread.
   */
  private void overfull(
      String field,
      List<Indicator> rows,
      Function<Indicator, Figure> figure,
      Optional<BigDecimal> whole) {
    Map<String, BigDecimal> known = new HashMap<>();
    boolean recognized = false;
    for (int i = 0; i < rows.size(); i++) {
      Figure each = figure.apply(rows.get(i));
      String path = "indicators[" + i + "]." + field;
      value(each).ifPresent(value -> known.put(path, value));
      recognized |= each != null && each.source().isRecognized();
    }
    BigDecimal sum = known.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean partly = recognized && known.size() < rows.size();
    if (partly && whole.filter(all -> all.compareTo(sum) < 0).isPresent()) {
      paths.addAll(known.keySet());
    }
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }

  private static Source cell(Text text) {
    return text == null || text.value().isBlank() ? null : text.source();
  }

  private static Source cell(Figure figure) {
    return figure == null || figure.printed().isBlank() ? null : figure.source();
  }

  /** Rows that have one cell between them that each should have for itself. */
  private <R> void shared(String list, List<R> rows, Function<R, Source> cell) {
    Map<Source, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Source source = cell.apply(rows.get(i));
      Integer before =
          source == null || !source.isRecognized() ? null : seen.putIfAbsent(source, i);
      if (before != null) {
        torn.add(list + "[" + before + "]");
        torn.add(list + "[" + i + "]");
      }
    }
  }

  /** Rows whose label is that of another row and more: the ruling between the two was lost. */
  private void joined(List<Indicator> rows, Function<Indicator, Text> label) {
    Set<String> labels = new HashSet<>();
    for (Indicator row : rows) {
      Text text = label.apply(row);
      if (text != null && !text.value().isBlank()) {
        labels.add(text.value());
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      Text text = label.apply(rows.get(i));
      if (text != null && text.source().isRecognized() && isJoined(text.value(), labels)) {
        torn.add("indicators[" + i + "]");
      }
    }
  }

  private static boolean isJoined(String label, Set<String> labels) {
    return labels.stream()
        .anyMatch(
            other ->
                other.length() >= LABEL
                    && label.length() - other.length() >= LABEL
                    && (label.startsWith(other) || label.endsWith(other)));
  }

  /** Whether a finding may rest on what was not recognized. */
  boolean isIn(Anomaly anomaly) {
    return isOfTornRows(anomaly)
        || !paths.isEmpty()
            && (anomaly.places().keySet().stream().anyMatch(paths::contains)
                || anomaly.addends().stream().map(Addend::path).anyMatch(paths::contains));
  }

  /** Several rows with one name between them are one row, or have lost the lines between them. */
  private boolean isOfTornRows(Anomaly anomaly) {
    if (torn.isEmpty()) {
      return false;
    }
    Stream<String> told =
        Stream.of(
                Stream.ofNullable(anomaly.where()),
                anomaly.places().keySet().stream(),
                anomaly.addends().stream().map(Addend::path))
            .flatMap(all -> all);
    return told.filter(Objects::nonNull)
        .flatMap(path -> ROW.matcher(path).results())
        .anyMatch(row -> torn.contains(row.group()));
  }

  /** Whether a row of a picture that was not recognized, or not sent, would explain a sum. */
  static boolean mayBeOfLostRows(Anomaly anomaly) {
    return anomaly.restsOnRecognized()
        && !anomaly.addends().isEmpty()
        && anomaly.difference() != null
        && !anomaly.difference().startsWith("-");
  }
}
