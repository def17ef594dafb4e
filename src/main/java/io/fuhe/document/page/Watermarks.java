package io.fuhe.document.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells watermarks from the text of a page. All that is printed alike, in size, turn and ink, is
 * judged together: a watermark lies across the grid, is slanted, larger or paler than the text, or
 * says the same again and again, and it takes more than one of these. A label that somebody slanted
 * in its cell is text.
 */
final class Watermarks {

  /** So many times the size of the text is large. */
  private static final float LARGE = 2f;

  /** What is printed with less darkness is pale. */
  private static final float PALE = 0.55f;

  /** What is said so often on a page is said again and again. */
  private static final int OFTEN = 3;

  /** What is said so often, wherever there is room, is set over the page like tiles. */
  private static final int TILES = 9;

  /** Of the strongest and the weakest part of a colour, the difference is more. */
  private static final int COLOUR = 90;

  /** What most of a page is printed with is no watermark. */
  private static final float MOST = 0.4f;

  /** What is slanted in so many ways on one page is the text around a seal. */
  private static final int ROUND = 4;

  private record Look(int angle, int halfPoints, Ink ink) {}

  /** What is printed alike. */
  private static final class Kind {
    private final List<Chain> chains = new ArrayList<>();
    private int glyphs;
    private boolean crossing;
    private boolean inside;
    private boolean outside;
    private boolean repeated;

    /** Whether at least half of it is the same text. */
    boolean saysOneThing() {
      Map<String, Integer> said = new HashMap<>();
      chains.forEach(chain -> said.merge(chain.text(), 1, Integer::sum));
      int most = said.values().stream().max(Integer::compare).orElse(0);
      return most >= OFTEN && 2 * most >= chains.size();
    }
  }

  private Watermarks() {}

  /**
   * The chains without those of watermarks.
   *
   * @param tables the table that a chain lies in, wholly or partly; null for one beside all tables
   */
  static List<Chain> without(List<Chain> chains, Function<Chain, Lattice> tables, float bodySize) {
    Set<Chain> tiles = tiles(chains, tables, bodySize);
    tiles.addAll(stamps(chains, tables));
    if (!tiles.isEmpty()) {
      return without(chains.stream().filter(c -> !tiles.contains(c)).toList(), tables, bodySize);
    }
    Map<Look, Kind> kinds = kinds(chains);
    if (kinds.size() < 2) {
      return chains;
    }
    int all = chains.stream().mapToInt(c -> c.glyphs().size()).sum();
    Set<Ink> round = round(kinds);
    Set<Chain> marks = Collections.newSetFromMap(new IdentityHashMap<>());
    kinds.forEach(
        (look, kind) -> {
          if (round.contains(look.ink())) {
            marks.addAll(kind.chains);
          } else if (suspicious(look, bodySize)
              && (kind.glyphs < MOST * all || kind.saysOneThing())) {
            look(kind, tables, bodySize);
            if (isWatermark(look, kind, bodySize)) {
              marks.addAll(kind.chains);
            }
          }
        });
    return marks.isEmpty() ? chains : chains.stream().filter(c -> !marks.contains(c)).toList();
  }

  /**
   * What says the same over and over, within the tables, across their lines and beside them, is a
   * watermark, whatever it looks like.
   */
  private static Set<Chain> tiles(
      List<Chain> chains, Function<Chain, Lattice> tables, float bodySize) {
    Map<String, List<Chain>> said = new HashMap<>();
    for (Chain chain : chains) {
      if (!chain.blank() && chain.glyphs().size() > 1) {
        String alike = chain.first().angle() + " " + chain.text();
        said.computeIfAbsent(alike, any -> new ArrayList<>()).add(chain);
      }
    }
    Set<Chain> tiles = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<Chain> same : said.values()) {
      if (same.size() >= TILES) {
        Kind kind = new Kind();
        kind.chains.addAll(same);
        look(kind, tables, bodySize);
        if (kind.inside && kind.outside && kind.crossing) {
          tiles.addAll(same);
        }
      }
    }
    return tiles;
  }

  /** Coloured words that lie on other words and run over the lines are those of a stamp. */
  private static Set<Chain> stamps(List<Chain> chains, Function<Chain, Lattice> tables) {
    Set<Chain> stamps = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Chain chain : chains) {
      if (coloured(chain.first().print().ink()) && !chain.blank()) {
        Lattice table = tables.apply(chain);
        if (table != null && table.crossedBy(chain) && liesOnOthers(chain, chains)) {
          stamps.add(chain);
        }
      }
    }
    return stamps;
  }

  private static boolean coloured(Ink ink) {
    int red = ink.rgb() >> 16 & 0xFF;
    int green = ink.rgb() >> 8 & 0xFF;
    int blue = ink.rgb() & 0xFF;
    return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLOUR;
  }

  private static boolean liesOnOthers(Chain chain, List<Chain> chains) {
    Ink ink = chain.first().print().ink();
    return chains.stream()
        .filter(other -> !other.first().print().ink().equals(ink))
        .flatMap(other -> other.glyphs().stream())
        .filter(glyph -> !glyph.blank())
        .anyMatch(
            glyph -> chain.glyphs().stream().anyMatch(own -> !own.blank() && own.over(glyph)));
  }

  private static Map<Look, Kind> kinds(List<Chain> chains) {
    Map<Look, Kind> kinds = new HashMap<>();
    for (Chain chain : chains) {
      Glyph first = chain.first();
      Look look = new Look(first.angle(), Math.round(2 * first.size()), first.print().ink());
      Kind kind = kinds.computeIfAbsent(look, any -> new Kind());
      kind.chains.add(chain);
      kind.glyphs += chain.glyphs().size();
    }
    return kinds;
  }

  /** The inks of texts that run round: most of what they print is slanted, in many ways. */
  private static Set<Ink> round(Map<Look, Kind> kinds) {
    Map<Ink, Set<Integer>> angles = new HashMap<>();
    Map<Ink, Integer> level = new HashMap<>();
    kinds.forEach(
        (look, kind) -> {
          if (slanted(look)) {
            angles.computeIfAbsent(look.ink(), any -> new HashSet<>()).add(look.angle());
          } else {
            level.merge(look.ink(), kind.glyphs, Integer::sum);
          }
        });
    Set<Ink> round = new HashSet<>();
    angles.forEach(
        (ink, ways) -> {
          if (ways.size() >= ROUND && ways.size() > level.getOrDefault(ink, 0)) {
            round.add(ink);
          }
        });
    return round;
  }

  private static boolean suspicious(Look look, float bodySize) {
    return slanted(look) || pale(look) || large(look, bodySize);
  }

  private static boolean isWatermark(Look look, Kind kind, float bodySize) {
    boolean pale = pale(look);
    boolean large = large(look, bodySize);
    boolean tiled = kind.repeated && (kind.crossing || kind.inside && kind.outside);
    if (slanted(look)) {
      return kind.crossing || pale || large || kind.repeated || !kind.inside;
    }
    return kind.crossing && (pale || large) || pale && (tiled || large && kind.inside);
  }

  private static void look(Kind kind, Function<Chain, Lattice> tables, float bodySize) {
    Map<String, Integer> said = new HashMap<>();
    for (Chain chain : kind.chains) {
      if (chain.blank()) {
        continue;
      }
      Lattice table = tables.apply(chain);
      kind.inside |= table != null;
      kind.outside |= table == null;
      kind.crossing |= table != null && crosses(table, chain, bodySize);
      kind.repeated |= said.merge(chain.text(), 1, Integer::sum) >= OFTEN;
    }
  }

  /** A large character crosses the grid where it is larger than its cell. */
  private static boolean crosses(Lattice table, Chain chain, float bodySize) {
    if (table.crossedBy(chain)) {
      return true;
    }
    Glyph glyph = chain.first();
    float reach = glyph.size() / 3;
    return glyph.size() >= LARGE * bodySize
        && table.cellAt(glyph.centreX(), glyph.centreY() - reach)
            != table.cellAt(glyph.centreX(), glyph.centreY() + reach);
  }

  private static boolean slanted(Look look) {
    return look.angle() % 90 != 0;
  }

  private static boolean pale(Look look) {
    return look.ink().darkness() < PALE;
  }

  private static boolean large(Look look, float bodySize) {
    return look.halfPoints() >= 2 * LARGE * bodySize;
  }
}
