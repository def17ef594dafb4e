package io.fuhe.desk.web;

import io.fuhe.check.Addend;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Figures;
import io.fuhe.i18n.Messages;
import io.fuhe.report.text.PlaceText;
import io.fuhe.report.text.ShownText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sum that a finding rests on, a line an addend.
 *
 * @param lines empty where it rests on none
 * @param total their sum
 */
public record SumView(List<Line> lines, String total) {

  /**
   * An addend.
   *
   * @param label what the form calls it; empty where it has no name
   * @param where the cell in words; empty where it stands nowhere
   * @param anchor the id of the cell on the page; empty where it stands nowhere
   * @param form which of the finding's forms it is in, counted from 0
   */
  public record Line(String label, String value, String where, String anchor, int form) {}

  private static final Pattern FORM = Pattern.compile("forms\\[(\\d{1,6})].*");

  static SumView of(Anomaly anomaly, Messages messages) {
    PlaceText places = new PlaceText(messages);
    List<Line> lines = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Addend addend : anomaly.addends()) {
      lines.add(
          new Line(
              ShownText.brief(ShownText.of(addend.label())),
              Figures.plain(addend.value()),
              addend.place() == null ? "" : places.address(addend.place()),
              addend.place() == null ? "" : CellAnchor.of(addend.place()),
              form(addend.path())));
      total = total.add(addend.value());
    }
    return new SumView(List.copyOf(lines), Figures.plain(total));
  }

  private static int form(String path) {
    Matcher matcher = FORM.matcher(path);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
