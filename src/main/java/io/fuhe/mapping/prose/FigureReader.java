package io.fuhe.mapping.prose;

import io.fuhe.form.Indicator;
import io.fuhe.form.StatedFigure;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Brackets;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.layout.Patterns;
import io.fuhe.mapping.layout.ReportWords;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import io.fuhe.mapping.prose.ReportItem.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads figures of which a report says what they are: 招商引资实际到位资金18.35亿元. Only a plain figure behind
 * words that can name one thing only counts; a part, a rate of growth, a bound on what was reached,
 * or a figure of another period is left out.
 */
public final class FigureReader {

  /** Shorter words name more than one thing. */
  private static final int SHORTEST_NAME = 5;

  private static final String CLAUSE_ENDS = ",;:。!?";

  private static final String NUMBER = "(?<!\\d)\\d++(?:,\\d{3})*+(?:\\.\\d++)?+";
  private static final Pattern SEVERAL = Pattern.compile(".*([、/]|和|及|与|或|其中).*");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");

  private final ReportWords.FigureWords words;
  private final Pattern figure;
  private final Pattern mereFigure;
  private final Pattern leadIn;
  private final Set<OutlineSection> scored;
  private final List<StatedFigure> figures = new ArrayList<>();

  /**
   * Makes a reader.
   *
   * @param scored the sections with a score: what they state was reached
   */
  public FigureReader(Vocabulary vocabulary, Set<OutlineSection> scored) {
    ReportWords report = vocabulary.report();
    this.words = report.figures();
    this.scored = scored;
    this.leadIn = Pattern.compile("^(?:" + words.leadIn().expression() + ")++");
    String unit =
        "(?:%|"
            + String.join("|", vocabulary.moneyUnits())
            + "|"
            + words.units().expression()
            + ")";
    String one = NUMBER + unit;
    this.mereFigure = Pattern.compile(one);
    this.figure =
        Pattern.compile(
            "(?<thing>[^,;:。!?()]{1,40}?)(?:"
                + report.links().expression()
                + "){0,4}+(?<values>"
                + one
                + "(?:/"
                + one
                + "){0,20}+)(?=$|[,;:。!?()])");
  }

  List<StatedFigure> figures() {
    return figures;
  }

  /** Takes what the prose states. */
  void take(ReportItem item) {
    OutlineSection section = item.section();
    if (section == null || item.heading()) {
      return;
    }
    boolean reached = isBelow(section, words.reached()) || isScored(section);
    boolean target = !reached && isBelow(section, words.target());
    for (Sentence sentence : item.sentences()) {
      boolean plain = reached && !words.target().findIn(sentence.folded());
      if (target || plain) {
        collect(item.passage(), sentence.from(), sentence.to(), target, section.chapter(), null);
      }
    }
  }

  /** Takes what the completion table states. */
  void take(int index, Indicator row, OutlineSection section) {
    String chapter = section == null ? "" : section.chapter();
    String name = row.name() == null ? "" : Wording.fold(row.name().value());
    cell(name, row.target(), true, chapter, index);
    cell(name, row.actual(), false, chapter, index);
  }

  /** A cell names its thing itself, or holds the mere figure of what the row is named after. */
  private void cell(String name, Text text, boolean target, String chapter, int index) {
    if (text == null || text.blank()) {
      return;
    }
    Passage passage = Passage.of(text);
    if (!mereFigure.matcher(passage.folded()).matches()) {
      collect(passage, 0, passage.folded().length(), target, chapter, index);
    } else if (names(name)) {
      List<Text> value = List.of(passage.cut(0, passage.folded().length()));
      figures.add(new StatedFigure(name, value, target, null, chapter, index));
    }
  }

  private void collect(
      Passage passage, int from, int to, boolean target, String chapter, Integer index) {
    if (!passage.holdsDigit(from, to)) {
      return;
    }
    String folded = passage.folded();
    Matcher m = figure.matcher(folded);
    BitSet inside = Brackets.inside(folded, from, to);
    Integer named = yearIn(folded.substring(from, to));
    int end;
    // What names a figure begins its clause; a comma within the figure ends one, too, to no harm.
    for (int start = from; start < to; start = end + 1) {
      end = clauseEnd(folded, start, to);
      if (!inside.get(start) && passage.holdsDigit(start, end) && m.region(start, to).lookingAt()) {
        String thing = leadIn.matcher(m.group("thing")).replaceFirst("");
        if (names(thing) && !words.notCompared().findIn(m.group())) {
          figures.add(new StatedFigure(thing, values(passage, m), target, named, chapter, index));
        }
      }
    }
  }

  private boolean names(String thing) {
    return thing.length() >= SHORTEST_NAME
        && !DIGIT.matcher(thing).find()
        && !SEVERAL.matcher(thing).matches()
        && !words.generic().match(thing);
  }

  private static List<Text> values(Passage passage, Matcher m) {
    List<Text> values = new ArrayList<>();
    int start = m.start("values");
    for (String value : m.group("values").split("/")) {
      values.add(passage.cut(start, start + value.length()));
      start += value.length() + 1;
    }
    return values;
  }

  private static int clauseEnd(String folded, int start, int to) {
    int end = start;
    while (end < to && CLAUSE_ENDS.indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static Integer yearIn(String words) {
    Matcher m = YEAR.matcher(words);
    return m.find() ? Integer.valueOf(m.group(1)) : null;
  }

  private boolean isScored(OutlineSection section) {
    return section != null && (scored.contains(section) || isScored(section.above()));
  }

  private static boolean isBelow(OutlineSection section, Patterns titles) {
    return section != null
        && (titles.findIn(Passage.fold(section.title().value()))
            || isBelow(section.above(), titles));
  }
}
