package io.fuhe.desk.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Different texts by small numbers, from 0 on. */
final class Codes {

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** The same texts by the same numbers, to which others can be added. */
  Codes copy() {
    Codes copy = new Codes();
    copy.codes.putAll(codes);
    copy.texts.addAll(texts);
    return copy;
  }

  /** The number of a text; a new one for one that has none. */
  int of(String text) {
    Integer known = codes.get(text);
    if (known == null) {
      known = texts.size();
      codes.put(text, known);
      texts.add(text);
    }
    return known;
  }

  /** The number of a text; -1 where it has none. */
  int find(String text) {
    return codes.getOrDefault(text, -1);
  }

  String text(int code) {
    return texts.get(code);
  }

  /** The texts by their numbers. */
  List<String> texts() {
    return Collections.unmodifiableList(texts);
  }

  int size() {
    return texts.size();
  }
}
