package io.fuhe.unit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit's name taken apart: 武汉市洪山区人民政府洪山街办事处 is 洪山街道 in 武汉市, 洪山区. The places are taken off only
 * where what remains still tells the unit; 洪山区教育局 keeps its district, because every district has an
 * education bureau.
 *
 * @param core what the unit is
 * @param places the places that were printed before it
 */
public record UnitName(String core, Map<Level, String> places) {

  /** So many characters at its end say what sort of unit it is: 小学, 医院. */
  private static final int SORT = 2;

  private static final String STREET = "街道";

  private static final String GOVERNMENT = "人民政府";

  public UnitName {
    places = copyOf(places);
  }

  /** Takes a printed name apart. */
  public static UnitName of(String printed) {
    String rest = Folding.fold(printed);
    EnumMap<Level, String> places = new EnumMap<>(Level.class);
    Level last = null;
    for (Level level : Level.values()) {
      Matcher m = level.pattern().matcher(rest);
      if (m.lookingAt()) {
        places.put(level, m.group());
        rest = rest.substring(m.end());
        last = level;
      }
    }
    String office = rest.startsWith(GOVERNMENT) ? rest.substring(GOVERNMENT.length()) : rest;
    Optional<String> place = OfficeWords.place(office);
    if (place.isPresent()) {
      return new UnitName(place.get(), places);
    }
    String nearest = last == null ? "" : places.remove(last);
    return new UnitName(OfficeWords.company(nearest + rest), places);
  }

  /**
   * What every way of writing it contains, in a text of its own place: 望湖街 of 望湖街道办事处, 望湖小学 of
   * 洪山区望湖小学.
   */
  public String shortest() {
    if (OfficeWords.place(core).isPresent()) {
      return core.endsWith(STREET) ? core.substring(0, core.length() - 1) : core;
    }
    for (Level level : Level.values()) {
      Matcher m = level.pattern().matcher(core);
      if (m.lookingAt() && core.length() - m.end() > SORT) {
        return core.substring(m.end());
      }
    }
    return core;
  }

  /** Whether both are of one sort: street offices and towns, or two schools. */
  public boolean isSortOf(UnitName other) {
    boolean places =
        OfficeWords.place(core).isPresent() && OfficeWords.place(other.core).isPresent();
    return places || sort(core).equals(sort(other.core));
  }

  private static String sort(String core) {
    return core.substring(Math.max(0, core.length() - SORT));
  }

  /** Whether both print a place of the same level, and not the same one. */
  boolean liesElsewhere(UnitName other) {
    return places.entrySet().stream()
        .anyMatch(
            e ->
                other.places.containsKey(e.getKey())
                    && !Objects.equals(other.places.get(e.getKey()), e.getValue()));
  }

  /** The places and the core as one word, the same for every way of writing it. */
  public String key() {
    return Stream.concat(places.values().stream(), Stream.of(core))
        .collect(Collectors.joining("/"));
  }

  /** Most names print one place or none, and there are as many names as units. */
  private static Map<Level, String> copyOf(Map<Level, String> places) {
    return places.size() < 2
        ? Map.copyOf(places)
        : Collections.unmodifiableMap(new EnumMap<>(places));
  }
}
