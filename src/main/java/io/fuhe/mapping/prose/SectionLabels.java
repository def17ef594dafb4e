package io.fuhe.mapping.prose;

import io.fuhe.form.ReportSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sections are called: the numbers that lead to one and the words of its heading. A section
 * that states the score of the whole is not what is scored, and is called by its numbers alone.
 */
final class SectionLabels {

  private final Map<OutlineSection, String> labels = new IdentityHashMap<>();
  private final List<OutlineSection> sections;

  SectionLabels(List<OutlineSection> sections, Set<OutlineSection> wholes) {
    this.sections = sections;
    Map<String, Integer> taken = new HashMap<>();
    for (OutlineSection section : sections) {
      String words = wholes.contains(section) ? "" : section.title().value();
      String label = section.numbers() + words;
      int times = taken.merge(label, 1, Integer::sum);
      labels.put(section, times == 1 ? label : label + "[" + times + "]");
    }
  }

  /** The label of a section; empty for what stands before the first heading. */
  String of(OutlineSection section) {
    return section == null ? "" : labels.get(section);
  }

  /** All sections by their labels. */
  List<ReportSection> all() {
    List<ReportSection> found = new ArrayList<>();
    for (OutlineSection section : sections) {
      String above = section.above() == null ? null : labels.get(section.above());
      found.add(new ReportSection(labels.get(section), above, section.entry()));
    }
    return found;
  }
}
