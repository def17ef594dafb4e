package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that a form says it prints its amounts in: (万元), 单位：万元. */
public final class MoneyUnit {

  private MoneyUnit() {}

  /** The unit with its place; null where the form names none. */
  public static Text of(Region region, Vocabulary words) {
    String units = String.join("|", words.moneyUnits());
    Pattern said = Pattern.compile("(?:\\((?:单位:)?|单位[:为]|单位\\()(" + units + ")");
    for (int row : region.rows()) {
      List<Cell> printed = region.printed(row);
      for (Cell cell : printed) {
        Matcher m = said.matcher(Wording.fold(cell.text()));
        if (m.find()) {
          return new Text(m.group(1), cell.place());
        }
      }
    }
    return null;
  }
}
