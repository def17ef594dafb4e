package io.fuhe.desk.store;

import static java.util.stream.Collectors.toSet;

import io.fuhe.desk.decision.MachineState;
import io.fuhe.desk.store.Filter.Facet;
import io.fuhe.desk.store.Worklist.Counts;
import io.fuhe.desk.store.Worklist.FacetValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rows of the worklist in the order of their places, as far as it is filtered, counted and
 * searched: a number for each facet, and numbers for the texts that the search looks into.
 */
final class IndexedRows {

  /** Room is made for a part of what there is, each time. */
  private static final int GROWTH = 8;

  private final Facet[] facets = Facet.values();
  private final Codes[] codes = new Codes[facets.length];
  private final int[][] values = new int[facets.length][];
  private SearchedTexts texts;
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
    texts = new SearchedTexts(room);
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
      room(size + size / GROWTH + GROWTH);
    }
    places[size] = line.place();
    set(size++, line);
  }

  /**
   * The same rows, which others can be put into.
   *
   * @param more so many others
   */
  IndexedRows copy(int more) {
    int room = size + more;
    IndexedRows copy = new IndexedRows(0);
    copy.places = Arrays.copyOf(places, room);
    for (int i = 0; i < facets.length; i++) {
      copy.codes[i] = codes[i].copy();
      copy.values[i] = Arrays.copyOf(values[i], room);
    }
    copy.texts = texts.copy(room);
    copy.toDo.or(toDo);
    copy.gone.or(gone);
    copy.unitNames.addAll(unitNames);
    copy.size = size;
    return copy;
  }

  /**
   * Puts others into these rows, which take the places of those of the same findings.
   *
   * @param lines in the order of their places
   * @param run the last that changed anything: what earlier ones found is not new any more
   */
  void put(List<Line> lines, long run) {
    remove(lines.stream().map(line -> finding(line.place())).collect(toSet()));
    int last = size - 1;
    size += lines.size();
    if (size > places.length) {
      room(size);
    }
    // From behind, so that none is overwritten before it has moved.
    int to = size - 1;
    for (int next = lines.size() - 1; next >= 0; to--) {
      if (last >= 0 && places[last].compareTo(lines.get(next).place()) > 0) {
        move(last--, to);
      } else {
        places[to] = lines.get(next).place();
        set(to, lines.get(next--));
      }
    }
    age(String.valueOf(run));
  }

  private void remove(Set<String> findings) {
    int kept = 0;
    for (int row = 0; row < size; row++) {
      if (!findings.contains(finding(places[row]))) {
        move(row, kept++);
      }
    }
    size = kept;
  }

  private static String finding(String place) {
    return place.substring(place.indexOf('_') + 1);
  }

  private void move(int from, int to) {
    if (from == to) {
      return;
    }
    places[to] = places[from];
    for (int[] column : values) {
      column[to] = column[from];
    }
    texts.move(from, to);
    toDo.set(to, toDo.get(from));
    gone.set(to, gone.get(from));
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
    for (int i = 0; i < values.length; i++) {
      values[i] = Arrays.copyOf(values[i], room);
    }
    texts.room(room);
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
    texts.set(row, line.words());
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
    return values(facet, filter, actor, most, any -> true);
  }

  /** Those of them that are wanted. */
  List<FacetValue> values(
      Facet facet, Filter filter, Actor actor, int most, Predicate<FacetValue> wanted) {
    return values(facet, shown(filter.without(facet), actor), most, wanted);
  }

  /** The values of all facets and how many a filter shows: the same rows are told once. */
  Counts counts(Filter filter, Actor actor, int most) {
    BitSet shown = shown(filter, actor);
    Map<Facet, List<FacetValue>> all = new EnumMap<>(Facet.class);
    for (Facet facet : facets) {
      all.put(
          facet,
          filter.values().containsKey(facet)
              ? values(facet, filter, actor, most)
              : values(facet, shown, most, any -> true));
    }
    return new Counts(all, shown.cardinality());
  }

  private List<FacetValue> values(
      Facet facet, BitSet shown, int most, Predicate<FacetValue> wanted) {
    int[] column = values[facet.ordinal()];
    Codes names = codes[facet.ordinal()];
    int[] counts = counts(shown, column, names.size());
    IntFunction<FacetValue> value =
        code ->
            new FacetValue(
                names.text(code),
                facet == Facet.UNIT ? unitNames.get(code) : names.text(code),
                counts[code]);
    return mostFrequent(counts, names, most, code -> wanted.test(value.apply(code)))
        .map(value::apply)
        .toList();
  }

  private static int[] counts(BitSet shown, int[] column, int codes) {
    int[] counts = new int[codes];
    long[] words = shown.toLongArray();
    for (int word = 0; word < words.length; word++) {
      for (long bits = words[word]; bits != 0; bits &= bits - 1) {
        counts[column[word * Long.SIZE + Long.numberOfTrailingZeros(bits)]]++;
      }
    }
    return counts;
  }

  private static Stream<Integer> mostFrequent(
      int[] counts, Codes names, int most, IntPredicate wanted) {
    Comparator<Integer> order =
        Comparator.comparing((Integer code) -> -counts[code]).thenComparing(names::text);
    PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
    for (int code = 0; code < counts.length; code++) {
      boolean among = best.size() < most || counts[code] >= counts[best.element()];
      if (among && counts[code] > 0 && !names.text(code).isEmpty() && wanted.test(code)) {
        best.add(code);
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(order);
  }

  /** A facet's texts by their numbers. */
  List<String> texts(Facet facet) {
    return codes[facet.ordinal()].texts();
  }

  /** A facet's numbers of the rows, the same for the same text; not to be changed. */
  int[] column(Facet facet) {
    return values[facet.ordinal()];
  }

  /** What the unit of a row is called. */
  String unitName(int row) {
    return unitNames.get(values[Facet.UNIT.ordinal()][row]);
  }

  boolean isToDo(int row) {
    return toDo.get(row);
  }

  boolean isGone(int row) {
    return gone.get(row);
  }

  private BitSet shown(Filter filter, Actor actor) {
    BitSet shown = all();
    if (filter.toDo()) {
      shown.and(toDo);
    } else if (filter.hidesGone()) {
      shown.andNot(gone);
    }
    for (String word : filter.searched()) {
      shown.and(texts.holding(word, size));
    }
    return narrowed(shown, filter.values(), actor);
  }

  /** The rows of these values, what is gone among them, that somebody may see. */
  BitSet rows(Map<Facet, String> values, Actor actor) {
    return narrowed(all(), values, actor);
  }

  private BitSet all() {
    BitSet all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  private BitSet narrowed(BitSet shown, Map<Facet, String> values, Actor actor) {
    BitSet narrowed = shown;
    for (Map.Entry<Facet, String> value : values.entrySet()) {
      narrowed = among(narrowed, value.getKey(), value.getValue()::equals);
    }
    return actor.units() == null ? narrowed : among(narrowed, Facet.UNIT, actor::sees);
  }

  private BitSet among(BitSet shown, Facet facet, Predicate<String> wanted) {
    Codes names = codes[facet.ordinal()];
    boolean[] is = new boolean[names.size()];
    for (int code = 0; code < is.length; code++) {
      is[code] = wanted.test(names.text(code));
    }
    int[] column = values[facet.ordinal()];
    long[] words = shown.toLongArray();
    for (int word = 0; word < words.length; word++) {
      for (long bits = words[word]; bits != 0; bits &= bits - 1) {
        if (!is[column[word * Long.SIZE + Long.numberOfTrailingZeros(bits)]]) {
          words[word] &= ~Long.lowestOneBit(bits);
        }
      }
    }
    return BitSet.valueOf(words);
  }
}
