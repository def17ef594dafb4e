package io.fuhe.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.TextMark;
import io.fuhe.form.Form;
import io.fuhe.json.Json;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What very many units write is nobody's own, and is not asked for. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MarkStoreTest {

  private static final int MOST_UNITS = 5;

  /** A unit is written in four ways at most. */
  private static final int MOST_WAYS = 20;

  @Parameter private TestDatabase database;
  private SingleConnectionDataSource connection;
  private StatementCount count;
  private FormStore forms;
  private MarkStore marks;
  private int number;

  @BeforeEach
  void open() {
    connection = new SingleConnectionDataSource(database.freshUrl(), true);
    Schema.in(Flyway.configure().dataSource(connection)).load().migrate();
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
    String json = Json.write(FormSketch.clean().unit(unit).build());
    Form form =
        Json.read(json.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\""), Form.class);
    forms.put(content, 0, form, List.of(), "judge");
    forms.marked(id, List.of(has));
    forms.stand(List.of(id), true, null);
    forms.identify(List.of(new FormStore.Identity(id, unit, unit)));
  }
}
