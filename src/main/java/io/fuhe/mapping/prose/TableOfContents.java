package io.fuhe.mapping.prose;

import io.fuhe.document.Cell;
import java.util.List;
import java.util.regex.Pattern;

/** Tells lines of a table of contents from headings: they end with a page number. */
public final class TableOfContents {

  private static final int END_OF_LINE = 40;

  private static final Pattern ENTRY =
      Pattern.compile(
          ".*([.．…·]{2,}|\\t|[\\s\\u3000]{2,})[\\s\\u3000-]*\\d{1,3}-?\\s*", Pattern.DOTALL);

  private TableOfContents() {}

  static boolean isEntry(List<Cell> lines) {
    String last = lines.get(lines.size() - 1).text();
    return ENTRY.matcher(last.substring(Math.max(0, last.length() - END_OF_LINE))).matches();
  }
}
