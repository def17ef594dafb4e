package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Indicators that are packed into one cell as prose: 产出指标：数量指标：培训人次≥320人次；质量指标：….
 *
 * @param cell where they stand
 * @param items one for each
 */
public record PackedText(Cell cell, List<Item> items) {

  private static final Pattern CLAUSES =
      Pattern.compile("[;。\\n]|(?<=[^\\d.])(?=\\d{1,2}[.、．](?!\\d))");
  private static final Pattern PARTS = Pattern.compile("[,、]");
  private static final int FEWEST = 2;

  /** The list is copied. */
  public PackedText {
    items = List.copyOf(items);
  }

  /**
   * An indicator in prose.
   *
   * @param level1 null where the prose does not say; {@code level2} and {@code value} likewise
   */
  public record Item(String level1, String level2, String name, String value) {}

  /** What the cells of a row pack; a label of level 1 may stand in the cell before. */
  public static List<PackedText> in(List<Cell> row, Vocabulary words) {
    return in(row, List.of(), words);
  }

  /**
   * What the cells of a row pack; a label of level 1 may stand in the cell before, or at the head
   * of the column.
   */
  public static List<PackedText> in(List<Cell> row, List<Head> heads, Vocabulary words) {
    List<PackedText> found = new ArrayList<>();
    String before = "";
    for (Cell cell : row) {
      if (!cell.blank()) {
        String head = headAbove(cell, heads);
        boolean under = words.packedLevel1().match(head);
        String label = under ? head : before;
        boolean named = words.packedLevel1().match(label);
        List<Item> items = items(cell, named ? label : null, words);
        long valued = items.stream().filter(item -> item.value() != null).count();
        boolean levels = named || items.stream().anyMatch(item -> item.level2() != null);
        boolean beside = under && !found.isEmpty();
        if (beside || (levels && valued >= (under ? 1 : FEWEST))) {
          found.add(new PackedText(cell, items));
        }
        before = Wording.bare(cell.text());
      }
    }
    return found;
  }

  private static String headAbove(Cell cell, List<Head> heads) {
    return heads.stream()
        .filter(head -> head.overlap(cell) > 0 && !head.path().contains(cell))
        .findFirst()
        .map(head -> Wording.bare(head.cell().text()))
        .orElse("");
  }

  /**
   * Whether the first of these rows is the head of a list, a project beside its money and its
   * indicators in prose.
   */
  public static boolean headsList(List<List<Cell>> ahead, Vocabulary words) {
    return listedProject(ahead, words).isPresent();
  }

  /** The column of the projects in such a list. */
  public static Optional<Head> listedProject(List<List<Cell>> ahead, Vocabulary words) {
    if (ahead.get(0).size() <= FEWEST) {
      return Optional.empty();
    }
    List<Head> heads = Head.of(List.of(ahead.get(0)));
    return heads.stream()
        .filter(head -> words.listedProject().match(Wording.fold(head.cell().text())))
        .findFirst()
        .filter(
            head ->
                ahead.stream().skip(1).limit(1).anyMatch(row -> !in(row, heads, words).isEmpty()));
  }

  private static List<Item> items(Cell cell, String level1, Vocabulary words) {
    List<Item> found = new ArrayList<>();
    String one = level1;
    String two = null;
    for (String clause : CLAUSES.split(cell.text().replace('；', ';').strip())) {
      String rest = Wording.fold(words.keptLabel(clause));
      for (int colon = labelEnd(rest, words); colon > 0; colon = labelEnd(rest, words)) {
        String label = Wording.bare(rest.substring(0, colon));
        boolean second = words.packedLevel2().match(label) && one != null;
        one = second ? one : label;
        two = second ? label : null;
        rest = Wording.fold(words.keptLabel(rest.substring(colon + 1)));
      }
      for (String part : parts(rest)) {
        Optional<NamedValue> value = NamedValue.of(part);
        String name = value.map(NamedValue::name).orElse(part);
        found.add(new Item(one, two, name, value.map(NamedValue::value).orElse(null)));
      }
    }
    return found;
  }

  /** The colon behind a label at the beginning of words; -1 where no label stands there. */
  private static int labelEnd(String folded, Vocabulary words) {
    int colon = folded.indexOf(':');
    String label = colon <= 0 ? "" : Wording.bare(folded.substring(0, colon));
    boolean level = words.packedLevel1().match(label) || words.packedLevel2().match(label);
    return level ? colon : -1;
  }

  /** The indicators of a clause; a comma divides them where each has a value. */
  private static List<String> parts(String clause) {
    if (clause.isBlank()) {
      return List.of();
    }
    List<String> parts = List.of(PARTS.split(clause));
    boolean each = parts.stream().allMatch(part -> NamedValue.of(part).isPresent());
    return parts.size() > 1 && each ? parts : List.of(clause);
  }
}
