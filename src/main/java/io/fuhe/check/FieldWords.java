package io.fuhe.check;

import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Form;
import io.fuhe.form.Indicator;
import io.fuhe.form.StatedFigure;
import io.fuhe.form.Statement;
import io.fuhe.form.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a form by the words that name them instead of by their position, so that a row that
 * is inserted or a figure that is corrected changes none of them. Of those that bear the same name,
 * it says which.
 */
final class FieldWords {

  private static final Pattern ELEMENT =
      Pattern.compile("(?<!\\w)(\\w++)\\[(\\d++)](\\.level1Points)?");
  private static final Pattern FIGURES = Pattern.compile("\\d++(?:[.,]\\d++)*+");

  /** So much of a paragraph tells it from the others. */
  private static final int TELLING = 40;

  private final Map<String, List<String>> names = new HashMap<>();
  private final List<String> groups;

  FieldWords(Form form) {
    put("indicators", form.indicators(), FieldWords::indicator);
    put("budget", form.budget(), FieldWords::line);
    put("goals", form.goals(), goal -> String.valueOf(goal.number()));
    put("fundingSources", form.fundingSources(), FieldWords::amount);
    put("lineItems", form.lineItems(), FieldWords::amount);
    put("statements", form.statements(), FieldWords::statement);
    names.put(
        "unread", form.coverage().unread().stream().map(each -> each.block().name()).toList());
    if (form.report() != null) {
      put("passages", form.report().passages(), FieldWords::passage);
      put("figures", form.report().figures(), FieldWords::figure);
    }
    groups = form.indicators().stream().map(FieldWords::group).toList();
  }

  /** A path with the name of each row in the place of its number. */
  String in(String path) {
    Matcher m = ELEMENT.matcher(path);
    return m.replaceAll(
        match -> {
          int index = Integer.parseInt(match.group(2));
          List<String> known = names.getOrDefault(match.group(1), List.of());
          if (index >= known.size()) {
            return Matcher.quoteReplacement(match.group());
          }
          // The points of a level-1 indicator are its own, whichever row is its first.
          String named =
              match.group(3) == null || !match.group(1).equals("indicators")
                  ? known.get(index)
                  : groups.get(index) + match.group(3);
          return Matcher.quoteReplacement(match.group(1) + "(" + named + ")");
        });
  }

  private <T> void put(String list, List<T> elements, Function<T, String> name) {
    Map<String, Integer> before = new HashMap<>();
    List<String> found = new ArrayList<>();
    for (T element : elements) {
      String words = name.apply(element);
      int alike = before.merge(words, 1, Integer::sum) - 1;
      found.add(alike == 0 ? words : words + "|" + alike);
    }
    names.put(list, found);
  }

  private static String indicator(Indicator row) {
    String name = words(row.name());
    return group(row)
        + "|"
        + words(row.level2())
        + "|"
        + (name.isEmpty() ? words(row.target()) : name);
  }

  private static String group(Indicator row) {
    return row.goal() + "|" + words(row.level1());
  }

  private static String line(BudgetLine line) {
    return labelled(line.partOf(), line.label());
  }

  private static String amount(Amount amount) {
    return labelled(amount.partOf(), amount.label());
  }

  private static String labelled(String partOf, Text label) {
    return (partOf == null ? "" : Words.fold(partOf)) + "|" + words(label);
  }

  private static String statement(Statement statement) {
    return Words.fold(statement.section()) + "|" + statement.heading();
  }

  private static String passage(Text passage) {
    String words = FIGURES.matcher(words(passage)).replaceAll("#");
    return words.substring(0, Math.min(TELLING, words.length()));
  }

  private static String figure(StatedFigure figure) {
    return figure.thing() + "|" + figure.target() + "|" + figure.year() + "|" + figure.chapter();
  }

  private static String words(Text text) {
    return text == null ? "" : Words.fold(text.value());
  }
}
