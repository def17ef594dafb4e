package io.fuhe.mapping.prose;

import io.fuhe.form.Figure;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.layout.Patterns;
import io.fuhe.mapping.layout.ReportWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the scores that sentences and headings state, and the points that stand beside them. */
public final class ScoreWords {

  /** Stands behind a score, or in the words before it; most sentences tell of none. */
  private static final char POINT = '分';

  private static final String NUMBER = "(?<number>\\d+(?:\\.\\d+)?)";
  private static final String UNIT = "(?:分(?!钟)|(?<=分[:(为]\\d{1,3}(?:\\.\\d{1,4})?)(?=$|[,;。)]))";

  /** (20分) at the end of a heading is what it can earn. */
  private static final Pattern BRACKETED = Pattern.compile("(?<=\\()" + NUMBER + "分(?=[,;)])");

  private final Pattern score;
  private final Pattern points;
  private final Pattern either;

  /** Reads scores in these words. */
  public ScoreWords(ReportWords words) {
    this.score = before(words.score(), words);
    this.points = before(words.points(), words);
    this.either = before(words.either(), words);
  }

  private static Pattern before(Patterns what, ReportWords words) {
    return Pattern.compile(
        what.expression() + "(?:" + words.links().expression() + "){0,4}" + NUMBER + UNIT);
  }

  /**
   * A score that is stated, and the points that are stated with it.
   *
   * @param start where the words begin that state it
   * @param end where its figure ends
   * @param points null where none are stated
   * @param score null where only points are
   */
  record Mention(int start, int end, Figure points, Figure score) {}

  private enum Kind {
    SCORE,
    POINTS,
    EITHER
  }

  private record Hit(Kind kind, int start, int end, Figure figure) {}

  /** The mentions in one sentence or heading, from one position of a passage to another. */
  List<Mention> in(Passage passage, int from, int to) {
    List<Hit> hits = hits(passage, from, to);
    boolean scored = hits.stream().anyMatch(hit -> hit.kind() == Kind.SCORE);
    List<Mention> found = new ArrayList<>();
    Hit points = null;
    for (Hit hit : hits) {
      boolean isPoints = hit.kind() == Kind.POINTS || (hit.kind() == Kind.EITHER && scored);
      if (!isPoints) {
        found.add(
            new Mention(
                points == null ? hit.start() : points.start(),
                hit.end(),
                points == null ? null : points.figure(),
                hit.figure()));
        points = null;
      } else {
        points = hit;
      }
    }
    if (points != null) {
      addLast(found, points);
    }
    return found;
  }

  /** 得分95分(满分100分): points may also stand behind the only score. */
  private static void addLast(List<Mention> found, Hit points) {
    if (found.size() == 1 && found.get(0).points() == null) {
      Mention only = found.get(0);
      found.set(0, new Mention(only.start(), points.end(), points.figure(), only.score()));
    } else {
      found.add(new Mention(points.start(), points.end(), points.figure(), null));
    }
  }

  private List<Hit> hits(Passage passage, int from, int to) {
    int unit = passage.folded().indexOf(POINT, from);
    if (unit < 0 || unit >= to || !passage.holdsDigit(from, to)) {
      return List.of();
    }
    List<Hit> all = new ArrayList<>();
    collect(passage, from, to, score, Kind.SCORE, all);
    collect(passage, from, to, points, Kind.POINTS, all);
    collect(passage, from, to, either, Kind.EITHER, all);
    collect(passage, from, to, BRACKETED, Kind.POINTS, all);
    all.sort(
        Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
    List<Hit> kept = new ArrayList<>();
    int covered = from;
    for (Hit hit : all) {
      if (hit.start() >= covered) {
        kept.add(hit);
        covered = hit.end();
      }
    }
    return kept;
  }

  private static void collect(
      Passage passage, int from, int to, Pattern pattern, Kind kind, List<Hit> all) {
    Matcher m = pattern.matcher(passage.folded()).region(from, to).useTransparentBounds(true);
    while (m.find()) {
      Figure figure = passage.figure(m.start("number"), m.end("number"));
      all.add(new Hit(kind, m.start(), m.end(), figure));
    }
  }
}
