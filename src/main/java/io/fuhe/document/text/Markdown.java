package io.fuhe.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Tables between upright bars, among lines of prose; the bit of HTML that their cells may hold. */
final class Markdown implements Dialect {

  private static final Pattern HEADING =
      Pattern.compile("^\\s{0,3}#{1,6}\\s+|(?<!\\s)\\s++#++\\s*+$");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>\\s*(?=<p)");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

  /** Whether there is the rule that parts a table's head from its body. */
  static boolean isIn(List<String> lines) {
    return lines.stream().anyMatch(Markdown::isRule);
  }

  /** A page of an extraction is padded to one number of columns. */
  @Override
  public boolean padsRows() {
    return true;
  }

  private static boolean isRule(String line) {
    return line.indexOf('|') >= 0
        && line.contains("--")
        && line.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
  }

  @Override
  public List<Section> sections(String text) {
    Sections sections = new Sections();
    List<String> lines = text.lines().toList();
    boolean inTable = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean head = i + 1 < lines.size() && isRule(lines.get(i + 1));
      inTable = line.strip().startsWith("|") || (line.contains("|") && (inTable || head));
      if (isRule(line)) {
        continue;
      }
      if (inTable) {
        sections.row(cells(line.strip()));
      } else {
        sections.prose(plain(HEADING.matcher(line).replaceAll("")));
      }
    }
    return sections.list();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(plain(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty()) {
      cells.add(plain(cell.toString()));
    }
    return cells;
  }

  private static String plain(String marked) {
    String text = BREAK.matcher(marked).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text = EMPHASIS.matcher(text).replaceAll("$1");
    return Parser.unescapeEntities(text, false);
  }
}
