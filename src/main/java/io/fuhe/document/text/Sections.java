package io.fuhe.document.text;

import io.fuhe.document.flow.CleanText;
import java.util.ArrayList;
import java.util.List;

/** Collects lines and rows in their order; rows that follow one another are one table. */
final class Sections {

  private final List<Section> list = new ArrayList<>();
  private List<List<String>> rows = new ArrayList<>();

  /** Adds a line outside of tables; a blank one is nothing, and parts no table. */
  void prose(String line) {
    String text = CleanText.of(line);
    if (!text.isEmpty()) {
      endTable();
      list.add(new Section.Prose(text));
    }
  }

  /** Adds a row; one without any text is nothing. */
  void row(List<String> cells) {
    List<String> texts = cells.stream().map(CleanText::of).toList();
    if (texts.stream().anyMatch(text -> !text.isEmpty())) {
      rows.add(texts);
    }
  }

  List<Section> list() {
    endTable();
    return List.copyOf(list);
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      list.add(new Section.Table(rows));
      rows = new ArrayList<>();
    }
  }
}
