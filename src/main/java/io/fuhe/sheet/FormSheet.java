package io.fuhe.sheet;

import io.fuhe.sheet.Filling.Formula;
import io.fuhe.sheet.Placeholder.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;

/** A form's sheet: a row a row of the form, the reviewer's columns computed where they can be. */
final class FormSheet {

  private static final String DEVIATION =
      "IF(AND(ISNUMBER(%1$s),ISNUMBER(%2$s)),IF(%1$s=0,\"\",(%1$s-%2$s)/%1$s),\"\")";

  /** A sum of some of the rows would look like a total. */
  private static final String SUM_OF_ALL = "IF(COUNT(%1$s)<COUNT(%2$s),\"\",SUM(%1$s))";

  private final Sheet sheet;
  private final CellFiller filler;
  private final Map<Placeholder, String> places = new EnumMap<>(Placeholder.class);

  FormSheet(Sheet sheet, CellFiller filler) {
    this.sheet = sheet;
    this.filler = filler;
  }

  /** Fills it. */
  void fill(ReviewedForm form) {
    RepeatedRow rows = new RepeatedRow(SheetTemplate.rowOf(sheet, Part.ROW).orElseThrow(), filler);
    List<Map<Placeholder, Filling>> values = new ArrayList<>();
    for (int i = 0; i < form.rows().size(); i++) {
      Map<Placeholder, Filling> row = new EnumMap<>(form.values());
      row.putAll(form.rows().get(i));
      row.put(
          Placeholder.DEVIATION,
          deviation(rows.address(Placeholder.SCORE, i), rows.address(Placeholder.AWARDED, i)));
      values.add(row);
    }
    rows.fill(values);
    rows.merge(Placeholder.LEVEL1, List.of(Placeholder.LEVEL1));
    rows.merge(Placeholder.LEVEL2, List.of(Placeholder.LEVEL1, Placeholder.LEVEL2));
    Map<Placeholder, Filling> whole = new EnumMap<>(form.values());
    whole.putAll(sums(rows));
    List<TemplateCell> cells = TemplateCell.in(sheet);
    for (TemplateCell cell : cells) {
      cell.placeholders()
          .forEach(each -> places.put(each, cell.cell().getAddress().formatAsString()));
    }
    whole.put(
        Placeholder.SUM_DEVIATION,
        deviation(places.get(Placeholder.SUM_SCORE), places.get(Placeholder.SUM_AWARDED)));
    filler.fill(cells, whole);
  }

  /** Where a placeholder of the form as a whole stood; empty where the template has none. */
  Optional<String> place(Placeholder placeholder) {
    return Optional.ofNullable(places.get(placeholder));
  }

  private static Filling deviation(String score, String awarded) {
    return score == null || awarded == null
        ? Filling.EMPTY
        : new Formula(DEVIATION.formatted(score, awarded));
  }

  private static Map<Placeholder, Filling> sums(RepeatedRow rows) {
    String points = rows.range(Placeholder.POINTS).orElseThrow();
    String score = rows.range(Placeholder.SCORE).orElseThrow();
    String awarded = rows.range(Placeholder.AWARDED).orElseThrow();
    Map<Placeholder, Filling> sums = new EnumMap<>(Placeholder.class);
    sums.put(Placeholder.SUM_POINTS, new Formula("SUM(" + points + ")"));
    sums.put(Placeholder.SUM_SCORE, new Formula("SUM(" + score + ")"));
    sums.put(Placeholder.SUM_AWARDED, new Formula(SUM_OF_ALL.formatted(awarded, score)));
    return sums;
  }
}
