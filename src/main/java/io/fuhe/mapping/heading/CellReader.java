package io.fuhe.mapping.heading;

import io.fuhe.document.Cell;
import io.fuhe.form.ChineseDate;
import io.fuhe.form.ChineseNumeral;
import io.fuhe.form.Figure;
import io.fuhe.form.Place;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Remembered;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts and figures of cells, in one layout's words. */
public final class CellReader {

  private static final Pattern AMOUNT =
      Pattern.compile("(?<number>[+-]?[\\d,]*+(?:\\.\\d++)?+(?<=\\d))(?<unit>\\p{IsHan}{1,2})");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?.*");
  private static final Pattern DATE_AT_END =
      Pattern.compile("(?<!\\d)20\\d\\d年\\d{1,2}月\\d{1,2}日$");

  /**
   * What an amount may be printed with: a sign of the yuan, and a point without decimals behind.
   */
  private static final Pattern DRESS = Pattern.compile("¥(?=[\\d.(-])|(?<=\\d)\\.(?=%?$)");

  /** Words behind a figure, or what it is made of or short of: 95.5分(优), 7.6(扣0.4分). */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?<=[\\d分%])(\\([^()\\d]{1,12}\\)|\\((?!\\d)[^()得评]{1,40}(?<=\\d)分[^()得评]{0,40}\\))$");

  private static final Pattern DASHES = Pattern.compile("[-—–―─－_/\\\\]+");
  private static final Pattern SIGN =
      Pattern.compile("[≥≤><=≧≦⩾⩽═]{1,2}|不(低于|少于|小于|超过|高于|多于|大于)|(大于|小于)?等于|大于|小于");
  private static final Pattern SIGNED = Pattern.compile("[≥≤><=≧≦⩾⩽═]|不[低少小超高多大]|[大小等]于");
  private static final Pattern NUMBER_AT_END = Pattern.compile(".{0,40}\\d");
  private static final Remembered<Shown> SHOWN = new Remembered<>(4096, CellReader::shown);

  private static final String AT_MOST = "≤";
  private static final String SCORE_UNIT = "分";
  private static final String YUAN = "元";

  private final Vocabulary words;
  private final String moneyUnit;

  /**
   * Makes a reading.
   *
   * @param moneyUnit the unit that the form prints its amounts in; only that one is taken off
   */
  public CellReader(Vocabulary words, String moneyUnit) {
    this.words = words;
    this.moneyUnit = moneyUnit;
  }

  /** A cell's words. */
  public Text text(Cell cell) {
    return new Text(Wording.clean(cell.text()), cell.place());
  }

  /**
   * The words of cells that stand together, figures parted by a space: they are no one figure; at
   * the places of all that print any.
   */
  public Text text(List<Cell> cells) {
    List<Cell> printed = cells.stream().filter(c -> !c.blank()).toList();
    if (printed.size() < 2) {
      return text(printed.isEmpty() ? cells.get(0) : printed.get(0));
    }
    boolean figures = printed.stream().allMatch(c -> PrintedNumber.parse(c.text()).isPresent());
    String joined =
        printed.stream()
            .map(c -> Wording.clean(c.text()))
            .collect(Collectors.joining(figures ? " " : ""));
    return new Text(joined, Source.at(printed.stream().map(Cell::place).toList()));
  }

  /** Whether a text is blank, a dash, or 无. */
  public boolean saysNothing(Text text) {
    return words.saysNothing(text.value());
  }

  /** A label without a colon at its end. */
  public Text bareLabel(Text label) {
    String clean = label.value().strip();
    boolean colon = clean.endsWith("：") || clean.endsWith(":");
    return label.with(colon ? clean.substring(0, clean.length() - 1).strip() : clean);
  }

  /** An indicator's name without the number before it; null stays null. */
  public Text name(Text text) {
    return text == null ? null : text.with(words.nameOnly(text.value()));
  }

  /**
   * A value of its sign, its number and its unit, each null where the layout has no cell for it. A
   * sign that is none (定性) and a unit behind what is no number, or that is there already, add
   * nothing to what is said.
   */
  public Text target(Text sign, Text value, Text unit) {
    if (value == null || value.blank() || (sign == null && unit == null)) {
      return value;
    }
    List<Place> places = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    boolean less = sign != null && words.lessIsBetter().match(Wording.bare(sign.value()));
    boolean signed = less || (sign != null && SIGN.matcher(Wording.fold(sign.value())).matches());
    if (signed && !SIGNED.matcher(Wording.fold(value.value())).lookingAt()) {
      said.append(less ? AT_MOST : sign.value());
      places.addAll(sign.source().places());
    }
    said.append(value.value());
    places.addAll(value.source().places());
    boolean measured = NUMBER_AT_END.matcher(Wording.fold(value.value())).matches();
    if (unit != null && measured && !saysNothing(unit)) {
      said.append(unit.value());
      places.addAll(unit.source().places());
    }
    return new Text(said.toString(), Source.at(places));
  }

  /** Whether a number with a unit behind it stands there: 200.0万元. */
  static boolean isAmount(String printed) {
    return AMOUNT.matcher(Wording.fold(printed)).matches();
  }

  /** What is printed where a number belongs; a dash is as good as nothing. */
  public Figure amount(Text text) {
    Figure figure = figure(text);
    return DASHES.matcher(figure.printed()).matches() ? new Figure("", text.source()) : figure;
  }

  /** What is printed where a number belongs. */
  public Figure figure(Text text) {
    Shown shown = SHOWN.of(text.value());
    boolean own = shown.unit() != null && isOwnUnit(shown.unit());
    return new Figure(own ? shown.withoutUnit() : shown.printed(), text.source());
  }

  /**
   * What words print where a number belongs, whatever the form's unit.
   *
   * @param unit what stands behind a number; null where nothing does, and with it the last
   */
  private record Shown(String printed, String unit, String withoutUnit) {}

  private static Shown shown(String words) {
    if (PrintedNumber.several(words)) {
      return new Shown(words, null, null);
    }
    String folded = ChineseNumeral.inDigits(Wording.fold(words));
    folded = REMARK.matcher(DRESS.matcher(folded).replaceAll("")).replaceFirst("");
    Matcher m = AMOUNT.matcher(folded);
    return m.matches()
        ? new Shown(number(folded, words), m.group("unit"), number(m.group("number"), words))
        : new Shown(number(folded, words), null, null);
  }

  /** The number as it is kept, or the words where there is none. */
  private static String number(String folded, String words) {
    return PrintedNumber.parse(folded)
        .map(n -> n.value().toPlainString() + (n.percent() ? "%" : ""))
        .orElse(words);
  }

  /** Whether an amount stands there in a unit that is not the form's: 0.12亿元 among 万元. */
  public boolean isInOtherUnit(Cell cell) {
    Matcher m = AMOUNT.matcher(Wording.fold(cell.text()));
    return m.matches()
        && words.moneyUnits().contains(m.group("unit"))
        && !isOwnUnit(m.group("unit"));
  }

  /** The unit that the form prints its amounts in, or its short form: 万 for 万元. */
  private boolean isOwnUnit(String unit) {
    return unit.equals(SCORE_UNIT) || unit.equals(moneyUnit) || (unit + YUAN).equals(moneyUnit);
  }

  /** A date in ISO form, or the words where they are none. */
  public Text date(Text text) {
    Matcher m = DATE.matcher(ChineseDate.inDigits(Wording.fold(text.value())));
    return m.matches()
        ? text.with(
            "%s-%02d-%02d"
                .formatted(m.group(1), Integer.valueOf(m.group(2)), Integer.valueOf(m.group(3))))
        : text;
  }

  /** The date that a line ends with; empty where it ends with none. */
  public Optional<Text> dateAtEnd(Text line) {
    Matcher m = DATE_AT_END.matcher(Wording.fold(line.value()));
    return m.find() ? Optional.of(line.with(m.group())) : Optional.empty();
  }

  /** A label that may carry points. */
  public Pointed label(Text text) {
    String folded = Wording.fold(text.value());
    Matcher again = words.continued().matcher(folded);
    String label = again.find() ? folded.substring(0, again.start()) : folded;
    Matcher m = words.pointsInLabel().matcher(label);
    if (!Wording.holdsDigit(label) || !m.matches()) {
      return new Pointed(label.length() == folded.length() ? text : text.with(label), null);
    }
    return new Pointed(
        text.with(m.group("label") + m.group("rest")),
        new Figure(m.group("points"), text.source()));
  }

  /**
   * A label and the points that it carries.
   *
   * @param points null where it carries none
   */
  public record Pointed(Text label, Figure points) {}
}
