package io.fuhe.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.form.Place;
import io.fuhe.form.Whereabouts;
import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes say where a form stands: a sheet by its name, what is numbered by what it is. */
class ContainerTextTest {

  private static final ContainerText ENGLISH = new ContainerText(new Messages(Language.ENGLISH));

  @Test
  void aSheetIsCalledByItsName() {
    List<Place> places = List.of(Place.inSheet("3", 0, 0));

    assertThat(ENGLISH.of(Whereabouts.of("3", places, "环卫项目"))).isEqualTo("3");
    assertThat(ENGLISH.of("表1")).isEqualTo("表1");
  }

  @Test
  void pagesAndTablesAreNumberedAndTheFormIsNamed() {
    List<Place> paged = List.of(Place.onPage(3, 0, 0, null));
    List<Place> tables = List.of(Place.inTable(2, 0, 0));

    assertThat(ENGLISH.of(Whereabouts.of("3-4", paged, "环卫项目"))).isEqualTo("page 3-4 (环卫项目)");
    assertThat(ENGLISH.of(Whereabouts.of("2", tables, ""))).isEqualTo("table 2");
    assertThat(ENGLISH.of(Whereabouts.of("2", tables, "甲: 乙"))).isEqualTo("table 2 (甲: 乙)");
  }
}
