package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.Repeatable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of all intervals and all printed figures. */
class NumberProperties {

  /** An interval and one of the values that it stands for. */
  record Member(Interval interval, BigDecimal value) {}

  @Provide
  Arbitrary<Member> members() {
    return members("-100000");
  }

  @Provide
  Arbitrary<Member> positiveMembers() {
    return members("0.0001");
  }

  private static Arbitrary<Member> members(String least) {
    Arbitrary<BigDecimal> low =
        Arbitraries.bigDecimals()
            .between(new BigDecimal(least), new BigDecimal("100000"))
            .ofScale(4);
    Arbitrary<BigDecimal> width =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000")).ofScale(4);
    Arbitrary<BigDecimal> part =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(2);
    return Combinators.combine(low, width, part)
        .as((l, w, p) -> new Member(new Interval(l, l.add(w)), l.add(w.multiply(p))));
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void sumsAndDifferencesContainThoseOfTheirMembers(
      @ForAll("members") Member a, @ForAll("members") Member b) {
    assertContains(a.interval().plus(b.interval()), a.value().add(b.value()));
    assertContains(a.interval().minus(b.interval()), a.value().subtract(b.value()));
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void productsContainThoseOfTheirMembers(
      @ForAll("members") Member a, @ForAll("positiveMembers") Member factor) {
    assertContains(a.interval().times(factor.value()), a.value().multiply(factor.value()));
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void quotientsContainThoseOfTheirMembers(
      @ForAll("positiveMembers") Member a, @ForAll("positiveMembers") Member b) {
    Interval quotient = a.interval().dividedBy(b.interval());
    MathContext exact = new MathContext(60, RoundingMode.HALF_EVEN);
    assertContains(quotient, a.value().divide(b.value(), exact));
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void intervalsMeetWhenTheyShareAMember(@ForAll("members") Member a, @ForAll("members") Member b) {
    Interval shifted = b.interval().plus(Interval.exact(a.value().subtract(b.value())));
    assertThat(a.interval().meets(shifted)).isTrue();
    assertThat(shifted.meets(a.interval())).isTrue();
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void everyPrintOfAFigureIsReadAsThatFigure(
      @ForAll @IntRange(min = -100_000_000, max = 100_000_000) int units,
      @ForAll @IntRange(max = 6) int places,
      @ForAll boolean percent,
      @ForAll boolean grouped,
      @ForAll boolean fullWidth) {
    PrintedNumber figure = new PrintedNumber(BigDecimal.valueOf(units, places), percent);

    assertThat(PrintedNumber.parse(print(figure, grouped, fullWidth))).contains(figure);
  }

  @Property(seed = Repeatable.SEED, tries = 500)
  void aRoundedFigureStandsForWhatItWasRoundedFrom(
      @ForAll @IntRange(min = -100_000_000, max = 100_000_000) int units,
      @ForAll @IntRange(max = 4) int places) {
    BigDecimal exact = BigDecimal.valueOf(units, 5);
    PrintedNumber printed = PrintedNumber.of(exact.setScale(places, RoundingMode.HALF_UP));

    assertContains(printed.interval(), exact);
    assertContains(
        Policy.Rounding.CUT_OFF.interval(exact.setScale(places, RoundingMode.FLOOR), places),
        exact);
  }

  private static String print(PrintedNumber figure, boolean grouped, boolean fullWidth) {
    DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setGroupingUsed(grouped);
    format.setGroupingSize(3);
    format.setMinimumFractionDigits(figure.value().scale());
    String text = format.format(figure.value()) + (figure.percent() ? "%" : "");
    return fullWidth
        ? text.chars()
            .map(c -> c + 0xFEE0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static void assertContains(Interval interval, BigDecimal value) {
    assertThat(value).isBetween(interval.low(), interval.high());
  }
}
