package io.fuhe.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form with values that people put right. What was put right says so by its {@link
 * Origin#CORRECTED origin} wherever the form is told of. A value that several rows share, because
 * they share the cell, is put right in all of them.
 *
 * @param form with all corrections that could be made
 * @param lost those that could not: the form is read otherwise now, and nothing stands there
 */
public record CorrectedForm(Form form, List<Correction> lost) {

  /** The year's path: it is told by several cells, and has no place of its own. */
  public static final String YEAR = "fiscalYear";

  public CorrectedForm {
    lost = List.copyOf(lost);
  }

  /** Makes the corrections in a form as it was read; of those of one value the last one holds. */
  public static CorrectedForm of(Form asRead, List<Correction> corrections) {
    Map<String, Correction> last = new LinkedHashMap<>();
    corrections.forEach(each -> last.put(each.path(), each));
    Form form = asRead;
    List<Correction> lost = new ArrayList<>();
    for (Correction each : last.values()) {
      if (!each.isTakenBack()) {
        Optional<Form> other = with(form, each);
        form = other.orElse(form);
        if (other.isEmpty()) {
          lost.add(each);
        }
      }
    }
    return new CorrectedForm(form, lost);
  }

  /** Whether a form owes a number at a path. */
  public static boolean isFigure(Form form, String path) {
    return path.equals(YEAR) || FormPlaces.parts(form).get(path) instanceof Figure;
  }

  private static Optional<Form> with(Form form, Correction correction) {
    if (correction.path().equals(YEAR)) {
      return Optional.of(inYear(form, Integer.valueOf(correction.value())));
    }
    return found(form, correction)
        .map(
            value ->
                replaced(
                    form,
                    value,
                    value instanceof Figure figure
                        ? new Figure(correction.value(), corrected(figure.source()))
                        : new Text(correction.value(), corrected(((Text) value).source()))));
  }

  /**
   * The value that is meant: what stands at the path, where it stood or says what was read then;
   * else what stands in the same cell and is called the same. A version that reads more rows gives
   * them other numbers.
   */
  private static Optional<Object> found(Form form, Correction correction) {
    Map<String, Object> parts = FormPlaces.parts(form);
    Object there = parts.get(correction.path());
    if (there != null && (isAt(there, correction) || printed(there).equals(correction.asRead()))) {
      return Optional.of(there);
    }
    List<Object> same =
        parts.entrySet().stream()
            .filter(each -> name(each.getKey()).equals(name(correction.path())))
            .map(Map.Entry::getValue)
            .filter(value -> isAt(value, correction))
            .distinct()
            .toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  private static boolean isAt(Object value, Correction correction) {
    return correction.source() != null
        && source(value).places().equals(correction.source().places());
  }

  private static String name(String path) {
    return path.replaceAll("\\[\\d+]", "");
  }

  private static Source source(Object value) {
    return value instanceof Figure figure ? figure.source() : ((Text) value).source();
  }

  private static String printed(Object value) {
    return value instanceof Figure figure ? figure.printed() : ((Text) value).value();
  }

  /** A person read it: how sure a program was of it says nothing any more. */
  private static Source corrected(Source source) {
    List<Place> places =
        source.places().stream()
            .map(at -> new Place(at.sheet(), at.table(), at.page(), at.cell(), at.box()))
            .toList();
    return new Source(places, Origin.CORRECTED, Source.CERTAIN);
  }

  private static Form inYear(Form form, Integer year) {
    Heading head = form.heading();
    return replaced(
        form,
        head,
        new Heading(
            head.title(),
            year,
            head.unit(),
            head.project(),
            head.department(),
            head.implementer(),
            head.filledOn()));
  }

  private static Form replaced(Form form, Object old, Object other) {
    return (Form) in(form, old, other);
  }

  /** All that equals the old is the old: equal values with equal sources are of one cell. */
  private static Object in(Object part, Object old, Object other) {
    if (old.equals(part)) {
      return other;
    }
    if (part instanceof List<?> all) {
      return all.stream().map(each -> in(each, old, other)).toList();
    }
    return part instanceof Record entries && isOfModel(part) ? rebuilt(entries, old, other) : part;
  }

  /** What a value itself is made of is never replaced. */
  private static boolean isOfModel(Object part) {
    return !(part instanceof Figure || part instanceof Text);
  }

  private static Object rebuilt(Record part, Object old, Object other) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object value = components[i].getAccessor().invoke(part);
        values[i] = value == null ? null : in(value, old, other);
      }
      return part.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a part of the model that is no public record", e);
    }
  }
}
