package io.fuhe.desk.store;

import static java.util.stream.Collectors.toSet;

import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.Worklist.FacetValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private Codes words = new Codes();
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

  /** The same rows, which others can be put into. */
  IndexedRows copy() {
    IndexedRows copy = new IndexedRows(0);
    copy.places = places.clone();
    for (int i = 0; i < facets.length; i++) {
      copy.codes[i] = codes[i].copy();
      copy.values[i] = values[i].clone();
    }
    copy.words = words.copy();
    for (int i = 0; i < TEXTS; i++) {
      copy.texts[i] = texts[i].clone();
    }
    copy.toDo.or(toDo);
    copy.gone.or(gone);
    copy.unitNames.addAll(unitNames);
    copy.size = size;
    return copy;
  }

  /**
   * These rows with others, which take the places of those of the same findings.
   *
   * @param lines in the order of their places
   * @param run the last that changed anything: what earlier ones found is not new any more
   */
  IndexedRows with(List<Line> lines, long run) {
    Set<String> others = lines.stream().map(line -> finding(line.place())).collect(toSet());
    IndexedRows all = new IndexedRows(size + lines.size());
    System.arraycopy(codes, 0, all.codes, 0, codes.length);
    all.words = words;
    all.unitNames.addAll(unitNames);
    int next = 0;
    for (int row = 0; row < size; row++) {
      while (next < lines.size() && lines.get(next).place().compareTo(places[row]) < 0) {
        all.add(lines.get(next++));
      }
      if (!others.contains(finding(places[row]))) {
        all.add(this, row);
      }
    }
    lines.subList(next, lines.size()).forEach(all::add);
    all.age(String.valueOf(run));
    return all;
  }

  private static String finding(String place) {
    return place.substring(place.indexOf('_') + 1);
  }

  /** Adds a row of others that have the same numbers for the same texts. */
  private void add(IndexedRows of, int row) {
    places[size] = of.places[row];
    for (int i = 0; i < facets.length; i++) {
      values[i][size] = of.values[i][row];
    }
    for (int i = 0; i < TEXTS; i++) {
      texts[i][size] = of.texts[i][row];
    }
    toDo.set(size, of.toDo.get(row));
    gone.set(size, of.gone.get(row));
    size++;
  }

  private void age(String run) {
    int[] machine = values[Facet.MACHINE.ordinal()];
    int[] since = values[Facet.RUN.ordinal()];
    int fresh = codes[Facet.MACHINE.ordinal()].of(MachineState.NEW.name());
    int still = codes[Facet.MACHINE.ordinal()].of(MachineState.STILL.name());
    int last = codes[Facet.RUN.ordinal()].find(run);
    for (int row = 0; row < size; row++) {
      if (machine[row] == fresh && since[row] != last) {
        machine[row] = still;
      }
    }
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

  /** A facet's text of a row. */
  String text(Facet facet, int row) {
    return codes[facet.ordinal()].text(values[facet.ordinal()][row]);
  }

  /** A facet's number of a row, the same for the same text. */
  int code(Facet facet, int row) {
    return values[facet.ordinal()][row];
  }

  /** What the unit of a row is called. */
  String unitName(int row) {
    return unitNames.get(code(Facet.UNIT, row));
  }

  boolean isToDo(int row) {
    return toDo.get(row);
  }

  boolean isGone(int row) {
    return gone.get(row);
  }

  private BitSet shown(Filter filter, Actor actor) {
    BitSet shown = new BitSet(size);
    shown.set(0, size);
    if (filter.toDo()) {
      shown.and(toDo);
    } else if (filter.hidesGone()) {
      shown.andNot(gone);
    }
    narrow(shown, filter.values(), actor);
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

  /** The rows of these values, what is gone among them, that somebody may see. */
  BitSet rows(Map<Facet, String> narrowed, Actor actor) {
    BitSet shown = new BitSet(size);
    shown.set(0, size);
    narrow(shown, narrowed, actor);
    return shown;
  }

  private void narrow(BitSet shown, Map<Facet, String> narrowed, Actor actor) {
    narrowed.forEach(
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
  }

  /** Which of the texts hold a word; the same is asked for each facet and each page. */
  private boolean[] holding(String word) {
    synchronized (searched) {
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
