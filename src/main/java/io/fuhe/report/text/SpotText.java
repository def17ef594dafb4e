package io.fuhe.report.text;

import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.content.Spot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where an anomaly shows, as compilers say it: {@code 自评表.xlsx:部门!D9}. */
public final class SpotText {

  /** More of them than this say less. */
  private static final int MOST_OTHERS = 3;

  private final Messages messages;
  private final PlaceText places;

  /** Speaks the language of these messages. */
  public SpotText(Messages messages) {
    this.messages = messages;
    this.places = new PlaceText(messages);
  }

  /** The first place in the first of its forms; empty where it is about none. */
  public String first(ReportedAnomaly anomaly) {
    return byForm(anomaly).stream().findFirst().map(this::words).orElse("");
  }

  /** The first place in each of its other forms; empty where it is about one. */
  public String others(ReportedAnomaly anomaly) {
    List<Spot> others = byForm(anomaly).stream().skip(1).toList();
    String words =
        others.stream()
            .limit(MOST_OTHERS)
            .map(this::words)
            .collect(Collectors.joining(messages.get("list.separator")));
    return others.size() > MOST_OTHERS ? messages.get("place.more", words) : words;
  }

  private static List<Spot> byForm(ReportedAnomaly anomaly) {
    Map<Integer, Spot> firsts = new TreeMap<>();
    Spot.of(anomaly).forEach(spot -> firsts.putIfAbsent(spot.form(), spot));
    return List.copyOf(firsts.values());
  }

  private String words(Spot spot) {
    return spot.place() == null ? spot.file() : spot.file() + ":" + places.address(spot.place());
  }
}
