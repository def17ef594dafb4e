package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every value of a form has its place in the list: a new field cannot be forgotten. */
class FormPlacesTest {

  private final List<Place> given = new ArrayList<>();

  @Test
  void listsThePlaceOfEveryValue() throws ReflectiveOperationException {
    Form form = (Form) specimen(Form.class);

    assertThat(FormPlaces.sources(form).values())
        .flatExtracting(Source::places)
        .containsExactlyInAnyOrderElementsOf(given);
  }

  @Test
  void namesThePathAsTheExportDoes() throws ReflectiveOperationException {
    assertThat(FormPlaces.of((Form) specimen(Form.class)))
        .containsKeys(
            "title",
            "declaredTotal",
            "projectTotalBudget",
            "budget[1].declaredRate",
            "overallGoal.score",
            "goals[0].declaredPoints",
            "indicators[1].level1Points",
            "fundingSources[0].amount",
            "lineItems[1].label",
            "statements[0].quote",
            "costBasis");
  }

  @Test
  void knowsWhereAFormBegins() throws ReflectiveOperationException {
    Form form = (Form) specimen(Form.class);

    assertThat(FormPlaces.first(form)).isEqualTo(FormPlaces.of(form).values().iterator().next());
  }

  @Test
  void leavesOutWhatIsNotThere() {
    Form bare =
        Form.ofHeading(
            "id",
            FormKind.PROJECT_SELF_EVALUATION,
            "m",
            "c",
            new Heading(null, null, null, null, null, null, null));

    assertThat(FormPlaces.of(bare)).isEmpty();
    assertThat(FormPlaces.first(bare)).isNull();
  }

  /** A record with nothing left out: two of everything in a list, each value in a new place. */
  private Object specimen(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i].getGenericType());
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  private Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType list) {
      Class<?> item = (Class<?>) list.getActualTypeArguments()[0];
      return List.of(value(item), value(item));
    }
    if (type == Place.class) {
      Place place = Place.inSheet("表", given.size(), 0);
      given.add(place);
      return place;
    }
    if (type == String.class) {
      return "words";
    }
    if (type == Source.class) {
      return Source.at(List.of((Place) value(Place.class), (Place) value(Place.class)));
    }
    if (type == Integer.class || type == int.class) {
      return 1;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type instanceof Class<?> words && words.isEnum()) {
      return words.getEnumConstants()[0];
    }
    return specimen((Class<?>) type);
  }
}
