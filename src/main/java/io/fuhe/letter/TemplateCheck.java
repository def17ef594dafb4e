package io.fuhe.letter;

import io.fuhe.report.UnusableTemplate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Whether the placeholders of a template are those that a letter needs. */
final class TemplateCheck {

  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Set<String> misplaced = new LinkedHashSet<>();

  /** Looks at the text of the letter. */
  void body(Element root) {
    List<TemplateParagraph> paragraphs = TemplateParagraph.in(root);
    Element row = LetterTemplate.findingRow(paragraphs);
    paragraphs.forEach(paragraph -> look(paragraph, row));
  }

  /** Looks at a header, a footer or notes: findings have no place there. */
  void margin(Element root) {
    TemplateParagraph.in(root).forEach(paragraph -> look(paragraph, null));
  }

  /**
   * Ends the check.
   *
   * @throws UnusableTemplate with everything that is wrong
   */
  void done() throws UnusableTemplate {
    List<String> missing =
        Placeholder.required().stream()
            .map(Placeholder::word)
            .filter(word -> !found.contains(word))
            .toList();
    if (!missing.isEmpty() || !unknown.isEmpty() || !misplaced.isEmpty()) {
      throw new UnusableTemplate(missing, List.copyOf(unknown), List.copyOf(misplaced));
    }
  }

  private void look(TemplateParagraph paragraph, Element row) {
    unknown.addAll(paragraph.open());
    for (String word : paragraph.placeholders()) {
      found.add(word);
      if (Placeholder.of(word).isEmpty()) {
        unknown.add(word);
      } else if (LetterTemplate.ofFinding(word) && (row == null || !paragraph.isIn(row))) {
        misplaced.add(word);
      }
    }
  }
}
