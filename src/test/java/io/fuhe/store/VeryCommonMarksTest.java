package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.TextMark;
import io.fuhe.form.Form;
import io.fuhe.json.Json;
import io.fuhe.store.FormStore.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What very many forms have is nobody's own only if very many units have it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class VeryCommonMarksTest {

  /** More than are counted together. */
  private static final int FORMS = 240;

  private static final TextMark MARK = new TextMark(TextMark.Kind.SENTENCE, "a sentence");

  @Parameter private TestDatabase database;
  private SingleConnectionDataSource connection;
  private MarkStore marks;

  @BeforeEach
  void migrate() {
    connection = new SingleConnectionDataSource(database.freshUrl(), true);
    Schema.in(Flyway.configure().dataSource(connection)).load().migrate();
    marks = new MarkStore(JdbcClient.create(connection));
  }

  @AfterEach
  void disconnect() {
    connection.destroy();
  }

  @Test
  void whatVeryManyUnitsHaveIsTold() {
    fill(30);
    CommonMarks common = new CommonMarks();
    assertThat(marks.shared(List.of("u1"), 5, common)).isEmpty();
    assertThat(common.has(MARK.mark())).isTrue();
    assertThat(marks.yearsWith(List.of(MARK.mark()), 5)).isEmpty();
  }

  @Test
  void whatFewUnitsHaveInVeryManyFormsIsTheirs() {
    fill(3);
    CommonMarks common = new CommonMarks();
    assertThat(marks.shared(List.of("u1"), 5, common)).hasSize(FORMS);
    assertThat(common.has(MARK.mark())).isFalse();
    assertThat(marks.yearsWith(List.of(MARK.mark()), 5)).hasSize(3);
  }

  @Test
  void aSentenceOfOneUnitIsNotShared() {
    fill(1);
    assertThat(marks.shared(List.of("u0"), 5, new CommonMarks())).isEmpty();
  }

  /** Of few that came first and many that came later, the later ones count too. */
  @Test
  void unitsThatComeLaterCount() {
    fill(1, 0);
    fill(30, FORMS);
    CommonMarks common = new CommonMarks();
    assertThat(marks.shared(List.of("u0"), 5, common)).isEmpty();
    assertThat(common.has(MARK.mark())).isTrue();
  }

  private void fill(int units) {
    fill(units, 0);
  }

  private void fill(int units, int from) {
    JdbcClient db = JdbcClient.create(connection);
    FormStore store = new FormStore(db);
    List<NewForm> forms = new ArrayList<>();
    List<Identity> identities = new ArrayList<>();
    for (int i = from; i < from + FORMS; i++) {
      String id = "f" + i;
      String unit = "u" + i % units;
      String json = Json.write(FormSketch.clean().unit(unit).build());
      Form form =
          Json.read(json.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\""), Form.class);
      forms.add(new NewForm(form, List.of(), List.of(MARK), Map.of()));
      identities.add(new Identity(id, unit, id));
    }
    store.put("content" + from, forms, "judge");
    store.stand(identities.stream().map(Identity::form).toList(), true, null);
    store.identify(identities);
    // Noted as new when they came, and looked at since.
    db.sql("delete from mark_touched").update();
  }
}
