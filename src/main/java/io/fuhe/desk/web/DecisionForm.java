package io.fuhe.desk.web;

import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Chosen;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A decision as a form sends it.
 *
 * @param item a finding as {@code fingerprint~version~evidence}
 * @param back the page to go to afterwards
 */
record DecisionForm(
    String act, String reason, String words, String due, List<String> item, String back) {

  private static final int PARTS = 3;
  private static final int LONGEST = 2000;
  private static final int REASON = 40;

  /**
   * What is to be done.
   *
   * @throws ResponseStatusException when nobody may do it
   */
  Act asked() {
    return Act.OF_PEOPLE.stream()
        .filter(each -> each.name().equals(act))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  /**
   * Why.
   *
   * @throws ResponseStatusException where that is longer than can be kept
   */
  Why why() {
    return new Why(clean(reason, REASON), clean(words, LONGEST), date());
  }

  List<Chosen> chosen() {
    List<Chosen> all = new ArrayList<>();
    for (String each : item == null ? List.<String>of() : item) {
      String[] parts = each.split("~", PARTS);
      if (parts.length == PARTS && parts[1].matches("\\d{1,9}")) {
        all.add(new Chosen(parts[0], Integer.parseInt(parts[1]), parts[2]));
      }
    }
    return all;
  }

  /** The page to go to: one of the desk's. */
  String backOr(String otherwise) {
    return back != null && back.matches("/(?![/\\\\])[^\\\\\\r\\n]*") ? back : otherwise;
  }

  private LocalDate date() {
    try {
      return due == null || due.isBlank() ? null : LocalDate.parse(due.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String clean(String text, int most) {
    String clean = text == null ? "" : text.replace("\0", "");
    if (clean.length() > most) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return clean;
  }
}
