package io.fuhe.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeaningsTest {

  private final Meanings<BudgetColumn> budget =
      new Meanings<>(
          Map.of(
              BudgetColumn.INITIAL, new Patterns(List.of("年初预算数?", "预算数")),
              BudgetColumn.ADJUSTED, new Patterns(List.of("调整后?预算数?", "预算数")),
              BudgetColumn.EXECUTED, new Patterns(List.of("执行数"))));

  @Test
  void aTextMeansTheFirstThingThatHasItAmongItsWords() {
    assertThat(budget.first("预算数")).contains(BudgetColumn.INITIAL);
    assertThat(budget.first("执行数")).contains(BudgetColumn.EXECUTED);
  }

  @Test
  void whatIsTakenIsPassedOverEachTime() {
    assertThat(budget.first("预算数", Set.of(BudgetColumn.INITIAL))).contains(BudgetColumn.ADJUSTED);
    assertThat(budget.first("预算数")).contains(BudgetColumn.INITIAL);
    assertThat(budget.first("执行数", Set.of(BudgetColumn.EXECUTED))).isEmpty();
  }

  @Test
  void aPartOfWordsMeansNothing() {
    assertThat(budget.any("预算")).isFalse();
    assertThat(budget.any("全年执行数")).isFalse();
    assertThat(budget.any("年初预算")).isTrue();
  }
}
