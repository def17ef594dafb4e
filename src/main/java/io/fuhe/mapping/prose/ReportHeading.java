package io.fuhe.mapping.prose;

import io.fuhe.mapping.heading.Brackets;
import io.fuhe.mapping.heading.Passage;
import io.fuhe.mapping.layout.ReportWords;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands at the beginning of a paragraph of a report.
 *
 * @param level 0 is the highest; a heading without a number is below all others
 * @param number as labels of sections write it; empty where it has none
 * @param title empty where a number is all there is before the text
 * @param end where the text after the heading begins
 * @param entry whether the paragraph is all there is to it, as in a list
 */
public record ReportHeading(int level, String number, String title, int end, boolean entry) {

  static final int UNNUMBERED = Integer.MAX_VALUE;

  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_RUN_IN = 25;
  private static final int LONGEST_UNNUMBERED = 40;

  private static final Pattern SENTENCE = Pattern.compile("[。;!?]");
  private static final Pattern ANY_MARK = Pattern.compile("[。;!?,:]");
  private static final Pattern CLAUSES = Pattern.compile(".*[,:].+");

  /** The heading that a paragraph is, or begins with; empty when it is mere text. */
  static Optional<ReportHeading> of(Passage passage, ReportWords words, ScoreWords scores) {
    String folded = passage.folded();
    Optional<ReportWords.Number> number = words.number(folded);
    if (number.isEmpty()) {
      return words.whole().findIn(folded) ? Optional.empty() : unnumbered(passage, scores);
    }
    ReportWords.Number n = number.get();
    String body = folded.substring(n.end());
    String bare = Brackets.without(body);
    if (body.length() <= LONGEST_HEADING && !SENTENCE.matcher(bare).find() && !body.isEmpty()) {
      String title = title(passage, n.end(), folded.length(), scores);
      boolean entry = title.isEmpty() || CLAUSES.matcher(bare).matches();
      return Optional.of(new ReportHeading(n.level(), n.text(), title, folded.length(), entry));
    }
    int runIn = runIn(folded, n.end());
    String title = runIn < 0 ? "" : title(passage, n.end(), runIn, scores);
    if (title.isEmpty()) {
      return Optional.of(new ReportHeading(n.level(), n.text(), "", n.end(), true));
    }
    boolean entry = !SENTENCE.matcher(folded.substring(runIn + 1, folded.length() - 1)).find();
    return Optional.of(
        new ReportHeading(
            n.level(), n.text(), title, runIn + 1, entry && folded.charAt(runIn) == ':'));
  }

  /** A line without a number and without any mark is a heading when it is short. */
  private static Optional<ReportHeading> unnumbered(Passage passage, ScoreWords scores) {
    String folded = passage.folded();
    if (folded.length() > LONGEST_UNNUMBERED || ANY_MARK.matcher(Brackets.without(folded)).find()) {
      return Optional.empty();
    }
    String title = title(passage, 0, folded.length(), scores);
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportHeading(UNNUMBERED, "", title, folded.length(), false));
  }

  /** Where a heading ends that its text follows in the same paragraph: (一)职责。…; or -1. */
  private static int runIn(String folded, int from) {
    int to = Math.min(folded.length(), from + LONGEST_HEADING);
    BitSet inside = Brackets.inside(folded, from, to);
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      if ((c == '。' || c == ':') && !inside.get(i)) {
        String words = Brackets.without(folded.substring(from, i));
        boolean heading =
            words.length() <= LONGEST_RUN_IN
                && !ANY_MARK.matcher(words).find()
                && i + 1 < folded.length();
        return heading ? i : -1;
      }
    }
    return -1;
  }

  /** The words of a heading without the score that it states. */
  private static String title(Passage passage, int from, int to, ScoreWords scores) {
    int end = to;
    for (ScoreWords.Mention mention : scores.in(passage, from, to)) {
      end = Math.min(end, mention.start());
    }
    String words = passage.text().substring(from, end);
    return words.replaceFirst("[（(，,：:。]+$", "");
  }
}
