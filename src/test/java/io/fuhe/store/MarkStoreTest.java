package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.TextMark;
import io.fuhe.form.Form;
import io.fuhe.store.FormStore.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What very many units write is nobody's own, and is not asked for; what very many forms have, only
 * if very many units have it.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MarkStoreTest {

  private static final int MOST_UNITS = 5;

  /** A unit is written in four ways at most. */
  private static final int MOST_WAYS = 20;

  /** More forms than are counted together. */
  private static final int VERY_MANY = 240;

  private static final TextMark SENTENCE = new TextMark(TextMark.Kind.SENTENCE, "a sentence");

  @Parameter private TestDatabase database;
  private SingleConnectionDataSource connection;
  private StatementCount count;
  private FormStore forms;
  private MarkStore marks;
  private int number;

  @BeforeEach
  void open() {
    connection = database.migrated();
    count = new StatementCount(connection);
    forms = new FormStore(JdbcClient.create(connection));
    marks = new MarkStore(JdbcClient.create(count.counted()));
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  @Test
  void whatMoreWaysOfWritingUnitsHaveIsNotFetched() {
    TextMark[] both = {
      new TextMark(TextMark.Kind.SUBJECT, "财政局"), new TextMark(TextMark.Kind.SENTENCE, "sentence")
    };
    for (int i = 0; i < MOST_WAYS; i++) {
      have("甲" + i + "街道", both);
    }
    CommonMarks common = new CommonMarks();
    assertThat(marks.shared(List.of("甲0街道"), MOST_UNITS, common)).hasSize(2 * MOST_WAYS);
    assertThat(both).noneMatch(mark -> common.has(mark.mark()));
    int fetched = taken();

    have("乙街道", both);
    assertThat(marks.shared(List.of("甲0街道"), MOST_UNITS, common)).isEmpty();
    assertThat(both).allMatch(mark -> common.has(mark.mark()));
    assertThat(taken()).as("counted, not fetched").isEqualTo(fetched - 1);

    assertThat(marks.shared(List.of("甲1街道"), MOST_UNITS, common)).isEmpty();
    assertThat(taken()).as("not counted again").isEqualTo(1);
  }

  /** Forms of one unit, however many, are one. */
  @Test
  void manyFormsThatWriteTheirUnitAlikeAreOne() {
    TextMark mark = new TextMark(TextMark.Kind.SUBJECT, "财政局");
    for (int i = 0; i <= MOST_WAYS; i++) {
      have("甲街道", mark);
    }
    assertThat(marks.shared(List.of("甲街道"), MOST_UNITS, new CommonMarks())).hasSize(MOST_WAYS + 1);
  }

  @Test
  void whatVeryManyUnitsHaveIsTold() {
    fill(30);
    CommonMarks common = new CommonMarks();
    assertThat(marks.shared(List.of("u1"), MOST_UNITS, common)).isEmpty();
    assertThat(common.has(SENTENCE.mark())).isTrue();
    assertThat(marks.yearsWith(List.of(SENTENCE.mark()), MOST_UNITS)).isEmpty();
  }

  @Test
  void whatFewUnitsHaveInVeryManyFormsIsTheirs() {
    fill(3);
    CommonMarks common = new CommonMarks();
    assertThat(marks.shared(List.of("u1"), MOST_UNITS, common)).hasSize(VERY_MANY);
    assertThat(common.has(SENTENCE.mark())).isFalse();
    assertThat(marks.yearsWith(List.of(SENTENCE.mark()), MOST_UNITS)).hasSize(3);
  }

  @Test
  void aSentenceOfOneUnitIsNotShared() {
    fill(1);
    assertThat(marks.shared(List.of("u0"), MOST_UNITS, new CommonMarks())).isEmpty();
  }

  /** Of few that came first and many that came later, the later ones count too. */
  @Test
  void unitsThatComeLaterCount() {
    fill(1, 0);
    fill(30, VERY_MANY);
    CommonMarks common = new CommonMarks();
    assertThat(marks.shared(List.of("u0"), MOST_UNITS, common)).isEmpty();
    assertThat(common.has(SENTENCE.mark())).isTrue();
  }

  private int taken() {
    return count.taken().size();
  }

  /** A form that counts, of a unit that is looked up by what it is written as. */
  private void have(String unit, TextMark... has) {
    String content = "content" + number++;
    String id = content + "-1";
    JdbcClient.create(connection)
        .sql("insert into content (sha256, size_bytes) values (?, 1)")
        .param(content)
        .update();
    forms.put(content, 0, FormSketch.clean().unit(unit).build(id), List.of(), "judge");
    forms.marked(id, List.of(has));
    forms.stand(List.of(id), true, null);
    forms.identify(List.of(new Identity(id, unit, unit)));
  }

  /** Very many forms of some units, as they stand after the run that read them. */
  private void fill(int units) {
    fill(units, 0);
  }

  private void fill(int units, int from) {
    List<NewForm> many = new ArrayList<>();
    List<Identity> identities = new ArrayList<>();
    for (int i = from; i < from + VERY_MANY; i++) {
      String id = "f" + i;
      String unit = "u" + i % units;
      Form form = FormSketch.clean().unit(unit).build(id);
      many.add(new NewForm(form, List.of(), List.of(SENTENCE), Map.of()));
      identities.add(new Identity(id, unit, id));
    }
    forms.put("content" + from, many, "judge");
    forms.stand(identities.stream().map(Identity::form).toList(), true, null);
    forms.identify(identities);
    // Noted as new when they came, and looked at since.
    JdbcClient.create(connection).sql("delete from mark_touched").update();
  }
}
