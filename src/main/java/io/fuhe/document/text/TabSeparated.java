package io.fuhe.document.text;

import java.util.List;

/**
 * Values between tabs, among lines of prose. A line that is only indented by tabs is a row where it
 * follows one, and prose elsewhere.
 */
final class TabSeparated implements Dialect {

  @Override
  public List<Section> sections(String text) {
    Sections sections = new Sections();
    boolean afterRow = false;
    for (List<String> fields : DelimitedText.records(text, '\t')) {
      boolean indented = fields.stream().limit(fields.size() - 1L).allMatch(String::isBlank);
      boolean row = fields.size() > 1 && (!indented || afterRow);
      if (row) {
        sections.row(fields);
      } else {
        sections.prose(String.join(" ", fields));
      }
      afterRow = row;
    }
    return sections.list();
  }
}
