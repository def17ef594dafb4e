package io.fuhe.check;

import io.fuhe.unit.Unit;
import io.fuhe.unit.UnitYearKey;
import io.fuhe.unit.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which units' texts have something that is another unit's, in one year. What more than a few units
 * have is the template's. Units that may be one, one of which is a part of the other or works for
 * it, owe each other no text of their own.
 */
public final class Echoes {

  /** What more units than this have is the template's. */
  public static final int MOST_UNITS = 5;

  private final Units units;
  private final Map<String, Set<String>> related = new HashMap<>();
  private final Map<UnitYearKey, List<Echo>> found = new HashMap<>();

  private Echoes(Units units) {
    this.units = units;
  }

  /** What each unit's year has of other units', in a stable order; years that have nothing not. */
  public static Map<UnitYearKey, List<Echo>> among(Collection<MarkedText> texts, Units units) {
    Echoes echoes = new Echoes(units);
    Map<String, List<MarkedText>> sentences = new TreeMap<>();
    Map<String, List<MarkedText>> names = new TreeMap<>();
    for (MarkedText text : texts) {
      TextMark mark = text.mark();
      if (mark.kind() == TextMark.Kind.RELATED) {
        echoes.relate(text.unit(), units.find(mark.mark()));
      } else {
        (mark.kind().isOfSentence() ? sentences : names)
            .computeIfAbsent(mark.mark(), any -> new ArrayList<>())
            .add(text);
      }
    }
    sentences.values().forEach(echoes::share);
    names.forEach((name, its) -> units.find(name).ifPresent(unit -> echoes.name(unit, its)));
    return echoes.found;
  }

  private void relate(Unit one, Optional<Unit> other) {
    other.ifPresent(
        unit -> {
          related.computeIfAbsent(one.key(), any -> new HashSet<>()).add(unit.key());
          related.computeIfAbsent(unit.key(), any -> new HashSet<>()).add(one.key());
        });
  }

  private void share(List<MarkedText> same) {
    if (isTemplate(same)) {
      return;
    }
    List<MarkedText> sorted = inOrder(same);
    for (MarkedText text : sorted) {
      boolean itsOwn = text.mark().kind() == TextMark.Kind.OWN_SENTENCE;
      for (MarkedText other : sorted) {
        if (text.year() == other.year() && areApart(text.unit(), other.unit()) && !itsOwn) {
          add(text, new Echo(text.mark(), other.unit(), other.title()));
        }
      }
    }
  }

  private void name(Unit named, List<MarkedText> texts) {
    if (!isTemplate(texts)) {
      inOrder(texts).stream()
          .filter(text -> areApart(text.unit(), named))
          .forEach(text -> add(text, new Echo(text.mark(), named, "")));
    }
  }

  /** Of another unit's forms with the same sentence, the first stands for all. */
  private void add(MarkedText text, Echo echo) {
    List<Echo> its =
        found.computeIfAbsent(
            new UnitYearKey(text.unit().key(), text.year()), any -> new ArrayList<>());
    boolean known =
        its.stream()
            .anyMatch(each -> each.mark().equals(echo.mark()) && each.other().equals(echo.other()));
    if (!known) {
      its.add(echo);
    }
  }

  private boolean areApart(Unit one, Unit other) {
    return !one.key().equals(other.key())
        && !related.getOrDefault(one.key(), Set.of()).contains(other.key())
        && !units.mayBelongTogether(one, other);
  }

  private static boolean isTemplate(List<MarkedText> texts) {
    return texts.stream().map(text -> text.unit().key()).distinct().count() > MOST_UNITS;
  }

  private static List<MarkedText> inOrder(List<MarkedText> texts) {
    return texts.stream()
        .sorted(
            Comparator.comparing((MarkedText text) -> text.unit().key())
                .thenComparing(MarkedText::year)
                .thenComparing(MarkedText::title))
        .toList();
  }
}
