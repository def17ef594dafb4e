package io.fuhe.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.Anomaly;
import io.fuhe.check.FormSketch;
import io.fuhe.check.State;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.check.rules.cross.CrossCheck;
import io.fuhe.form.Form;
import io.fuhe.form.FormKind;
import io.fuhe.form.Policy;
import io.fuhe.form.Weights;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.mapping.ProjectMappings;
import io.fuhe.report.text.SamplingText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which units to look at first, and why. */
class SamplingTest {

  private final Sampling sampling = new Sampling(ProjectMappings.weights());

  @Test
  void theOneWithErrorsComesFirstAndEveryPointIsExplained() {
    take("a.xlsx", unit("甲"));
    take("b.xlsx", unit("乙").total("60"));

    assertThat(ranks()).containsExactly("2020 1 乙 10.00", "2020 2 甲 0");
    assertThat(words(sampling.ranked().toList().get(0)))
        .containsExactly("错误级疑点 1 处，共 1 张表：1 × 10 ÷ 1 = 10 分");
    assertThat(sampling.ranked().toList().get(1).reasons()).isEmpty();
  }

  @Test
  void whatIsFoundCountsAForm() {
    take("a.xlsx", unit("甲").total("60"), unit("甲").project("乙项目").total("99"));
    take("b.xlsx", unit("乙").total("60"));
    take("c.xlsx", unit("丙").total("60").row(0, row -> row.score("25")));

    assertThat(ranks()).startsWith("2020 1 丙 20.00", "2020 2 乙 10.00", "2020 2 甲 10.00");
  }

  @Test
  void whatFollowsFromOneSlipCountsOnce() {
    take("a.xlsx", unit("甲").row(0, row -> row.score("200")).total("100"));

    assertThat(ranks()).containsExactly("2020 1 甲 10.00");
  }

  @Test
  void fullMarksEverywhereAndTargetsThatNobodyCanMeasure() {
    take(
        "a.xlsx",
        unit("甲").rows(row -> row.target("有效提升").actual("有效提升")),
        unit("甲").project("乙项目").row(0, row -> row.target("优").actual("优")));
    take("b.xlsx", unit("乙"));

    assertThat(ranks()).containsExactly("2020 1 甲 16.00", "2020 2 乙 0");
    assertThat(words(sampling.ranked().toList().get(0)))
        .containsExactly("2 张自评表全部满分：10 分", "有目标值的指标 10 项，其中 6 项的目标值无法量化：6 ÷ 10 × 10 = 6 分");
  }

  @Test
  void fullMarksAreThoseOfTheFormsOwnTotal() {
    take("a.xlsx", unit("甲").totalPoints("110"), unit("甲").project("乙").totalPoints(null));

    assertThat(sampling.ranked().toList().get(0).of(SamplingReason.Kind.FULL_MARKS).signum())
        .isZero();
  }

  @Test
  void aFileThatWasReplacedCountsForTheUnitOfTheOneThatTookItsPlace() {
    sampling.take(new ReportedFile(entry("old.xlsx", Status.SUPERSEDED, "new.xlsx"), List.of()));
    sampling.take(new ReportedFile(entry("lost.xlsx", Status.SUPERSEDED, "other.xlsx"), List.of()));
    take("new.xlsx", unit("甲"));
    take("b.xlsx", unit("乙"));

    assertThat(ranks()).containsExactly("2020 1 甲 2.00", "2020 2 乙 0");
    assertThat(words(sampling.ranked().toList().get(0)).get(0)).startsWith("被后来的文件取代的 1 个");
  }

  @Test
  void reviewSheetsWhatIsGoneAndWhatNamesNoUnitHaveNoPart() {
    take(
        "a.xlsx",
        unit("甲"),
        unit("甲").kind(FormKind.REVIEW_SHEET).row(0, row -> row.review("", "25", "", "")));
    take("b.xlsx", unit("").total("60"), unit("丁").fiscalYear(null).total("60"));
    Form form = unit("甲").total("60").build();
    Catalogue.check(form, Policy.DEFAULT).forEach(each -> sampling.gone(reported(form, each)));

    assertThat(ranks()).containsExactly("2020 1 甲 0");
  }

  @Test
  void whatIsLateCountsByTheFormAndWeighsWhatIsSet() {
    take("a.xlsx", unit("甲"));
    Form form = unit("甲").build();
    for (int i = 0; i < 2; i++) {
      sampling.across(reported(form, CrossCheck.late()));
    }
    assertThat(ranks()).containsExactly("2020 1 甲 6.00");
    assertThat(words(sampling.ranked().toList().get(0))).containsExactly("逾期报送的表 2 张：2 × 3 = 6 分");

    BigDecimal half = new BigDecimal("0.5");
    Sampling other = new Sampling(new Weights(half, half, half, half, half, half, half, half));
    take(other, "a.xlsx", unit("甲").total("60"));
    other.across(reported(form, CrossCheck.late()));
    assertThat(words(other.ranked().toList().get(0)))
        .containsExactly("错误级疑点 1 处，共 1 张表：1 × 0.5 ÷ 1 = 0.5 分", "逾期报送的表 1 张：1 × 0.5 = 0.5 分");

    Sampling none = new Sampling(Weights.NONE);
    take(none, "a.xlsx", unit("甲").total("60"));
    none.across(reported(form, CrossCheck.late()));
    assertThat(none.ranked().toList().get(0).reasons()).isEmpty();
  }

  @Test
  void eachYearHasAnOrderOfItsOwnTheLatestFirst() {
    take("a.xlsx", unit("甲").total("60"), unit("甲").fiscalYear(2021));
    take("b.xlsx", unit("乙").fiscalYear(2021).total("60"));

    assertThat(ranks()).containsExactly("2021 1 乙 10.00", "2021 2 甲 0", "2020 1 甲 10.00");
  }

  @Test
  void theOrderDoesNotDependOnHowTheyCame() {
    Sampling other = new Sampling(ProjectMappings.weights());
    take(other, "b.xlsx", unit("乙"));
    take(other, "a.xlsx", unit("甲").total("60"), unit("甲").project("丙"));
    take("a.xlsx", unit("甲").total("60"));
    take("b.xlsx", unit("乙"));
    take("c.xlsx", unit("甲").project("丙"));

    assertThat(sampling.ranked().toList()).isEqualTo(other.ranked().toList());
  }

  private static FormSketch unit(String name) {
    return FormSketch.clean().unit(name);
  }

  private void take(String path, FormSketch... forms) {
    take(sampling, path, forms);
  }

  private static void take(Sampling sampling, String path, FormSketch... forms) {
    sampling.take(
        new ReportedFile(
            entry(path, Status.ACCEPTED, null),
            Stream.of(forms)
                .map(FormSketch::build)
                .map(
                    form ->
                        new ReportedForm(
                            form,
                            form.heading().unit().value(),
                            Catalogue.check(form, Policy.DEFAULT).stream()
                                .map(each -> reported(form, each))
                                .toList(),
                            List.of()))
                .toList()));
  }

  private static ReportedAnomaly reported(Form form, Anomaly anomaly) {
    return new ReportedAnomaly(
        form.heading().unit().value(),
        "",
        form.heading().fiscalYear(),
        List.of("表.xlsx"),
        anomaly,
        State.NEW);
  }

  private static LedgerEntry entry(String path, Status status, String supersededBy) {
    return new LedgerEntry(
        1, path, "0".repeat(64), 1, status, null, List.of(), 1, null, supersededBy);
  }

  private List<String> ranks() {
    return sampling
        .ranked()
        .map(
            unit ->
                String.join(
                    " ",
                    String.valueOf(unit.fiscalYear()),
                    String.valueOf(unit.rank()),
                    unit.unit(),
                    unit.points().toPlainString()))
        .toList();
  }

  private static List<String> words(SampledUnit unit) {
    SamplingText text = new SamplingText(new Messages(Language.CHINESE));
    return unit.reasons().stream().map(text::of).toList();
  }
}
