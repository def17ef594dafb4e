package io.fuhe.desk.store;

import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.Worklist.FacetValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The rows of the worklist in the order of their places, as far as it is filtered, counted and
 * searched: a number for each facet, and numbers for the texts that the search looks into. Many
 * rows share a text, so that each text is searched once.
 */
final class IndexedRows {

  /** The unit, the project, the subject, and the files together. */
  private static final int TEXTS = 4;

  /** So many searched words are remembered. */
  private static final int SEARCHED = 16;

  private final Facet[] facets = Facet.values();
  private final Codes[] codes = new Codes[facets.length];
  private final int[][] values = new int[facets.length][];
  private final Codes words = new Codes();
  private final Map<String, boolean[]> searched =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, boolean[]> eldest) {
          return size() > SEARCHED;
        }
      };
  private final int[][] texts = new int[TEXTS][];
  private final BitSet toDo = new BitSet();
  private final BitSet gone = new BitSet();
  private final List<String> unitNames = new ArrayList<>();
  private String[] places;
  private int size;

  /** Has room for so many; more is made when it is needed. */
  IndexedRows(int room) {
    places = new String[room];
    for (int i = 0; i < facets.length; i++) {
      codes[i] = new Codes();
      values[i] = new int[room];
    }
    for (int i = 0; i < TEXTS; i++) {
      texts[i] = new int[room];
    }
  }

  /**
   * A row as the database has it.
   *
   * @param values of the facets, in their order; empty where it has none
   * @param unit what its unit is called
   * @param words what the search looks into
   */
  record Line(
      String place, String[] values, boolean toDo, boolean gone, String unit, String words) {}

  int size() {
    return size;
  }

  /** Adds the one that is behind all others. */
  void add(Line line) {
    if (size == places.length) {
      room(Math.max(16, size + size / 2));
    }
    places[size] = line.place();
    set(size++, line);
  }

  private void room(int room) {
    places = Arrays.copyOf(places, room);
    for (int[][] columns : List.of(values, texts)) {
      for (int i = 0; i < columns.length; i++) {
        columns[i] = Arrays.copyOf(columns[i], room);
      }
    }
  }

  /** Puts what is known of a row now in the place of what was known. */
  void update(Line line) {
    int row = Arrays.binarySearch(places, 0, size, line.place());
    if (row >= 0) {
      set(row, line);
    }
  }

  private void set(int row, Line line) {
    for (int i = 0; i < facets.length; i++) {
      values[i][row] = codes[i].of(line.values()[i]);
    }
    String[] said = line.words().split("\n", TEXTS);
    for (int i = 0; i < TEXTS; i++) {
      texts[i][row] = words.of(i < said.length ? said[i] : "");
    }
    toDo.set(row, line.toDo());
    gone.set(row, line.gone());
    name(values[Facet.UNIT.ordinal()][row], line.unit());
  }

  private void name(int unit, String name) {
    if (unit == unitNames.size()) {
      unitNames.add(name);
    } else if (name.compareTo(unitNames.get(unit)) < 0) {
      unitNames.set(unit, name);
    }
  }

  long count(Filter filter, Actor actor) {
    return shown(filter, actor).cardinality();
  }

  /**
   * The places of what a filter shows, in order.
   *
   * @param key those on one side of this place alone; null for all
   * @param forward those behind it, or those before it from there backwards
   */
  List<String> places(Filter filter, Actor actor, String key, boolean forward, int most) {
    BitSet shown = shown(filter, actor);
    int at = key == null ? -1 : Arrays.binarySearch(places, 0, size, key);
    List<String> found = new ArrayList<>();
    if (forward) {
      int from = key == null ? 0 : at >= 0 ? at + 1 : -at - 1;
      for (int row = shown.nextSetBit(from);
          row >= 0 && found.size() < most;
          row = shown.nextSetBit(row + 1)) {
        found.add(places[row]);
      }
    } else {
      int from = at >= 0 ? at - 1 : -at - 2;
      for (int row = from < 0 ? -1 : shown.previousSetBit(from);
          row >= 0 && found.size() < most;
          row = row == 0 ? -1 : shown.previousSetBit(row - 1)) {
        found.add(places[row]);
      }
    }
    return found;
  }

  /** The values of a facet, the most frequent first, whatever it is narrowed to. */
  List<FacetValue> values(Facet facet, Filter filter, Actor actor, int most) {
    BitSet shown = shown(filter.without(facet), actor);
    int[] column = values[facet.ordinal()];
    Codes names = codes[facet.ordinal()];
    long[] counts = new long[names.size()];
    for (int row = shown.nextSetBit(0); row >= 0; row = shown.nextSetBit(row + 1)) {
      counts[column[row]]++;
    }
    return IntStream.range(0, counts.length)
        .filter(code -> counts[code] > 0 && !names.text(code).isEmpty())
        .boxed()
        .sorted(
            Comparator.comparing((Integer code) -> -counts[code])
                .thenComparing(code -> names.text(code)))
        .limit(most)
        .map(
            code ->
                new FacetValue(
                    names.text(code),
                    facet == Facet.UNIT ? unitNames.get(code) : names.text(code),
                    counts[code]))
        .toList();
  }

  private BitSet shown(Filter filter, Actor actor) {
    BitSet shown = new BitSet(size);
    shown.set(0, size);
    if (filter.toDo()) {
      shown.and(toDo);
    } else if (filter.hidesGone()) {
      shown.andNot(gone);
    }
    filter
        .values()
        .forEach(
            (facet, value) -> {
              int code = codes[facet.ordinal()].find(value);
              int[] column = values[facet.ordinal()];
              keep(shown, row -> column[row] == code);
            });
    if (actor.units() != null) {
      boolean[] own = new boolean[codes[Facet.UNIT.ordinal()].size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = actor.sees(codes[Facet.UNIT.ordinal()].text(i));
      }
      int[] units = values[Facet.UNIT.ordinal()];
      keep(shown, row -> own[units[row]]);
    }
    for (String word : filter.searched()) {
      boolean[] holds = holding(word);
      keep(
          shown,
          row ->
              holds[texts[0][row]]
                  || holds[texts[1][row]]
                  || holds[texts[2][row]]
                  || holds[texts[3][row]]);
    }
    return shown;
  }

  /** Which of the texts hold a word; the same is asked for each facet and each page. */
  private boolean[] holding(String word) {
    boolean[] known = searched.get(word);
    if (known != null && known.length == words.size()) {
      return known;
    }
    boolean[] holds = new boolean[words.size()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = words.text(i).contains(word);
    }
    searched.put(word, holds);
    return holds;
  }

  private interface Kept {
    boolean is(int row);
  }

  private static void keep(BitSet shown, Kept kept) {
    for (int row = shown.nextSetBit(0); row >= 0; row = shown.nextSetBit(row + 1)) {
      if (!kept.is(row)) {
        shown.clear(row);
      }
    }
  }
}
