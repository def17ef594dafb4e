package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.Heading;
import io.fuhe.form.Remembered;
import io.fuhe.form.Text;
import io.fuhe.unit.ProjectName;
import io.fuhe.unit.UnitName;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What an anomaly is known by: the rule, its variant, the kind of form and the field by its words,
 * which together say what it is about, and the unit, project and year that it is about it of. No
 * figure is a part of it: figures are {@link Evidence}, and a correction changes them.
 */
public final class Fingerprint {

  /** Changes with anything that goes into a key; each key begins with it. */
  public static final String VERSION = "2";

  /** Changes with anything that goes into the key of a thread; each begins with it. */
  public static final String THREAD_VERSION = "1";

  /** A year in a name: next year's form writes the next one. */
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  /** So many digits tell all anomalies of a bureau apart. */
  private static final int LENGTH = 24;

  /** What is known of a form is asked about again for each change that may repair it. */
  private static final Remembered<String> DIGESTS =
      new Remembered<>(2048, 500, text -> DigestUtils.sha256Hex(text).substring(0, LENGTH));

  private static final Remembered<String> WITHOUT_YEAR =
      new Remembered<>(256, 500, text -> YEAR.matcher(text).replaceAll("#"));

  private Fingerprint() {}

  /** What an anomaly of a rule is about, whosever form it is in. */
  static String about(String rule, String variant, String fields) {
    return VERSION + "-" + sha256(String.join("\n", rule, variant, fields));
  }

  /** The same of the next one that is about the same, counted from 0. */
  public static String nth(String key, int before) {
    return before == 0 ? key : VERSION + "-" + sha256(key + "\n" + before);
  }

  /** What a rule asks, in whatever words of its messages, of whatever year. */
  static String question(String rule, String fields) {
    return sha256(rule + "\n" + WITHOUT_YEAR.of(fields));
  }

  /**
   * The thread that an anomaly belongs to: what a rule asks of a unit's project, year after year
   * and through every resubmission, whatever the figures and the words of the message. Of one year
   * it is one question.
   *
   * @param question as the anomaly has it
   * @param unit what the unit is told by
   * @param project what the project is told by, empty where it is about none
   */
  public static String thread(String question, String unit, String project) {
    return THREAD_VERSION
        + "-"
        + sha256(String.join("\n", question, unit, YEAR.matcher(project).replaceAll("#")));
  }

  /**
   * Whose and which year's something is.
   *
   * @param unit what the unit is told by, empty where the form names none
   * @param project what the project is told by, empty where it is about none
   * @param year null where the form names none
   */
  public static String whose(String unit, String project, Integer year) {
    return sha256(String.join("\n", unit, project, String.valueOf(year)));
  }

  /** What an anomaly is called by from its first day on. */
  static String of(String about, String whose) {
    return VERSION + "-" + sha256(about + "\n" + whose);
  }

  /** Whose a form is as far as it tells itself, without the names that other forms print. */
  static String whose(Form form) {
    Heading heading = form.heading();
    return whose(
        blank(heading.unit()) ? "" : UnitName.of(heading.unit().value()).key(),
        project(form),
        heading.fiscalYear());
  }

  /** What a form's project is told by as far as the form tells itself. */
  static String project(Form form) {
    Heading heading = form.heading();
    return blank(heading.project())
        ? ""
        : ProjectName.key(heading.project().value(), heading.fiscalYear());
  }

  static String sha256(String text) {
    return DIGESTS.of(text);
  }

  private static boolean blank(Text text) {
    return text == null || text.blank();
  }
}
