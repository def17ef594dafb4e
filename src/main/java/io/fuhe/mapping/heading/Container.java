package io.fuhe.mapping.heading;

import io.fuhe.form.Place;
import io.fuhe.form.Whereabouts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where in its file a form was found: the sheet, the pages, or the tables. */
public final class Container {

  private Container() {}

  /** The name of what the region stands in. */
  public static String of(Region region) {
    if (!region.grid().name().isEmpty()) {
      return region.grid().name();
    }
    List<Place> places = places(region);
    List<Integer> pages = places.stream().map(Place::page).filter(Objects::nonNull).toList();
    List<Integer> tables = places.stream().map(Place::table).filter(Objects::nonNull).toList();
    return range(pages.isEmpty() ? tables : pages);
  }

  /** The same, as notes say it. */
  public static String noted(Region region) {
    return Whereabouts.of(of(region), places(region), "");
  }

  private static List<Place> places(Region region) {
    return Stream.concat(
            Stream.ofNullable(region.title()),
            region.rows().stream().flatMap(r -> region.printed(r).stream()))
        .map(cell -> cell.place())
        .toList();
  }

  private static String range(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    int first = numbers.stream().min(Integer::compare).orElseThrow();
    int last = numbers.stream().max(Integer::compare).orElseThrow();
    return first == last ? String.valueOf(first) : first + "-" + last;
  }
}
