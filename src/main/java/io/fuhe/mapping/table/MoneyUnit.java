package io.fuhe.mapping.table;

import io.fuhe.document.Cell;
import io.fuhe.form.Remembered;
import io.fuhe.form.Text;
import io.fuhe.mapping.heading.Region;
import io.fuhe.mapping.layout.BudgetColumn;
import io.fuhe.mapping.layout.Label;
import io.fuhe.mapping.layout.Vocabulary;
import io.fuhe.mapping.layout.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that a form says it prints its amounts in: (万元), 单位：万元. */
public final class MoneyUnit {

  private static final Set<BudgetColumn> AMOUNTS =
      EnumSet.of(BudgetColumn.INITIAL, BudgetColumn.ADJUSTED, BudgetColumn.EXECUTED);

  /** A few layouts' units of money, parted by {@code |}; forms are read by the same few. */
  private static final int LAYOUTS = 16;

  private static final int LONGEST_UNITS = 200;

  private static final Remembered<Pattern> SAID =
      new Remembered<>(
          LAYOUTS,
          LONGEST_UNITS,
          units -> Pattern.compile("(?:\\((?:单位:)?|单位[:为]|单位\\()(" + units + ")"));
  private static final Remembered<Pattern> AMOUNT =
      new Remembered<>(
          LAYOUTS,
          LONGEST_UNITS,
          units -> Pattern.compile("\\d[\\d,]{0,14}(?:\\.\\d{1,6})?(" + units + ")"));

  private MoneyUnit() {}

  /** The unit with its place; null where the form names none. */
  public static Text of(Region region, Vocabulary words) {
    String units = String.join("|", words.moneyUnits());
    Pattern said = SAID.of(units);
    for (int row : region.rows()) {
      List<Cell> printed = region.printed(row);
      for (Cell cell : printed) {
        Matcher m = said.matcher(Wording.fold(cell.text()));
        if (m.find()) {
          return new Text(m.group(1), cell.place());
        }
      }
    }
    return behindAmount(region, words, units);
  }

  /** 项目金额 | 800.23万元: the unit behind the amount that is asked for, or that was spent. */
  private static Text behindAmount(Region region, Vocabulary words, String units) {
    Pattern amount = AMOUNT.of(units);
    for (int row : region.rows()) {
      List<Cell> printed = region.printed(row);
      Optional<Text> inOne =
          printed.stream().flatMap(cell -> behindColon(cell, amount, words).stream()).findFirst();
      if (inOne.isPresent()) {
        return inOne.get();
      }
      for (int i = 1; i < printed.size(); i++) {
        Matcher m = amount.matcher(Wording.fold(printed.get(i).text()));
        if (m.matches() && isOfMoney(printed.get(i - 1).text(), words)) {
          return new Text(m.group(1), printed.get(i).place());
        }
      }
    }
    return belowHead(region, words, amount);
  }

  /** 年初预算：327.07万元 in one cell. */
  private static Optional<Text> behindColon(Cell cell, Pattern amount, Vocabulary words) {
    String folded = Wording.fold(cell.text());
    int colon = folded.indexOf(':');
    Matcher m = amount.matcher(folded.substring(colon + 1));
    return colon > 0 && m.matches() && isOfMoney(folded.substring(0, colon), words)
        ? Optional.of(new Text(m.group(1), cell.place()))
        : Optional.empty();
  }

  /** 全年预算数 above 556.57万元: the unit behind the first amount below a head of such. */
  private static Text belowHead(Region region, Vocabulary words, Pattern amount) {
    List<Cell> heads = new ArrayList<>();
    for (int row : region.rows()) {
      for (Cell cell : region.printed(row)) {
        Matcher m = amount.matcher(Wording.fold(cell.text()));
        if (m.matches() && heads.stream().anyMatch(head -> head.coversColumn(cell.column()))) {
          return new Text(m.group(1), cell.place());
        }
        if (words.budget().first(Wording.bare(cell.text())).filter(AMOUNTS::contains).isPresent()) {
          heads.add(cell);
        }
      }
    }
    return null;
  }

  private static boolean isOfMoney(String label, Vocabulary words) {
    return words
            .label(label)
            .filter(l -> l == Label.YEAR_BUDGET || l == Label.PROJECT_TOTAL_BUDGET)
            .isPresent()
        || words.budget().first(Wording.bare(label)).filter(AMOUNTS::contains).isPresent();
  }
}
