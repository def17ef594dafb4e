package io.fuhe.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.form.Correction;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Origin;
import io.fuhe.form.Text;
import io.fuhe.store.CorrectionStore;
import io.fuhe.store.FormStore;
import io.fuhe.store.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionOperations;

/** Values are put right once each, by one person at a time, and the list of problems is kept. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeskFormsTest {

  private static final Actor LI = new Actor("li", null);
  private static final Actor OF_ANOTHER = new Actor("qian", List.of(UnitId.of("柳岸街道")));

  @Parameter private TestDatabase database;
  private DeskDatabase desk;
  private DeskForms forms;

  @BeforeEach
  void aForm() {
    desk = new DeskDatabase(database);
    desk.form("f", FormSketch.clean().total("97").build());
    forms = new DeskForms(desk.db, TransactionOperations.withoutTransaction(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aValueIsPutRightAtOnceAndTheNextRunIsToJudgeIt() {
    DeskForm form = form();
    Correction correction = correction(form, "98");
    assertThat(forms.correct(LI, form, 0, correction, "看错")).isTrue();
    assertThat(forms.correct(LI, form, 0, correction(form, "99"), "看错")).as("second").isFalse();

    DeskForm after = form();
    assertThat(after.form().form().totals().score().printed()).isEqualTo("98");
    assertThat(after.form().form().totals().score().source().origin()).isEqualTo(Origin.CORRECTED);
    assertThat(after.asRead()).isEqualTo(form.asRead());
    assertThat(after.waiting()).isTrue();
    assertThat(new CorrectionStore(desk.db).waiting()).containsExactly("f");

    FormStore store = new FormStore(desk.db);
    store.correct(after.form().form(), 1);
    store.correct(after.form().form(), 1);
    assertThat(store.asRead("f")).as("however often it is corrected").isEqualTo(form.asRead());
    assertThat(store.form("f")).isEqualTo(after.form().form());
  }

  @Test
  void whatIsReadAnewIsPutRightAnew() {
    forms.correct(LI, form(), 0, correction(form(), "98"), "看错");
    CorrectionStore corrections = new CorrectionStore(desk.db);
    corrections.take("f");
    assertThat(corrections.waiting()).isEmpty();

    new FormStore(desk.db).clear("sha-of-f");

    assertThat(corrections.isWaiting("f")).isTrue();
    assertThat(corrections.waiting()).as("it is not there any more").isEmpty();
  }

  @Test
  void anotherUnitsFormsAreNotThere() {
    assertThat(forms.find(OF_ANOTHER, "f")).isEmpty();
    assertThat(forms.find(LI, "none")).isEmpty();
  }

  @Test
  void aMappingProblemIsOnTheListUntilItIsDealtWith() {
    MappingProblems problems = new MappingProblems(desk.db, Clock.systemUTC());
    assertThat(problems.report(LI, form(), "")).isTrue();
    assertThat(problems.report(LI, form(), "")).as("known").isFalse();
    assertThat(problems.report(LI, form(), "少一列")).isTrue();
    assertThat(problems.all(OF_ANOTHER)).isEmpty();
    assertThat(problems.all(LI))
        .extracting(MappingProblem::words, MappingProblem::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("少一列", "f.xlsx"),
            org.assertj.core.groups.Tuple.tuple("", "f.xlsx"));

    problems.all(LI).forEach(each -> problems.settle(LI, each.id()));

    assertThat(problems.isOpen("f")).isFalse();
    assertThat(problems.all(LI)).extracting(MappingProblem::settledBy).containsOnly("li");
  }

  private DeskForm form() {
    return forms.find(LI, "f").orElseThrow();
  }

  private static Correction correction(DeskForm form, String value) {
    Text read = FormPlaces.values(form.asRead()).get("declaredTotal");
    return new Correction("declaredTotal", read.source(), read.value(), value);
  }
}
