package io.fuhe.mapping.layout;

import io.fuhe.form.Remembered;
import java.util.List;

/** The words that head columns of whatever table; most cells of a form print none of them. */
public final class Headings {

  private static final int REMEMBERED = 2048;

  private final List<Meanings<?>> tables;
  private final Remembered<Boolean> known = new Remembered<>(REMEMBERED, this::head);

  /** Holds the words of these tables. */
  Headings(List<Meanings<?>> tables) {
    this.tables = List.copyOf(tables);
  }

  /** Whether words by themselves, with or without a remark in brackets, head a column. */
  public boolean any(String text) {
    return known.of(text);
  }

  private boolean head(String text) {
    String uncut = Wording.uncut(text);
    String bare = Wording.bare(text);
    return tables.stream()
        .anyMatch(table -> table.any(bare) || (!uncut.equals(bare) && table.any(uncut)));
  }
}
