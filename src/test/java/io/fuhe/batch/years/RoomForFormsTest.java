package io.fuhe.batch.years;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.check.FormSketch;
import io.fuhe.form.Form;
import io.fuhe.store.FormStore;
import io.fuhe.store.NewForm;
import io.fuhe.store.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A unit with very many forms does not end a run for want of memory. */
class RoomForFormsTest {

  private static final int MANY = RoomForForms.FEW + 10;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void veryManyFormsNeedMemory(TestDatabase database) {
    SingleConnectionDataSource connection = database.migrated();
    FormStore store = new FormStore(JdbcClient.create(connection));
    List<String> ids = IntStream.range(0, MANY).mapToObj(i -> "f" + i).toList();
    store.put(
        "content",
        ids.stream().map(id -> new NewForm(form(id), List.of(), List.of(), Map.of())).toList(),
        "judge");
    long needed = store.characters(ids) * 4 * 6;

    RoomForForms enough = new RoomForForms(store, needed);
    RoomForForms tooLittle = new RoomForForms(store, needed - 24);
    assertThatCode(() -> enough.check(ids)).doesNotThrowAnyException();
    assertThatThrownBy(() -> tooLittle.check(ids)).isInstanceOf(TooLargeYear.class);
    assertThatCode(() -> tooLittle.check(ids.subList(0, RoomForForms.FEW)))
        .doesNotThrowAnyException();
    connection.destroy();
  }

  private static Form form(String id) {
    return FormSketch.clean().unit("甲").build(id);
  }
}
