package io.fuhe.batch.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.batch.years.FormsTold.Outline;
import io.fuhe.check.FormSketch;
import io.fuhe.form.Form;
import io.fuhe.inbox.LedgerEntry;
import io.fuhe.inbox.Status;
import io.fuhe.store.Changes;
import io.fuhe.store.FormStore;
import io.fuhe.store.NewForm;
import io.fuhe.store.NotedForms;
import io.fuhe.store.StatementCount;
import io.fuhe.store.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/** A form is read to be told only if it or its file changed since it was told. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FormsToldTest {

  private static final TransactionOperations NONE = TransactionOperations.withoutTransaction();

  @Parameter private TestDatabase database;
  private SingleConnectionDataSource connection;
  private StatementCount statements;
  private JdbcClient db;
  private FormStore store;
  private NotedForms noted;

  @BeforeEach
  void twoForms() {
    connection = database.migrated();
    statements = new StatementCount(connection);
    db = JdbcClient.create(statements.counted());
    store = new FormStore(db);
    noted = new NotedForms(db);
    put("aa");
    put("bb");
  }

  @AfterEach
  void disconnect() {
    connection.destroy();
  }

  @Test
  void whatDidNotChangeIsNotRead() {
    Map<String, List<Outline>> first = told("basis", "", Retelling.NOTHING_BEFORE, 1);
    assertThat(unread(first)).isEmpty();
    statements.taken();

    Map<String, List<Outline>> again = told("basis", "", 1, 2);
    assertThat(unread(again)).containsExactlyInAnyOrder("aa", "bb");
    assertThat(statements.taken()).noneMatch(sql -> sql.contains("form_text"));
    assertThat(again.get("aa")).extracting(Outline::counted).isEqualTo(counted(first.get("aa")));
  }

  @Test
  void whatRestsOnSomethingElseIsRead() {
    told("basis", "", Retelling.NOTHING_BEFORE, 1);
    assertThat(unread(told("other basis", "", 1, 2))).isEmpty();
    assertThat(unread(told("other basis", "moved/", 2, 3))).isEmpty();
    assertThat(unread(told("other basis", "moved/", 3, 4))).hasSize(2);
  }

  /** A folder that was written before a form was told cannot hold its line. */
  @Test
  void aFolderThatWasWrittenEarlierHoldsNothing() {
    told("basis", "", Retelling.NOTHING_BEFORE, 5);
    assertThat(unread(told("basis", "", 4, 6))).isEmpty();
    assertThat(unread(told("basis", "", 5, 7))).as("of the folder of run 5").hasSize(2);
  }

  @Test
  void whatChangedIsRead() {
    told("basis", "", Retelling.NOTHING_BEFORE, 1);
    store.correct(form("aa"), 1);
    assertThat(unread(told("basis", "", 1, 2))).containsExactly("bb");
    assertThat(unread(told("basis", "", 2, 3))).containsExactlyInAnyOrder("aa", "bb");

    store.clear("bb");
    put("bb");
    assertThat(unread(told("basis", "", 3, 4))).containsExactly("aa");

    Changes changes = new Changes(db);
    changes.strikeOutContents(NONE);
    changes.touchContents(List.of("aa"));
    noted.forgetTouched(NONE);
    assertThat(unread(told("basis", "", 4, 5))).containsExactly("bb");
  }

  @Test
  void formsOfAnotherYearAreNotLookedAt() {
    FormsTold others =
        new FormsTold(
            store,
            form -> List.of(),
            year -> Objects.equals(year, 1999),
            new Retelling(noted, NONE, "basis", 1, 2));
    assertThat(unread(others.of(entries("")))).isEmpty();
    assertThat(noted.of(List.of("aa")).get("aa"))
        .extracting(NotedForms.Standing::told)
        .containsNull();
  }

  private Map<String, List<Outline>> told(String basis, String folder, long before, long run) {
    return new FormsTold(
            store, form -> List.of(), year -> true, new Retelling(noted, NONE, basis, before, run))
        .of(entries(folder));
  }

  private static List<LedgerEntry> entries(String folder) {
    return Stream.of("aa", "bb")
        .map(
            sha256 ->
                new LedgerEntry(
                    0, folder + sha256, sha256, 0, Status.ACCEPTED, null, List.of(), 1, null, null))
        .toList();
  }

  private static List<String> unread(Map<String, List<Outline>> told) {
    assertThat(told.values().stream().flatMap(List::stream))
        .allMatch(form -> form.counted() != null);
    return told.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .filter(each -> each.getValue().stream().allMatch(form -> form.form() == null))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Object counted(List<Outline> forms) {
    return forms.stream().map(Outline::counted).toList();
  }

  private void put(String sha256) {
    store.put(sha256, List.of(new NewForm(form(sha256), List.of(), List.of(), Map.of())), "judge");
    store.stand(List.of(form(sha256).id()), true, null);
  }

  private static Form form(String sha256) {
    return FormSketch.clean().unit(sha256).build(sha256 + "-1");
  }
}
