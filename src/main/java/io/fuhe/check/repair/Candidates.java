package io.fuhe.check.repair;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Figures;
import io.fuhe.check.Slip;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Form;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds changes of one value that may clear anomalies, by solving the equations that they rest on
 * for each figure in turn, and by undoing the slips that people make. What a change really clears,
 * only the rules can say.
 */
final class Candidates {

  private static final Pattern SCORE =
      Pattern.compile("(?:indicators\\[\\d+]|budget\\[\\d+]|overallGoal)\\.score");

  private static final Pattern AMOUNT = Pattern.compile("budget\\[\\d+]\\.\\w+");

  /** Values of a row that are figures of its own. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:(?:indicators|budget|goals|fundingSources|lineItems)\\[\\d+]|overallGoal)"
              + "\\.(?:points|score|level1Points|initial|adjusted|executed|declaredRate"
              + "|declaredPoints|amount)"
              + "|declaredTotal|declaredTotalPoints|basicExpenditure|projectExpenditure");

  private static final Pattern WORDS = Pattern.compile("indicators\\[\\d+]\\.(?:target|actual)");

  /** A sign that stands twice in a row. */
  private static final Pattern TWICE = Pattern.compile("([^\\p{Alnum}\\s])\\1+");

  private static final Pattern QUANTITY = Pattern.compile("^(\\D*+)(\\d++(?:\\.\\d++)?)(\\D*+)");

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Figures of a row that say the same where nothing is wrong: amounts, and points. */
  private static final List<List<String>> SIBLINGS =
      List.of(List.of("initial", "adjusted", "executed"), List.of("points", "score"));

  /** How far people shift decimal points; the last is that of 元 and 万元. */
  private static final List<Integer> SHIFTS = List.of(1, 2, 4);

  private final Form form;
  private final Map<String, Text> values;
  private final Map<String, Candidate> found = new LinkedHashMap<>();

  Candidates(Form form, Map<String, Text> values) {
    this.form = form;
    this.values = values;
  }

  /**
   * What may clear some of the anomalies: first what solves an equation, then what only undoes a
   * slip; of each the likeliest first.
   *
   * @param proved those of the anomalies that figures prove
   */
  List<Candidate> of(Collection<Anomaly> anomalies, Collection<Anomaly> proved) {
    anomalies.forEach(
        anomaly ->
            shown(anomaly).filter(path -> WORDS.matcher(path).matches()).forEach(this::words));
    proved.forEach(this::solve);
    List<Candidate> solving = found.values().stream().sorted(Candidate.LIKELIEST).toList();
    proved.stream()
        .filter(anomaly -> anomaly.addends().isEmpty())
        .flatMap(Candidates::shown)
        .distinct()
        .filter(path -> FIGURE.matcher(path).matches())
        .forEach(path -> number(printed(path)).ifPresent(written -> slips(path, written)));
    List<Candidate> all = found.values().stream().sorted(Candidate.LIKELIEST).toList();
    return Stream.concat(solving.stream(), all.stream()).distinct().toList();
  }

  private void solve(Anomaly anomaly) {
    if (anomaly.addends().isEmpty()) {
      shown(anomaly)
          .filter(path -> FIGURE.matcher(path).matches())
          .forEach(path -> alone(path, anomaly));
    } else {
      sum(anomaly);
    }
  }

  private static Stream<String> shown(Anomaly anomaly) {
    return anomaly.places().keySet().stream();
  }

  /** A declared whole, or one of its parts, is off by the difference. */
  private void sum(Anomaly anomaly) {
    Optional<BigDecimal> declared = number(anomaly.declared());
    if (declared.isEmpty() || number(anomaly.expected()).isEmpty()) {
      return;
    }
    BigDecimal sum =
        anomaly.addends().stream().map(Addend::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal difference = exact(anomaly, declared.get()).subtract(sum);
    Set<String> parts = new LinkedHashSet<>();
    anomaly.addends().stream().map(Addend::path).forEach(parts::add);
    boolean forgotten =
        anomaly.addends().stream()
            .anyMatch(
                a -> a.value().signum() != 0 && a.value().negate().compareTo(difference) == 0);
    shown(anomaly)
        .filter(whole -> FIGURE.matcher(whole).matches() && !parts.contains(whole))
        .forEach(whole -> put(whole, sum, true, forgotten));
    for (String part : parts) {
      number(printed(part)).ifPresent(value -> put(part, value.add(difference), false, false));
    }
    // A score that is not there, or is no number, may be all that the sum lacks.
    values.keySet().stream()
        .filter(path -> SCORE.matcher(path).matches() && number(printed(path)).isEmpty())
        .forEach(path -> put(path, difference, false, false));
  }

  /** What stands there in full; an anomaly says no more than four decimals of it. */
  private BigDecimal exact(Anomaly anomaly, BigDecimal told) {
    return shown(anomaly)
        .flatMap(path -> number(printed(path)).stream())
        .filter(value -> Figures.plain(value).equals(Figures.plain(told)))
        .findFirst()
        .orElse(told);
  }

  private void alone(String path, Anomaly anomaly) {
    if (number(printed(path)).isEmpty()) {
      missing(path);
      return;
    }
    number(anomaly.expected()).ifPresent(meant -> put(path, meant, true, false));
    number(anomaly.declared()).ifPresent(meant -> put(path, meant, true, false));
    if (AMOUNT.matcher(path).matches()) {
      executed(path);
    }
  }

  /** What undoes a slip whatever the equations say. */
  private void slips(String path, BigDecimal written) {
    if (written.signum() == 0) {
      return;
    }
    propose(path, written.negate(), false, false);
    for (int by : SHIFTS) {
      propose(path, bare(written.movePointLeft(by)), false, false);
      propose(path, bare(written.movePointRight(by)), false, false);
    }
    String digits = written.toPlainString();
    for (int i = 0; i + 1 < digits.length(); i++) {
      char a = digits.charAt(i);
      char b = digits.charAt(i + 1);
      if (Character.isDigit(a) && Character.isDigit(b) && a != b) {
        String swapped = digits.substring(0, i) + b + a + digits.substring(i + 2);
        propose(path, new BigDecimal(swapped), false, false);
      }
    }
  }

  /** The score that the declared total lacks; where there is none, all that the row can earn. */
  private void missing(String path) {
    if (SCORE.matcher(path).matches()) {
      value(form.totals().score())
          .ifPresentOrElse(
              total -> put(path, total.subtract(scores()), false, false),
              () ->
                  number(printed(path.replace(".score", ".points")))
                      .ifPresent(points -> put(path, points, false, false)));
    }
  }

  /** The sum of the scores that are numbers, as the total takes them. */
  private BigDecimal scores() {
    Stream<Figure> budget =
        form.budget().stream().filter(BudgetLine::isTotal).limit(1).map(BudgetLine::score);
    Stream<Figure> rows =
        Stream.concat(
            Stream.of(form.overallGoal()).map(goal -> goal.score()),
            form.indicators().stream().map(row -> row.score()));
    return Stream.concat(budget, rows)
        .filter(Objects::nonNull)
        .flatMap(figure -> figure.value().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What was executed, or budgeted, by the rate and by the score that the line prints. */
  private void executed(String path) {
    BudgetLine line = form.budget().get(index(path));
    Optional<BigDecimal> rate = value(line.declaredRate());
    Optional<BigDecimal> points = value(line.points()).filter(p -> p.signum() > 0);
    Optional<BigDecimal> earned =
        points.flatMap(
            p ->
                value(line.score()).map(s -> s.multiply(HUNDRED).divide(p, MathContext.DECIMAL64)));
    Optional<BigDecimal> base = value(line.base());
    Optional<BigDecimal> spent = value(line.executed());
    for (BigDecimal percent : Stream.of(rate, earned).flatMap(Optional::stream).toList()) {
      if (path.endsWith(".executed")) {
        base.ifPresent(b -> put(path, b.multiply(percent).movePointLeft(2), false, false));
      } else if ((path.endsWith(".initial") || path.endsWith(".adjusted"))
          && percent.signum() > 0) {
        spent.ifPresent(
            s ->
                put(
                    path,
                    s.multiply(HUNDRED).divide(percent, MathContext.DECIMAL64),
                    false,
                    false));
      }
    }
  }

  /** A sign that stands twice; an actual that misses its target by a slip. */
  private void words(String path) {
    String printed = printed(path);
    String once = TWICE.matcher(printed).replaceAll("$1");
    if (!once.equals(printed)) {
      found.putIfAbsent(
          path + "=" + once, new Candidate(path, once, Slip.DOUBLED, false, false, false));
    }
    if (path.endsWith(".actual")) {
      missed(path, printed);
    }
  }

  private void missed(String path, String printed) {
    Matcher actual = QUANTITY.matcher(printed);
    Matcher target = QUANTITY.matcher(printed(path.replace(".actual", ".target")));
    if (!actual.matches() || !target.matches()) {
      return;
    }
    BigDecimal written = new BigDecimal(actual.group(2));
    BigDecimal meant = new BigDecimal(target.group(2));
    Slip slip = Slip.of(meant, written);
    if (slip != Slip.OTHER && written.compareTo(meant) != 0) {
      String value = actual.group(1) + target.group(2) + actual.group(3);
      found.putIfAbsent(path + "=" + value, new Candidate(path, value, slip, false, false, false));
    }
  }

  /** A computed figure, with the places that are printed. */
  private void put(String path, BigDecimal meant, boolean whole, boolean forgotten) {
    propose(path, rounded(path, meant, PrintedNumber.parse(printed(path))), whole, forgotten);
  }

  private void propose(String path, BigDecimal value, boolean whole, boolean forgotten) {
    Optional<PrintedNumber> number = PrintedNumber.parse(printed(path));
    boolean percent = number.filter(PrintedNumber::percent).isPresent();
    boolean same = number.filter(n -> n.value().compareTo(value) == 0).isPresent();
    if (same || !values.containsKey(path) || value.signum() < 0) {
      return;
    }
    Slip slip =
        number.isEmpty()
            ? Slip.LEFT_OUT
            : forgotten ? Slip.ROW_FORGOTTEN : Slip.of(value, number.get().value());
    Candidate candidate =
        new Candidate(
            path,
            value.toPlainString() + (percent ? "%" : ""),
            slip,
            whole,
            number.filter(n -> isRepeated(path, n.value())).isPresent(),
            isRepeated(path, value));
    found.merge(
        path + "=" + candidate.value(),
        candidate,
        (a, b) -> Candidate.LIKELIEST.compare(a, b) <= 0 ? a : b);
  }

  /** Whether a like figure of the row says the same: what was spent is what was planned. */
  private boolean isRepeated(String path, BigDecimal value) {
    int field = path.indexOf('.') + 1;
    String row = path.substring(0, field);
    return SIBLINGS.stream()
        .filter(alike -> field > 0 && alike.contains(path.substring(field)))
        .flatMap(List::stream)
        .map(other -> row + other)
        .filter(other -> !other.equals(path))
        .flatMap(other -> number(printed(other)).stream())
        .anyMatch(other -> other.compareTo(value) == 0);
  }

  /** A rate or an amount is printed with as many places as stand there; a score needs its own. */
  private static BigDecimal rounded(
      String path, BigDecimal meant, Optional<PrintedNumber> printed) {
    int places = printed.map(PrintedNumber::places).orElse(0);
    boolean exact = !AMOUNT.matcher(path).matches();
    BigDecimal bare = bare(meant);
    int own = bare.scale();
    return bare.setScale(
        exact ? Math.max(places, own) : Math.max(places, Math.min(own, 2)), RoundingMode.HALF_UP);
  }

  /** Without zeros at the end; who shifts a decimal point prints none for it. */
  private static BigDecimal bare(BigDecimal value) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return bare.setScale(Math.max(0, bare.scale()));
  }

  private String printed(String path) {
    Text text = values.get(path);
    return text == null ? "" : text.value();
  }

  private static int index(String path) {
    return Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
  }

  private static Optional<BigDecimal> number(String figure) {
    return PrintedNumber.parse(figure).map(PrintedNumber::value);
  }

  private static Optional<BigDecimal> value(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::value);
  }
}
