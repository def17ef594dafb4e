package io.fuhe.report;

import io.fuhe.check.Anomaly;
import io.fuhe.form.Place;
import io.fuhe.i18n.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** Places in words: 工作表“部门”G9. */
public final class PlaceText {

  /** More places than this say less. */
  private static final int MOST_CELLS = 4;

  private final Messages messages;

  public PlaceText(Messages messages) {
    this.messages = messages;
  }

  /** One place. */
  public String of(Place place) {
    if (place.sheet() != null) {
      return messages.get("place.sheet", place.sheet(), place.cell());
    }
    if (place.page() != null) {
      return messages.get("place.page", String.valueOf(place.page()), place.cell());
    }
    if (place.table() != null) {
      return messages.get("place.table", String.valueOf(place.table()), place.cell());
    }
    return messages.get("place.paragraph", place.cell());
  }

  /** Where to look for an anomaly: its first places. */
  public String of(Anomaly anomaly) {
    List<Place> places = anomaly.places().values().stream().distinct().toList();
    String words =
        places.stream()
            .limit(MOST_CELLS)
            .map(this::of)
            .collect(Collectors.joining(messages.get("list.separator")));
    return places.size() > MOST_CELLS ? messages.get("place.more", words) : words;
  }
}
