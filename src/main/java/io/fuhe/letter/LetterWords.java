package io.fuhe.letter;

import io.fuhe.check.Anomaly;
import io.fuhe.i18n.Messages;
import io.fuhe.report.content.ReportedAnomaly;
import io.fuhe.report.text.AnomalyText;
import io.fuhe.report.text.PlaceText;
import io.fuhe.report.text.SpotText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a letter in the place of each placeholder. */
final class LetterWords {

  private final Messages messages;
  private final AnomalyText text;
  private final PlaceText places;
  private final SpotText spots;
  private final DateTimeFormatter dates;

  LetterWords(Messages messages) {
    this.messages = messages;
    this.text = new AnomalyText(messages);
    this.places = new PlaceText(messages);
    this.spots = new SpotText(messages);
    this.dates =
        DateTimeFormatter.ofPattern(messages.get("letter.date"), messages.language().locale());
  }

  /** The values of the whole letter. */
  Map<Placeholder, String> letter(
      String unit, int fiscalYear, LocalDate issued, LocalDate due, int findings) {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.UNIT, unit);
    values.put(Placeholder.YEAR, String.valueOf(fiscalYear));
    values.put(Placeholder.ISSUED, dates.format(issued));
    values.put(Placeholder.DUE, dates.format(due));
    values.put(Placeholder.COUNT, String.valueOf(findings));
    return values;
  }

  /**
   * The values of an anomaly and of the letter that it is in.
   *
   * @param following what follows from it, told with it as one question
   */
  Map<Placeholder, String> finding(
      Map<Placeholder, String> letter,
      int number,
      ReportedAnomaly reported,
      List<ReportedAnomaly> following) {
    Anomaly anomaly = reported.anomaly();
    Map<Placeholder, String> values = new EnumMap<>(letter);
    values.put(Placeholder.NUMBER, String.valueOf(number));
    values.put(Placeholder.SEVERITY, text.severity(anomaly));
    values.put(Placeholder.MATTER, matter(reported, following));
    values.put(Placeholder.DECLARED, figure(anomaly.declared()));
    values.put(Placeholder.COMPUTED, figure(anomaly.expected()));
    values.put(Placeholder.DIFFERENCE, figure(anomaly.difference()));
    values.put(Placeholder.PLACE, place(reported));
    values.put(Placeholder.BASIS, text.basis(anomaly));
    return values;
  }

  private String matter(ReportedAnomaly reported, List<ReportedAnomaly> following) {
    String project =
        reported.project().isEmpty() ? "" : messages.get("letter.project", reported.project());
    String more =
        following.stream()
            .map(each -> messages.get("letter.follows", text.message(each.anomaly())))
            .collect(Collectors.joining("\n"));
    return lines(project, text.message(reported.anomaly()), text.hint(reported.anomaly()), more);
  }

  /** A place in one form is said in words; between forms, which file it is in matters most. */
  private String place(ReportedAnomaly reported) {
    return reported.files().size() == 1
        ? lines(reported.files().get(0), places.of(reported.anomaly()))
        : figure(lines(spots.first(reported), spots.others(reported)));
  }

  private String figure(String value) {
    return Objects.requireNonNullElse(value, "").isEmpty() ? messages.get("letter.none") : value;
  }

  private static String lines(String... lines) {
    return Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }
}
