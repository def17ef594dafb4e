package io.fuhe.mapping.layout;

import io.fuhe.form.Remembered;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The words of several things, and which of these a text means. A text is held against all the
 * words once, however often it is asked about.
 *
 * @param <E> the things
 */
public final class Meanings<E extends Enum<E>> {

  private static final int REMEMBERED = 2048;
  private static final int BEGINNINGS = 512;

  /** So many characters of a text rule out most of the things; a few hundred begin all labels. */
  private static final int BEGINNING = 2;

  private final Map<E, Patterns> words;
  private final Remembered<Set<E>> meant;
  private final Remembered<Set<E>> begun;

  /** Holds the words of at least one thing. */
  Meanings(Map<E, Patterns> words) {
    this.words = new EnumMap<>(words);
    this.meant = new Remembered<>(REMEMBERED, this::held);
    this.begun = new Remembered<>(BEGINNINGS, this::begunBy);
  }

  private Set<E> held(String text) {
    Set<E> may = begun.of(beginning(text));
    if (may.isEmpty()) {
      return may;
    }
    Set<E> found = EnumSet.copyOf(may);
    found.removeIf(thing -> !words.get(thing).matchAnew(text));
    return found;
  }

  /** The things that a text with this beginning may mean. */
  private Set<E> begunBy(String beginning) {
    Set<E> may = EnumSet.copyOf(words.keySet());
    may.removeIf(thing -> !words.get(thing).mayMatch(beginning));
    return may;
  }

  private static String beginning(String text) {
    if (text.length() <= BEGINNING) {
      return text;
    }
    // Half a character says nothing of the whole.
    boolean half = Character.isHighSurrogate(text.charAt(BEGINNING - 1));
    return text.substring(0, half ? BEGINNING + 1 : BEGINNING);
  }

  /** The words of a thing. */
  public Patterns of(E thing) {
    return words.get(thing);
  }

  /** Whether a whole text means any of the things. */
  public boolean any(String text) {
    return !meant.of(text).isEmpty();
  }

  /** The first thing that a whole text means. */
  public Optional<E> first(String text) {
    return first(text, Set.of());
  }

  /** The first thing that a whole text means and that is not among others. */
  public Optional<E> first(String text, Collection<E> others) {
    for (E thing : meant.of(text)) {
      if (!others.contains(thing)) {
        return Optional.of(thing);
      }
    }
    return Optional.empty();
  }

  /** Looks at the words of each thing, in order. */
  public void forEach(BiConsumer<E, Patterns> look) {
    words.forEach(look);
  }
}
