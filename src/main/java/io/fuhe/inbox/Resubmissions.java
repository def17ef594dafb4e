package io.fuhe.inbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which form took the place of which. Of the forms that are about the same, those that were handed
 * in last stand, even if their content was there before; two that came together both stand, because
 * nobody can tell which of them corrects the other.
 */
public final class Resubmissions {

  private Resubmissions() {}

  /**
   * A form that was handed in.
   *
   * @param about what it is about: the same for a corrected form
   */
  public record Submitted(String id, String about, Presented presented) {}

  /**
   * Tells what took the place of what.
   *
   * @param forms in the order in which they came
   * @return from the id of each form that no longer counts to the id of the one that does
   */
  public static Map<String, String> of(Collection<Submitted> forms) {
    Map<String, String> replaced = new HashMap<>();
    for (List<Submitted> same :
        forms.stream().collect(Collectors.groupingBy(Submitted::about)).values()) {
      Presented latest =
          same.stream().map(Submitted::presented).max(Comparator.naturalOrder()).orElseThrow();
      Submitted standing =
          same.stream().filter(form -> form.presented().equals(latest)).findFirst().orElseThrow();
      same.stream()
          .filter(form -> form.presented().compareTo(latest) < 0)
          .forEach(form -> replaced.put(form.id(), standing.id()));
    }
    return replaced;
  }
}
