package io.fuhe.check;

import io.fuhe.form.Interval;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that enumerates amounts and states their total: 服务费80万和伙食费8.64万元共计88.64万元.
 *
 * @param sentence the words
 * @param addends the enumerated amounts, in 元
 * @param range what their sum may be when each was rounded, in 元
 * @param statedWords the total as written
 * @param stated what the total may stand for, in 元
 */
public record EnumeratedSum(
    String sentence, List<Addend> addends, Interval range, String statedWords, Interval stated) {

  private static final String NUMBER = "((?<!\\d)(?<!\\d,)\\d++(?:,\\d{3})*+(?:\\.\\d++)?+)";
  private static final String UNIT = "((?>亿元|亿|万元|万|千元|元))";
  private static final Pattern SENTENCE_END = Pattern.compile("[；;。]");
  private static final Pattern TOTAL =
      Pattern.compile("(.+?)(?:共计|合计|总计)(?:金额|支出|经费)?[为:]?" + NUMBER + UNIT + "(?!/).*");

  /** Stands in each of the words for a total, and in few texts. */
  private static final char OF_TOTAL = '计';

  /** A comma between digits in threes is no end but a thousands separator. */
  private static final Pattern ITEM_END = Pattern.compile("[、和及与]|(?<!\\d),|,(?!\\d{3}(?!\\d))");

  private static final Pattern AMOUNT = Pattern.compile(NUMBER + UNIT);
  private static final Pattern PRODUCT =
      Pattern.compile("\\D*" + NUMBER + "[^*×xX\\d]*[*×xX]" + NUMBER + UNIT + "(?:/[^=\\d]*)?");

  /** A product that cannot be read, or a price for one piece: how much it comes to is not said. */
  private static final Pattern UNCLEAR = Pattern.compile("[*×xX]|[元万亿]/|每|人均|单价|各\\d");

  /** Words that say that not everything before the total is an addend of it. */
  private static final Pattern NOT_ADDITIVE = Pattern.compile("其中|减|结余|超|比上年|扣|预算|原");

  /** Every such sentence of a text whose addends can be told without doubt. */
  public static List<EnumeratedSum> in(String text) {
    if (text.indexOf(OF_TOTAL) < 0) {
      return List.of();
    }
    List<EnumeratedSum> found = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text)) {
      Matcher m = TOTAL.matcher(Words.fold(sentence));
      if (m.matches() && !NOT_ADDITIVE.matcher(m.group(1)).find()) {
        read(sentence.strip(), m).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Whether the stated total can be the sum, or one of the amounts is that total, said before its
   * parts.
   */
  public boolean plausible() {
    if (stated.meets(range)) {
      return true;
    }
    return addends.stream()
        .filter(a -> stated.meets(Interval.exact(a.value())))
        .map(a -> range.minus(Interval.exact(a.value())))
        .anyMatch(stated::meets);
  }

  private static Optional<EnumeratedSum> read(String sentence, Matcher total) {
    List<Addend> addends = new ArrayList<>();
    Interval range = Interval.ZERO;
    for (String item : ITEM_END.split(total.group(1))) {
      String words = item.substring(item.lastIndexOf('=') + 1);
      Matcher product = PRODUCT.matcher(words);
      List<Interval> amounts = new ArrayList<>();
      if (product.matches()) {
        BigDecimal times = new BigDecimal(product.group(1).replace(",", ""));
        amounts.add(money(product.group(2), product.group(3)).times(times));
      } else if (UNCLEAR.matcher(words).find()) {
        return Optional.empty();
      } else {
        Matcher amount = AMOUNT.matcher(words);
        while (amount.find()) {
          amounts.add(money(amount.group(1), amount.group(2)));
        }
      }
      if (amounts.size() > 1) {
        return Optional.empty();
      }
      for (Interval amount : amounts) {
        addends.add(new Addend("", item, middle(amount)));
        range = range.plus(amount);
      }
    }
    String stated = total.group(2) + total.group(3);
    return addends.size() < 2
        ? Optional.empty()
        : Optional.of(
            new EnumeratedSum(
                sentence, addends, range, stated, money(total.group(2), total.group(3))));
  }

  private static Interval money(String number, String unit) {
    return PrintedNumber.parse(number)
        .orElseThrow()
        .interval()
        .times(Money.yuanPer(unit).orElseThrow());
  }

  private static BigDecimal middle(Interval interval) {
    return interval.low().add(interval.high()).divide(new BigDecimal(2));
  }
}
