package io.fuhe.check.rules;

import io.fuhe.check.Addend;
import io.fuhe.check.Agreement;
import io.fuhe.check.Anomalies;
import io.fuhe.check.Basis;
import io.fuhe.check.CheckedForm;
import io.fuhe.check.FormPart;
import io.fuhe.check.FormRule;
import io.fuhe.check.Severity;
import io.fuhe.check.UncheckedSum.Sum;
import io.fuhe.check.UncheckedSum.Why;
import io.fuhe.form.Amount;
import io.fuhe.form.BudgetLine;
import io.fuhe.form.Figure;
import io.fuhe.form.Interval;
import io.fuhe.form.Policy;
import io.fuhe.form.PrintedNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Parts do not add up to their whole: funding sources to the annual total, each amount column on
 * its own; basic and project expenditure to the budget or the executed amount; line items to the
 * budget. A single part (其中：…) need not be all there is, so it is only held against its whole when
 * it is larger.
 *
 * <p>Source: the form's own rows.
 */
public final class BudgetPartsMismatch extends FormRule {

  public BudgetPartsMismatch() {
    super(
        arithmetic("budget-parts-mismatch", Severity.ERROR, Basis.FORM_ITSELF)
            .variants("sources", "expenditure", "fundingSources", "lineItems")
            .measuredBy(Policy.ROUNDING)
            .sums());
  }

  @Override
  public Set<FormPart> parts() {
    return Set.of(FormPart.MONEY);
  }

  @Override
  public void check(CheckedForm form, Anomalies anomalies) {
    sources(form, anomalies, "initial", BudgetLine::initial);
    sources(form, anomalies, "adjusted", BudgetLine::adjusted);
    sources(form, anomalies, "executed", BudgetLine::executed);
    basicAndProject(form, anomalies);
    declared(form, anomalies, "fundingSources", form.form().fundingSources());
    declared(form, anomalies, "lineItems", form.form().lineItems());
  }

  private void sources(
      CheckedForm form, Anomalies anomalies, String column, Function<BudgetLine, Figure> of) {
    List<BudgetLine> lines = form.form().budget();
    for (int i = 0; i < lines.size(); i++) {
      Optional<PrintedNumber> whole = number(of.apply(lines.get(i)));
      List<Addend> parts = new ArrayList<>();
      for (int j = 0; j < lines.size(); j++) {
        if (lines.get(i).label().value().equals(lines.get(j).partOf()) && i != j) {
          addend(
                  "budget[" + j + "]." + column,
                  lines.get(j).label().value(),
                  of.apply(lines.get(j)))
              .ifPresent(parts::add);
        }
      }
      String path = "budget[" + i + "]." + column;
      String label = lines.get(i).label().value();
      whole.ifPresentOrElse(
          w -> compare(form, anomalies, "sources", path, path, label, w, parts),
          () -> leaveAlone(anomalies, Sum.FUNDS, label, parts));
    }
  }

  private void basicAndProject(CheckedForm form, Anomalies anomalies) {
    List<Addend> parts = new ArrayList<>();
    addend("basicExpenditure", "", form.form().expenditure().basic()).ifPresent(parts::add);
    addend("projectExpenditure", "", form.form().expenditure().project()).ifPresent(parts::add);
    Optional<BudgetLine> line = form.totalLine();
    if (parts.size() < 2) {
      return;
    }
    if (line.isEmpty()) {
      leaveAlone(anomalies, Sum.EXPENDITURE, "", parts);
      return;
    }
    List<PrintedNumber> wholes =
        Stream.of(line.get().executed(), line.get().initial(), line.get().adjusted())
            .flatMap(figure -> number(figure).stream())
            .toList();
    Optional<PrintedNumber> whole =
        wholes.stream().min(Comparator.comparing(w -> agreement(form, w, parts)));
    if (whole.isPresent()) {
      String budget = "budget[" + form.budgetTotal().orElseThrow() + "]";
      anomalies
          .of(this)
          .variant("expenditure")
          .showing("basicExpenditure", "projectExpenditure")
          .showing(budget + ".initial", budget + ".adjusted", budget + ".executed")
          .subject(line.get().label().value())
          .figures(whole.get().value(), sum(parts))
          .money()
          .with(line.get().base() == null ? "" : line.get().base().printed())
          .sumOf(parts)
          .add(agreement(form, whole.get(), parts));
    }
  }

  private void declared(CheckedForm form, Anomalies anomalies, String list, List<Amount> amounts) {
    Optional<PrintedNumber> whole =
        form.totalLine().map(BudgetLine::initial).flatMap(BudgetPartsMismatch::number);
    List<Addend> parts = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      if (isOutermost(amounts, amounts.get(i))) {
        addend(list + "[" + i + "].amount", amounts.get(i).label().value(), amounts.get(i).amount())
            .ifPresent(parts::add);
      }
    }
    whole.ifPresentOrElse(
        w ->
            compare(
                form,
                anomalies,
                list,
                list,
                "budget[" + form.budgetTotal().orElseThrow() + "].initial",
                form.totalLine().orElseThrow().label().value(),
                w,
                parts),
        () -> leaveAlone(anomalies, Sum.LISTED_AMOUNTS, "", parts));
  }

  /** Parts of nothing that is known make no sum. */
  private static void leaveAlone(Anomalies anomalies, Sum sum, String label, List<Addend> parts) {
    if (!parts.isEmpty()) {
      anomalies.leaveAlone(sum, label, Why.WHOLE_MISSING);
    }
  }

  /** Whether an amount is part of none that the same list names. */
  private static boolean isOutermost(List<Amount> amounts, Amount amount) {
    return amount.partOf() == null
        || amounts.stream().noneMatch(a -> a.label().value().equals(amount.partOf()));
  }

  private void compare(
      CheckedForm form,
      Anomalies anomalies,
      String variant,
      String path,
      String wholePath,
      String label,
      PrintedNumber whole,
      List<Addend> parts) {
    boolean onlyPart = parts.size() == 1 && sum(parts).compareTo(whole.value()) <= 0;
    if (parts.isEmpty() || (onlyPart && !variant.equals("lineItems"))) {
      return;
    }
    anomalies
        .of(this)
        .at(path)
        .showing(wholePath)
        .variant(variant)
        .subject(label)
        .figures(whole.value(), sum(parts))
        .money()
        .sumOf(parts)
        .add(agreement(form, whole, parts));
  }

  private static Agreement agreement(CheckedForm form, PrintedNumber whole, List<Addend> parts) {
    Interval range =
        parts.stream().map(a -> form.amount(a.value())).reduce(Interval.ZERO, Interval::plus);
    return Agreement.of(
        whole.value(), form.amountPlaces(), sum(parts), range, form.policy().get(Policy.ROUNDING));
  }

  private static Optional<Addend> addend(String path, String label, Figure figure) {
    return number(figure).map(n -> new Addend(path, label, n.value()));
  }

  private static Optional<PrintedNumber> number(Figure figure) {
    return Optional.ofNullable(figure).flatMap(Figure::number);
  }

  private static BigDecimal sum(List<Addend> parts) {
    return parts.stream().map(Addend::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
