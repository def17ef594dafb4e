package io.fuhe.mapping.prose;

import io.fuhe.form.BudgetLine;
import io.fuhe.form.Expenditure;
import io.fuhe.form.Figure;
import io.fuhe.form.Text;
import io.fuhe.mapping.layout.ReportAmount;
import io.fuhe.mapping.layout.ReportWords;
import io.fuhe.mapping.prose.AmountWords.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The budget that a report states in prose: that of the first section, or the first group of
 * sections, that names both what was planned and what was spent, in one unit of money. Where
 * amounts are said to be of the report's own year, those of other years beside them are not its.
 */
final class ReportBudget {

  private final List<List<Hit>> sentences = new ArrayList<>();
  private final Map<OutlineSection, List<Hit>> sections = new LinkedHashMap<>();
  private final Map<OutlineSection, List<Hit>> groups = new LinkedHashMap<>();
  private final String label;

  /**
   * Reads the amounts of these paragraphs.
   *
   * @param own the report's year; null when unknown
   */
  ReportBudget(ReportWords words, AmountWords amounts, List<ReportItem> items, Integer own) {
    this.label = words.budgetLine();
    boolean named = false;
    for (ReportItem item : items) {
      OutlineSection section = item.section();
      for (ReportItem.Sentence sentence : item.sentences()) {
        List<Hit> hits = new ArrayList<>(amounts.in(sentence));
        named |= hits.stream().anyMatch(hit -> own != null && own.equals(hit.year()));
        sentences.add(hits);
        sections.computeIfAbsent(section, any -> new ArrayList<>()).addAll(hits);
        groups
            .computeIfAbsent(section == null ? null : section.above(), any -> new ArrayList<>())
            .addAll(hits);
      }
    }
    boolean ownIsNamed = named;
    Predicate<Hit> foreign =
        hit ->
            hit.year() != null && (hit.year() == Hit.LAST || ownIsNamed && !hit.year().equals(own));
    sentences.forEach(hits -> hits.removeIf(foreign));
    sections.values().forEach(hits -> hits.removeIf(foreign));
    groups.values().forEach(hits -> hits.removeIf(foreign));
  }

  /** The budget line; empty when the report states none. */
  List<BudgetLine> lines() {
    Optional<List<Hit>> hits = chosen();
    if (hits.isEmpty()) {
      return List.of();
    }
    Text unit = unitOf(hits.get());
    Figure initial = first(hits.get(), ReportAmount.INITIAL, unit);
    Figure adjusted = first(hits.get(), ReportAmount.ADJUSTED, unit);
    Figure executed = first(hits.get(), ReportAmount.EXECUTED, unit);
    return List.of(
        new BudgetLine(
            new Text(label, (initial == null ? adjusted : initial).place()),
            null,
            initial == null ? adjusted : initial,
            initial == null ? null : adjusted,
            executed,
            first(hits.get(), ReportAmount.RATE, null),
            null,
            null));
  }

  /** Basic and project expenditure, from the first sentence that names both. */
  Expenditure expenditure() {
    Text unit = chosen().map(ReportBudget::unitOf).orElse(null);
    for (List<Hit> hits : sentences) {
      Text own = unit == null ? unitOf(hits) : unit;
      Figure basic = first(hits, ReportAmount.BASIC, own);
      Figure project = first(hits, ReportAmount.PROJECT, own);
      if (basic != null && project != null) {
        return new Expenditure(basic, project, null, own);
      }
    }
    return new Expenditure(null, null, null, unit);
  }

  private Optional<List<Hit>> chosen() {
    Function<Map<OutlineSection, List<Hit>>, Optional<List<Hit>>> firstWhole =
        lists -> lists.values().stream().filter(ReportBudget::whole).findFirst();
    return firstWhole.apply(sections).or(() -> firstWhole.apply(groups));
  }

  private static boolean whole(List<Hit> hits) {
    Text unit = unitOf(hits);
    boolean planned =
        first(hits, ReportAmount.INITIAL, unit) != null
            || first(hits, ReportAmount.ADJUSTED, unit) != null;
    return planned && first(hits, ReportAmount.EXECUTED, unit) != null;
  }

  /** The unit of the first amount of money. */
  private static Text unitOf(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.amount() != ReportAmount.RATE)
        .map(Hit::unit)
        .findFirst()
        .orElse(null);
  }

  private static Figure first(List<Hit> hits, ReportAmount amount, Text unit) {
    return hits.stream()
        .filter(hit -> hit.amount() == amount)
        .filter(hit -> unit == null || Objects.equals(hit.unit().value(), unit.value()))
        .map(Hit::figure)
        .findFirst()
        .orElse(null);
  }
}
