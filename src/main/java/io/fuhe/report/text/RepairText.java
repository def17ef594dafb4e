package io.fuhe.report.text;

import io.fuhe.check.Anomaly;
import io.fuhe.check.Repair;
import io.fuhe.check.Slip;
import io.fuhe.i18n.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** What would clear an anomaly, or what it follows from, in words. */
final class RepairText {

  private final Messages messages;
  private final PlaceText places;

  RepairText(Messages messages) {
    this.messages = messages;
    this.places = new PlaceText(messages);
  }

  /** A sentence or two; empty where nothing single would clear it. */
  String of(Anomaly anomaly) {
    if (anomaly.cause() != null) {
      String title = messages.get("rule." + anomaly.cause().rule() + ".title");
      return messages.get("cause.of", title);
    }
    List<Repair> repairs = anomaly.repairs();
    if (repairs.isEmpty()) {
      return "";
    }
    return repairs.stream()
        .map(this::repair)
        .collect(
            Collectors.joining(
                messages.get("repair.or"),
                messages.get("repair.begin"),
                messages.get("repair.end")));
  }

  private String repair(Repair repair) {
    String cell = places.address(repair.place());
    String where =
        repair.label().isEmpty()
            ? cell
            : messages.get("repair.where", cell, ShownText.brief(repair.label()));
    String printed =
        repair.printed().isBlank()
            ? messages.get("repair.blank")
            : ShownText.brief(repair.printed());
    String slip = repair.slip() == Slip.OTHER ? "" : messages.get("repair.slip." + repair.slip());
    String key = repair.clears() > 1 ? "repair.all" : "repair.one";
    return messages.get(key, where, printed, repair.value(), slip, String.valueOf(repair.clears()));
  }
}
