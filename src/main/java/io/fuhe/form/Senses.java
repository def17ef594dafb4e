package io.fuhe.form;

import java.util.EnumMap;
import java.util.Map;

/**
 * What words of a form mean for how it is judged; the words are the mapping's.
 *
 * @param words the words of each sense; one that has none is found nowhere
 */
public record Senses(Map<Sense, WordList> words) {

  /** No word means anything in particular. */
  public static final Senses NONE = new Senses(Map.of());

  public Senses {
    words = Map.copyOf(words);
  }

  /** The words that have a sense. */
  public WordList of(Sense sense) {
    return words.getOrDefault(sense, WordList.NONE);
  }

  /** The same, but other words have a sense. */
  public Senses with(Sense sense, WordList meaning) {
    Map<Sense, WordList> all = new EnumMap<>(Sense.class);
    all.putAll(words);
    all.put(sense, meaning);
    return new Senses(all);
  }
}
