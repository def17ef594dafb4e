package io.fuhe.desk.web;

import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Chosen;
import java.io.Serializable;
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
 * @param stay the page to go to where nothing was decided; null for the same
 */
public record DecisionForm(
    String act,
    String reason,
    String words,
    String due,
    List<String> item,
    String back,
    String stay)
    implements Serializable {

  private static final int PARTS = 3;

  /** Whether it is about one finding, this one. */
  public boolean isAbout(String fingerprint) {
    return item != null && item.size() == 1 && item.get(0).startsWith(fingerprint + "~");
  }

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
   * @throws Unfit where it cannot be taken as it is
   */
  Why why() {
    return new Why(reason, words, date()).asked(asked(), LocalDate.now());
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

  private LocalDate date() {
    try {
      return due == null || due.isBlank() ? null : LocalDate.parse(due.strip());
    } catch (DateTimeParseException e) {
      throw (Unfit) new Unfit("desk.unfit.date").initCause(e);
    }
  }
}
