package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Head;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that stand behind a label: in the same cell after a colon, several in one line too, or in
 * the cell to the right. Of two values for one label the first that is not blank counts.
 */
public final class LabelValues {

  private static final Set<Label> PROSE =
      EnumSet.of(Label.DEVIATION_ANALYSIS, Label.IMPROVEMENT, Label.COST_BASIS);

  private static final Set<Label> NAMES =
      EnumSet.of(Label.UNIT, Label.BUREAU, Label.DEPARTMENT, Label.IMPLEMENTER);

  private static final Pattern YEAR_BEHIND =
      Pattern.compile("(?<=\\p{IsHan}\\)?)(\\((19|20)\\d\\d年度?\\)|(19|20)\\d\\d年度?)$");

  private static final Pattern GAP = Pattern.compile("[\\s\\u3000\\u00a0]+");

  /** What stands between a value and the next label: 自评得分：97.5分；等级：优. */
  private static final String SEPARATORS = ";,、。";

  private final Vocabulary words;
  private boolean totalBesideExecution;
  private Label heading;
  private final Map<Label, Text> values = new EnumMap<>(Label.class);
  private final Map<Label, Text> names = new EnumMap<>(Label.class);

  /** Finds labels by these words. */
  public LabelValues(Vocabulary words) {
    this.words = words;
  }

  /** The value of a label; null where the form does not print the label. */
  public Text get(Label label) {
    return values.get(label);
  }

  /** The label itself as the form prints it; null where it does not. */
  Text nameOf(Label label) {
    return names.get(label);
  }

  /**
   * Takes what a row has of labels and values.
   *
   * @return the cells that are labels or values
   */
  public List<Cell> scan(List<Cell> row) {
    List<Cell> taken = new ArrayList<>();
    List<Cell> printed = row.stream().filter(c -> !c.blank()).toList();
    if (heading != null && printed.size() == 1 && words.label(printed.get(0).text()).isEmpty()) {
      put(heading, valueIn(printed.get(0)));
      heading = null;
      return printed;
    }
    heading =
        printed.size() == 1 && !holdsItsWords(printed.get(0)) ? headingOf(printed.get(0)) : null;
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      if (cell.blank()) {
        continue;
      }
      Optional<Label> label = holdsItsWords(cell) ? Optional.empty() : words.label(cell.text());
      if (label.isPresent()) {
        int next = nextCell(row, i);
        if (label.get() == Label.TOTAL) {
          totalBesideExecution |= get(Label.TOTAL) == null && saysExecution(row, i);
          next = behindPoints(row, next);
        }
        names.putIfAbsent(label.get(), valueIn(cell));
        put(label.get(), next < 0 ? blankAt(cell) : valueIn(row.get(next)));
        taken.add(cell);
        taken.add(row.get(Math.max(i, next)));
        i = next < 0 ? i : next;
      } else {
        if (inline(cell)) {
          taken.add(cell);
        }
      }
    }
    return taken;
  }

  /**
   * Whether the total was found in a row that speaks of the execution before: 执行率 | 98% | 分值 | 10 |
   * 自评得分 | 9.8 may be the score of that.
   */
  boolean totalBesideExecution() {
    return totalBesideExecution;
  }

  private boolean saysExecution(List<Cell> row, int end) {
    return row.subList(0, end).stream()
        .anyMatch(cell -> words.budgetRated().matcher(Wording.bare(cell.text())).matches());
  }

  /** 总分 | 100 | 97.5: of two figures, the whole points first, the second was earned. */
  private static int behindPoints(List<Cell> row, int next) {
    if (next < 0 || !isWhole(row.get(next))) {
      return next;
    }
    List<Integer> behind = new ArrayList<>();
    for (int j = next + 1; j < row.size(); j++) {
      if (!row.get(j).blank()) {
        behind.add(j);
      }
    }
    boolean one = !behind.isEmpty() && isFigure(row.get(behind.get(0)));
    boolean more = behind.size() > 1 && isFigure(row.get(behind.get(1)));
    return one && !more ? behind.get(0) : next;
  }

  private static boolean isFigure(Cell cell) {
    return PrintedNumber.parse(cell.text()).isPresent();
  }

  private static boolean isWhole(Cell cell) {
    return PrintedNumber.parse(cell.text())
        .filter(
            number ->
                !number.percent() && number.value().compareTo(Policy.TOTAL_POINTS.otherwise()) == 0)
        .isPresent();
  }

  /** Takes the values below heads that are labels: 项目名称 to the left of a table of indicators. */
  void below(List<Head> heads, List<Cell> row) {
    for (Head head : heads) {
      Optional<Cell> value =
          row.stream()
              .filter(cell -> head.overlap(cell) > 0 && !head.path().contains(cell))
              .findFirst();
      Optional<Label> label = value.flatMap(cell -> listed(head, cell));
      if (label.isPresent()) {
        names.putIfAbsent(label.get(), valueIn(head.cell()));
        put(label.get(), valueIn(value.get()));
      }
    }
  }

  /** What a column to the left of a list's indicators says; that of money only by its amount. */
  private Optional<Label> listed(Head head, Cell value) {
    boolean number = PrintedNumber.parse(value.text()).isPresent();
    String own = Wording.bare(head.cell().text());
    if (number) {
      boolean money =
          head.parent() == null
              ? words.moneyBlock().match(own)
              : words.totalLine().match(own)
                  && words.moneyBlock().match(Wording.bare(head.parent().text()));
      return money ? Optional.of(Label.YEAR_BUDGET) : words.label(head.cell().text());
    }
    boolean scored = words.pointsInLabel().matcher(Wording.fold(value.text())).matches();
    return words.listedProject().match(Wording.fold(head.cell().text())) && !scored
        ? Optional.of(Label.PROJECT)
        : words.label(head.cell().text());
  }

  /** 未完成原因：1人离职。 is short enough to look like a label, and says why; a (200字以内) does not. */
  private boolean holdsItsWords(Cell cell) {
    String folded = Wording.fold(cell.text());
    int colon = folded.indexOf(':');
    return colon > 0
        && colon + 1 < folded.length()
        && folded.charAt(colon + 1) != '('
        && words.label(folded.substring(0, colon)).filter(PROSE::contains).isPresent();
  }

  /** A label alone in its row may have its words in the row below. */
  private Label headingOf(Cell cell) {
    return words.label(cell.text()).filter(PROSE::contains).orElse(null);
  }

  /** The cell with the value: the next one that prints something, or the next one at all. */
  private int nextCell(List<Cell> row, int i) {
    for (int j = i + 1; j < row.size(); j++) {
      if (!row.get(j).blank()) {
        return words.label(row.get(j).text()).isPresent() ? -1 : j;
      }
    }
    return i + 1 < row.size() ? i + 1 : -1;
  }

  private static Text blankAt(Cell label) {
    return new Text("", label.place());
  }

  private static Text valueIn(Cell cell) {
    return new Text(Wording.clean(cell.text()), cell.place());
  }

  /** 单位名称：甲　填报日期：乙 in one cell. */
  private boolean inline(Cell cell) {
    String folded = Wording.fold(cell.text());
    List<Hit> hits = behindGaps(hits(folded), cell.text(), folded);
    for (int i = 0; i < hits.size(); i++) {
      int end = i + 1 < hits.size() ? hits.get(i + 1).start() : folded.length();
      String value = folded.substring(hits.get(i).end(), end);
      value = i + 1 < hits.size() ? withoutSeparator(value) : value;
      Label label = hits.get(i).label();
      value = label == Label.BUREAU ? beforeGap(value, cell) : value;
      value = NAMES.contains(label) ? withoutYear(value) : value;
      put(label, new Text(value, cell.place()));
    }
    return !hits.isEmpty();
  }

  private static String withoutSeparator(String value) {
    int end = value.length();
    while (end > 0 && SEPARATORS.indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }

  /** 填报单位：甲局（2025年度）单位：元, 填报单位：甲局　　2025年度: the year behind a name is no part of it. */
  private static String withoutYear(String value) {
    return YEAR_BEHIND.matcher(value).replaceFirst("");
  }

  /** 部门：甲局　　公开14表: what stands behind a gap is of something else. */
  private static String beforeGap(String value, Cell cell) {
    return GAP.splitAsStream(cell.text())
        .map(Wording::fold)
        .filter(part -> !part.isEmpty() && value.startsWith(part))
        .findFirst()
        .or(
            () ->
                GAP.splitAsStream(cell.text())
                    .map(Wording::fold)
                    .map(part -> part.substring(part.indexOf(':') + 1))
                    .filter(part -> !part.isEmpty() && value.startsWith(part))
                    .findFirst())
        .orElse(value);
  }

  private record Hit(Label label, int start, int end) {}

  /** 项目名称：修路　　主管部门：…: a label does not begin in the words before a gap. */
  private List<Hit> behindGaps(List<Hit> hits, String text, String folded) {
    if (hits.size() < 2 || !GAP.matcher(text).find()) {
      return hits;
    }
    List<String> parts = GAP.splitAsStream(text).map(Wording::fold).toList();
    if (!String.join("", parts).equals(folded)) {
      return hits;
    }
    List<Hit> found = new ArrayList<>();
    for (Hit hit : hits) {
      int begins = 0;
      int start = hit.start();
      for (String part : parts) {
        boolean within = begins > hit.start() && begins < hit.end();
        String behind = within ? folded.substring(begins, hit.end()) : "";
        start =
            within && words.label(behind).filter(hit.label()::equals).isPresent() ? begins : start;
        begins += part.length();
      }
      found.add(new Hit(hit.label(), start, hit.end()));
    }
    return found;
  }

  /** Labels before a colon, none inside another. */
  private List<Hit> hits(String folded) {
    if (folded.indexOf(':') < 0) {
      return List.of();
    }
    List<Hit> all = new ArrayList<>();
    words
        .labels()
        .forEach(
            (label, patterns) -> {
              if (!patterns.mayBeIn(folded)) {
                return;
              }
              Matcher m = patterns.beforeColon().matcher(folded);
              while (m.find()) {
                all.add(new Hit(label, m.start(), m.end()));
              }
            });
    all.sort(
        (a, b) ->
            a.start() != b.start()
                ? Integer.compare(a.start(), b.start())
                : Integer.compare(b.end(), a.end()));
    List<Hit> kept = new ArrayList<>();
    int covered = 0;
    for (Hit hit : all) {
      if (hit.start() >= covered) {
        kept.add(hit);
        covered = hit.end();
      }
    }
    return kept;
  }

  private void put(Label label, Text value) {
    Text known = values.get(label);
    if (known == null || known.blank()) {
      values.put(label, value);
    }
  }
}
