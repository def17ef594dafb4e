package io.fuhe.mapping;

import io.fuhe.document.Cell;
import io.fuhe.form.Figure;
import io.fuhe.form.PrintedNumber;
import io.fuhe.form.Source;
import io.fuhe.form.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts and figures of cells, in one layout's words. */
final class Reading {

  private static final Pattern AMOUNT =
      Pattern.compile("(?<number>[+-]?[\\d,]*\\.?\\d+)(?<unit>\\p{IsHan}{1,2})");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?.*");
  private static final Pattern DASHES = Pattern.compile("[-—–―─－_/\\\\]+");
  private static final String SCORE_UNIT = "分";

  private final Vocabulary words;
  private final String moneyUnit;

  /**
   * Makes a reading.
   *
   * @param moneyUnit the unit that the form prints its amounts in; only that one is taken off
   */
  Reading(Vocabulary words, String moneyUnit) {
    this.words = words;
    this.moneyUnit = moneyUnit;
  }

  /** A cell's words. */
  Text text(Cell cell) {
    return new Text(Wording.clean(cell.text()), cell.place());
  }

  /** The words of cells that stand together, at the places of all that print any. */
  Text text(List<Cell> cells) {
    List<Cell> printed = cells.stream().filter(c -> !c.blank()).toList();
    if (printed.size() < 2) {
      return text(printed.isEmpty() ? cells.get(0) : printed.get(0));
    }
    String joined =
        printed.stream().map(c -> Wording.clean(c.text())).collect(Collectors.joining());
    return new Text(joined, Source.at(printed.stream().map(Cell::place).toList()));
  }

  /** What is printed where a number belongs; a dash is as good as nothing. */
  Figure amount(Text text) {
    Figure figure = figure(text);
    return DASHES.matcher(figure.printed()).matches() ? new Figure("", text.source()) : figure;
  }

  /** What is printed where a number belongs. */
  Figure figure(Text text) {
    String folded = Wording.fold(text.value());
    Matcher m = AMOUNT.matcher(folded);
    if (m.matches() && (m.group("unit").equals(moneyUnit) || m.group("unit").equals(SCORE_UNIT))) {
      folded = m.group("number");
    }
    Optional<PrintedNumber> number = PrintedNumber.parse(folded);
    String printed =
        number.map(n -> n.value().toPlainString() + (n.percent() ? "%" : "")).orElse(text.value());
    return new Figure(printed, text.source());
  }

  /** A date in ISO form, or the words where they are none. */
  Text date(Text text) {
    Matcher m = DATE.matcher(Wording.fold(text.value()));
    return m.matches()
        ? text.with(
            "%s-%02d-%02d"
                .formatted(m.group(1), Integer.valueOf(m.group(2)), Integer.valueOf(m.group(3))))
        : text;
  }

  /** A label that may carry points. */
  Pointed label(Text text) {
    Matcher m = words.pointsInLabel().matcher(Wording.fold(text.value()));
    if (!m.matches()) {
      return new Pointed(text, null);
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
  record Pointed(Text label, Figure points) {}
}
