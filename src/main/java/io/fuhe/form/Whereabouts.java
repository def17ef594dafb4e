package io.fuhe.form;

import java.util.Collection;
import java.util.stream.Stream;

/**
 * Where in its file a form stands, as notes say it: a sheet by its name; pages and tables, which
 * have none, by a key that says what is numbered, and the form by its project or its unit.
 */
public final class Whereabouts {

  private static final String PAGES = "container.pages:";
  private static final String TABLES = "container.tables:";

  private Whereabouts() {}

  /** Where a form stands. */
  public static String of(Form form) {
    String name =
        Stream.of(form.heading().project(), form.heading().unit(), form.heading().title())
            .filter(text -> text != null && !text.blank())
            .map(Text::value)
            .findFirst()
            .orElse("");
    return of(form.container(), FormPlaces.of(form).values(), name);
  }

  /**
   * Where something stands.
   *
   * @param container the sheet's name, or the numbers of the pages or tables
   * @param places some of what stands there
   * @param name what it is called; may be empty
   */
  public static String of(String container, Collection<Place> places, String name) {
    boolean inSheet = places.stream().anyMatch(place -> place.sheet() != null);
    if (inSheet || container.isEmpty()) {
      return container;
    }
    boolean paged = places.stream().anyMatch(place -> place.page() != null);
    return (paged ? PAGES : TABLES) + container + ":" + name;
  }
}
