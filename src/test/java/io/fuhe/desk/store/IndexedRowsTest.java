package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.IndexedRows.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows that others were put into are as those that were read anew. */
class IndexedRowsTest {

  private static final Actor LI = new Actor("li", null);
  private static final List<String> WORDS = List.of("保洁", "第3", "街道", "没有");

  private final Random random = new Random(1);
  private final Map<String, Line> known = new TreeMap<>();

  @Test
  void rowsComeGoBetweenAndMoveAndTheOthersStay() {
    IndexedRows rows = read();
    for (int round = 0; round < 30; round++) {
      // What was searched for before must not be found where it was.
      rows.count(new Filter(Map.of(), false, WORDS.get(round % WORDS.size())), LI);
      List<Line> changed = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        Line line = line("f" + random.nextInt(round * 5 + 1));
        changed.removeIf(other -> finding(other).equals(finding(line)));
        changed.add(line);
      }
      changed.forEach(line -> known.put(finding(line), line));
      IndexedRows before = rows;
      long size = before.size();
      rows = rows.copy(random.nextInt(30));
      rows.put(changed.stream().sorted(Comparator.comparing(Line::place)).toList(), 9);

      assertThat(before.size()).as("the one asked meanwhile").isEqualTo(size);
      same(rows, read());
    }
  }

  private static void same(IndexedRows rows, IndexedRows read) {
    assertThat(rows.size()).isEqualTo(read.size());
    List<Filter> filters = new ArrayList<>();
    filters.add(new Filter(Map.of(), false, ""));
    filters.add(new Filter(Map.of(Facet.UNIT, "u3"), true, ""));
    WORDS.forEach(word -> filters.add(new Filter(Map.of(), true, word)));
    for (Filter filter : filters) {
      assertThat(rows.places(filter, LI, null, true, 999))
          .isEqualTo(read.places(filter, LI, null, true, 999));
      assertThat(rows.counts(filter, LI, 3)).isEqualTo(read.counts(filter, LI, 3));
    }
  }

  private IndexedRows read() {
    IndexedRows rows = new IndexedRows(0);
    known.values().stream().sorted(Comparator.comparing(Line::place)).forEach(rows::add);
    return rows;
  }

  private static String finding(Line line) {
    return line.place().substring(line.place().indexOf('_') + 1);
  }

  private Line line(String finding) {
    String unit = "u" + random.nextInt(5);
    String[] values = {
      "ERROR",
      "FIGURES",
      "rule" + random.nextInt(4),
      "2023",
      unit,
      "p" + random.nextInt(30),
      "STILL",
      "OPEN",
      "",
      "1"
    };
    return new Line(
        "%03d_%s".formatted(random.nextInt(50), finding),
        values,
        random.nextBoolean(),
        random.nextInt(9) == 0,
        unit + "街道",
        unit + "街道\n项目\n" + WORDS.get(random.nextInt(2)) + random.nextInt(9) + "\na.xlsx");
  }

  @Test
  void mostFrequentComeFirstAndThoseOfTheSameNumberByTheirNames() {
    for (int i = 0; i < 40; i++) {
      Line line = line("f" + i);
      known.put("f" + i, line);
    }
    IndexedRows rows = read();
    Filter all = new Filter(Map.of(), false, "");

    List<Worklist.FacetValue> whole = rows.values(Facet.PROJECT, all, LI, 99);
    assertThat(whole)
        .isSortedAccordingTo(
            Comparator.comparing((Worklist.FacetValue value) -> -value.count())
                .thenComparing(Worklist.FacetValue::value));
    assertThat(rows.values(Facet.PROJECT, all, LI, 4)).isEqualTo(whole.subList(0, 4));
    Collection<Line> shown = known.values().stream().filter(line -> !line.gone()).toList();
    assertThat(whole.stream().mapToLong(Worklist.FacetValue::count).sum()).isEqualTo(shown.size());
  }
}
