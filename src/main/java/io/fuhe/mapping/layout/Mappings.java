package io.fuhe.mapping.layout;

import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import java.util.Comparator;
import java.util.List;

/**
 * All layouts that Fuhe knows, and the general mapping that reads what none of them recognizes.
 *
 * @param fingerprint changes with any file of the folder
 */
public record Mappings(Mapping general, List<Mapping> layouts, String fingerprint) {

  public Mappings {
    layouts = List.copyOf(layouts);
  }

  /** The mapping that recognizes most of a region, the general one where no layout does. */
  public Mapping recognize(FormKind kind, String text) {
    String folded = Wording.fold(text);
    return layouts.stream()
        .filter(layout -> layout.recognizes(kind, folded))
        .max(Comparator.comparingInt(layout -> layout.words().size()))
        .orElse(general);
  }

  /**
   * The words to find the forms of a document with: the general ones, and those of every layout
   * that can be in it. A title that only one layout has is none in the forms of others.
   */
  public Vocabulary toFindWith(String text) {
    String folded = Wording.fold(text);
    Vocabulary words = general.vocabulary();
    for (Mapping layout : layouts) {
      if (layout.mayStandIn(folded)) {
        words = layout.added().apply(words);
      }
    }
    return words;
  }

  /** How forms that a mapping read are judged; the default where the mapping is gone. */
  public Policy policy(String mapping) {
    return layouts.stream()
        .filter(layout -> layout.id().equals(mapping))
        .findFirst()
        .orElse(general)
        .policy();
  }
}
