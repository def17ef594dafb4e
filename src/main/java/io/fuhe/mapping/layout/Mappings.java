package io.fuhe.mapping.layout;

import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * All layouts that Fuhe knows, and the general mapping that reads what none of them recognizes.
 *
 * @param bureau what the bureau sets for all forms
 * @param run what is asked for in this run
 * @param readBy what forms are read by, worked out when it is asked for: a check of one file needs
 *     none
 * @param judgedBy what they are judged by, likewise
 */
public record Mappings(
    Mapping general,
    List<Mapping> layouts,
    Policy bureau,
    Policy run,
    Supplier<String> readBy,
    Supplier<String> judgedBy) {

  public Mappings {
    layouts = List.copyOf(layouts);
  }

  /** Changes with anything that forms are read by. */
  public String reading() {
    return readBy.get();
  }

  /** Changes with anything that forms are judged by. */
  public String judging() {
    return judgedBy.get();
  }

  /** The mapping that recognizes most of a region, the general one where no layout does. */
  public Mapping recognize(FormKind kind, String text) {
    String folded = Wording.fold(text);
    return layouts.stream()
        .filter(layout -> layout.recognizes(kind, folded))
        .max(Comparator.comparingInt(layout -> layout.words().size()))
        .orElse(general);
  }

  /** The layouts that can be in a document with a text. */
  public List<Mapping> standingIn(String text) {
    String folded = Wording.fold(text);
    return layouts.stream().filter(layout -> layout.mayStandIn(folded)).toList();
  }

  /**
   * The words to find the forms of a document with: the general ones, and those of every layout
   * that can be in it. A title that only one layout has is none in the forms of others.
   */
  public Vocabulary toFindWith(List<Mapping> standing) {
    Vocabulary words = general.vocabulary();
    for (Mapping layout : standing) {
      words = layout.added().apply(words);
    }
    return words;
  }

  /**
   * How forms that a mapping read are judged: what is set for its layout counts before what the
   * bureau sets for all, and what is asked for in a run before both. As of no layout where the
   * mapping is gone.
   */
  public Policy policy(String mapping) {
    Mapping found = mapping(mapping);
    Policy all = general.policy().with(bureau);
    Policy own = found == general ? all : all.with(found.policy().writtenIn(found.id()));
    Policy asked = own.with(run);
    return new Policy(asked.measures(), asked.rules(), found.policy().senses());
  }

  /** How several forms are judged together, whatever their layouts. */
  public Policy policy() {
    return general.policy().with(bureau).with(run);
  }

  /** What forms that a mapping read are read by; settings of rules are no part of it. */
  public Policy policyToReadBy(String mapping) {
    return mapping(mapping).policy().toReadBy();
  }

  private Mapping mapping(String id) {
    return layouts.stream().filter(layout -> layout.id().equals(id)).findFirst().orElse(general);
  }
}
