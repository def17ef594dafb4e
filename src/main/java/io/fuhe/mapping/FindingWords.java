package io.fuhe.mapping;

import io.fuhe.mapping.layout.Mapping;
import io.fuhe.mapping.layout.Mappings;
import io.fuhe.mapping.layout.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words to find the forms of documents with, made once for documents in the same layouts:
 * making them compiles hundreds of expressions.
 */
final class FindingWords {

  /** A city's files are in a handful of layouts. */
  private static final int MOST = 32;

  private final Mappings mappings;
  private final Map<List<String>, Vocabulary> made = new ConcurrentHashMap<>();

  FindingWords(Mappings mappings) {
    this.mappings = mappings;
  }

  /** The words for a document with a text. */
  Vocabulary of(String text) {
    List<Mapping> layouts = mappings.standingIn(text);
    if (made.size() >= MOST) {
      made.clear();
    }
    return made.computeIfAbsent(
        layouts.stream().map(Mapping::id).toList(), any -> mappings.toFindWith(layouts));
  }
}
