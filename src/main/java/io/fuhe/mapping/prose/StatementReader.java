package io.fuhe.mapping.prose;

import io.fuhe.form.Figure;
import io.fuhe.form.Statement;
import io.fuhe.form.Text;
import io.fuhe.form.Totals;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.layout.ReportWords;
import io.fuhe.mapping.prose.ReportItem.Sentence;
import io.fuhe.mapping.prose.ScoreWords.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the scores that a report states of itself and of its sections. A sentence that states the
 * score of anything else, or only says a heading's score again, is left out.
 */
final class StatementReader {

  private enum About {
    WHOLE,
    SECTION,
    OTHER
  }

  private static final Pattern PROJECT = Pattern.compile("[^,、。;]{2,40}?(?:项目|资金|经费)");

  private record Stated(Sentence sentence, Mention mention, About about) {
    OutlineSection section() {
      return sentence.item().section();
    }

    boolean heading() {
      return sentence.item().heading();
    }
  }

  private final ReportWords words;
  private final ScoreWords scores;
  private final BigDecimal totalPoints;
  private final List<Stated> stated = new ArrayList<>();
  private final Map<OutlineSection, Figure> headingPoints = new HashMap<>();
  private final Map<OutlineSection, Stated> headings = new HashMap<>();

  StatementReader(
      ReportWords words, ScoreWords scores, BigDecimal totalPoints, List<ReportItem> items) {
    this.words = words;
    this.scores = scores;
    this.totalPoints = totalPoints;
    for (ReportItem item : items) {
      item.sentences().forEach(this::read);
    }
    withoutProjects();
    if (stated.stream().noneMatch(s -> s.about() == About.WHOLE)) {
      onlyScoreIsWhole();
    }
  }

  /** A paragraph whose sentences each begin with another project scores those, and no section. */
  private void withoutProjects() {
    Map<ReportItem, List<Stated>> byItem =
        stated.stream()
            .filter(s -> !s.heading())
            .collect(Collectors.groupingBy(s -> s.sentence().item()));
    for (List<Stated> together : byItem.values()) {
      List<String> named = together.stream().map(this::project).distinct().toList();
      if (named.size() > 1 && named.size() == together.size() && !named.contains("")) {
        stated.removeAll(together);
      }
    }
  }

  /** The project that a sentence begins with; empty where it begins with none, or with this one. */
  private String project(Stated s) {
    int from = s.sentence().from();
    String before = s.sentence().item().passage().folded().substring(from, s.mention().start());
    Matcher named = PROJECT.matcher(before);
    return named.lookingAt() ? words.own().removedFrom(named.group()) : "";
  }

  /** The sections that the report's own score is stated in. */
  Set<OutlineSection> wholes() {
    return stated.stream()
        .filter(s -> s.about() == About.WHOLE)
        .map(Stated::section)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The sections that a score is stated in. */
  Set<OutlineSection> sections() {
    return stated.stream()
        .map(Stated::section)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What the report says of itself as a whole. */
  Totals totals() {
    List<Mention> wholes =
        stated.stream().filter(s -> s.about() == About.WHOLE).map(Stated::mention).toList();
    return new Totals(
        wholes.stream().map(Mention::score).findFirst().orElse(null),
        wholes.stream().map(Mention::points).filter(Objects::nonNull).findFirst().orElse(null),
        wholes.isEmpty() ? null : grade(wholes.get(0)));
  }

  /** The grade that stands behind the report's own score, where its sentence states no other. */
  private Text grade(Mention score) {
    return stated.stream()
        .filter(s -> s.about() == About.WHOLE && !s.heading())
        .filter(s -> same(s.mention().score(), score.score()) && isAlone(s))
        .flatMap(s -> grade(s).stream())
        .findFirst()
        .orElse(null);
  }

  private boolean isAlone(Stated one) {
    return stated.stream().filter(s -> s.sentence().equals(one.sentence())).count() == 1;
  }

  private Optional<Text> grade(Stated whole) {
    Passage passage = whole.sentence().item().passage();
    int from = whole.mention().end();
    String rest = passage.folded().substring(from, whole.sentence().to());
    return words.grade().stream()
        .map(expression -> expression.matcher(rest))
        .filter(found -> found.groupCount() > 0 && found.find())
        .findFirst()
        .map(found -> passage.cut(from + found.start(1), from + found.end(1)));
  }

  /** The statements in their order. */
  List<Statement> statements(SectionLabels labels) {
    Figure total = totals().points();
    List<Statement> found = new ArrayList<>();
    for (Stated s : stated) {
      if (!saysHeadingAgain(s)) {
        boolean whole = s.about() == About.WHOLE;
        Figure points = s.mention().points();
        Figure known = whole ? total : headingPoints.get(s.section());
        found.add(
            new Statement(
                labels.of(s.section()),
                s.sentence().item().passage().cut(quoteStart(s), quoteEnd(s)),
                points == null ? known : points,
                s.mention().score(),
                s.heading(),
                whole));
      }
    }
    return found;
  }

  private void read(Sentence sentence) {
    Passage passage = sentence.item().passage();
    for (Mention mention : scores.in(passage, sentence.from(), sentence.to())) {
      if (mention.score() == null) {
        if (sentence.item().heading()) {
          headingPoints.put(sentence.item().section(), mention.points());
        }
      } else {
        About about = about(sentence, mention);
        if (about != About.OTHER) {
          Stated found = new Stated(sentence, mention, about);
          stated.add(found);
          if (found.heading()) {
            headings.putIfAbsent(found.section(), found);
          }
        }
      }
    }
  }

  private About about(Sentence sentence, Mention mention) {
    ReportItem item = sentence.item();
    OutlineSection section = item.section();
    int start = sentence.clauseStart(mention.start());
    String clause = item.passage().folded().substring(start, mention.end());
    if (section == null || words.whole().findIn(clause)) {
      return About.WHOLE;
    }
    if (item.heading() || (section.entry() && item.kind() == ReportItem.Kind.TEXT)) {
      return About.SECTION;
    }
    if (section.uppermost() && isAll(mention)) {
      return About.WHOLE;
    }
    if (words.sum().findIn(clause)) {
      boolean divided = section.divided() || item.kind() == ReportItem.Kind.AFTER_LIST;
      return divided ? About.SECTION : About.OTHER;
    }
    String named = words.own().removedFrom(clause.substring(0, mention.start() - start));
    String title = words.own().removedFrom(Passage.fold(section.title().value()));
    boolean open = named.isEmpty() && item.kind() == ReportItem.Kind.AFTER_LIST;
    return title.contains(named) && !open ? About.SECTION : About.OTHER;
  }

  /** Whether as many points are stated as the whole can earn. */
  private boolean isAll(Mention mention) {
    return mention.points() != null
        && mention.points().value().filter(p -> p.compareTo(totalPoints) == 0).isPresent();
  }

  /**
   * Where no words speak of the whole: the only chapter whose text states a score does, or the only
   * section that states any.
   */
  private void onlyScoreIsWhole() {
    List<Stated> chapters =
        stated.stream().filter(s -> s.section().uppermost() && !s.section().entry()).toList();
    Set<Stated> candidates = sections().size() == 1 ? Set.copyOf(stated) : Set.copyOf(chapters);
    if (candidates.stream().map(Stated::section).distinct().count() == 1
        && candidates.stream().noneMatch(s -> s.heading() || partOfAll(s.mention()))) {
      stated.replaceAll(
          s -> candidates.contains(s) ? new Stated(s.sentence(), s.mention(), About.WHOLE) : s);
    }
  }

  private boolean partOfAll(Mention mention) {
    return mention.points() != null && !isAll(mention);
  }

  private boolean saysHeadingAgain(Stated s) {
    Stated heading = headings.get(s.section());
    return heading != null
        && !s.heading()
        && s.about() == About.SECTION
        && s.mention().points() == null
        && !s.section().divided()
        && same(heading.mention().score(), s.mention().score());
  }

  private static boolean same(Figure a, Figure b) {
    return a.value().orElseThrow().compareTo(b.value().orElseThrow()) == 0;
  }

  private static int quoteStart(Stated s) {
    return s.heading() ? s.sentence().from() : s.sentence().clauseStart(s.mention().start());
  }

  /** Up to the unit behind the figure, or the end of a heading. */
  private static int quoteEnd(Stated s) {
    return s.heading() ? s.sentence().to() : s.mention().end();
  }
}
