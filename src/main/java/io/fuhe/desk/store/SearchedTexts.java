package io.fuhe.desk.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.collections4.map.LRUMap;

/**
 * The texts of rows that the search looks into, a number for each: many rows share a text, so that
 * each text is searched once. Which rows hold a word is remembered for the words searched last.
 */
final class SearchedTexts {

  /** The unit, the project, the subject, and the files together. */
  private static final int TEXTS = 4;

  /** So many searched words are remembered. */
  private static final int SEARCHED = 16;

  private final Codes texts;

  /** The texts by their numbers, each folded once. */
  private final List<String> folded;

  private final int[][] ofRows = new int[TEXTS][];
  private final Map<String, BitSet> searched = new LRUMap<>(SEARCHED);

  SearchedTexts(int room) {
    this(new Codes(), new ArrayList<>());
    for (int i = 0; i < TEXTS; i++) {
      ofRows[i] = new int[room];
    }
  }

  private SearchedTexts(Codes texts, List<String> folded) {
    this.texts = texts;
    this.folded = folded;
  }

  SearchedTexts copy(int room) {
    SearchedTexts copy = new SearchedTexts(texts.copy(), new ArrayList<>(folded));
    for (int i = 0; i < TEXTS; i++) {
      copy.ofRows[i] = Arrays.copyOf(ofRows[i], room);
    }
    return copy;
  }

  void room(int room) {
    for (int i = 0; i < TEXTS; i++) {
      ofRows[i] = Arrays.copyOf(ofRows[i], room);
    }
  }

  /** Puts what a row says, text after text in lines, in the place of what it said. */
  void set(int row, String words) {
    String[] said = words.split("\n", TEXTS);
    boolean changed = false;
    for (int i = 0; i < TEXTS; i++) {
      int code = code(i < said.length ? said[i] : "");
      changed |= ofRows[i][row] != code;
      ofRows[i][row] = code;
    }
    if (changed) {
      forget();
    }
  }

  private int code(String text) {
    int code = texts.of(text);
    if (code == folded.size()) {
      String searched = folded(text);
      // Most are folded already, and need no second copy in memory.
      folded.add(searched.equals(text) ? text : searched);
    }
    return code;
  }

  /** Nothing is found across the end of a line. */
  private static String folded(String text) {
    return text.indexOf('\n') < 0
        ? Filter.folded(text)
        : text.lines().map(Filter::folded).collect(Collectors.joining("\n"));
  }

  /** Puts what one row says in the place of what another says. */
  void move(int from, int to) {
    for (int[] column : ofRows) {
      column[to] = column[from];
    }
    forget();
  }

  private void forget() {
    synchronized (searched) {
      searched.clear();
    }
  }

  /**
   * The rows that hold a word; not to be changed.
   *
   * @param word folded
   * @param size so many rows there are
   */
  BitSet holding(String word, int size) {
    synchronized (searched) {
      return searched.computeIfAbsent(word, any -> search(word, size));
    }
  }

  private BitSet search(String word, int size) {
    boolean[] holds = new boolean[folded.size()];
    for (int i = 0; i < holds.length; i++) {
      holds[i] = folded.get(i).contains(word);
    }
    BitSet found = new BitSet(size);
    for (int[] column : ofRows) {
      for (int row = 0; row < size; row++) {
        if (holds[column[row]]) {
          found.set(row);
        }
      }
    }
    return found;
  }
}
