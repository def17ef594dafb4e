package io.fuhe.unit;

import java.util.List;

/**
 * One unit, however it is written.
 *
 * @param key tells it from every other unit among the names seen
 * @param name what to call it: as the alias file does, or the longest of its names
 * @param names all ways of writing it that were seen, sorted
 */
public record Unit(String key, String name, List<String> names) {

  public Unit {
    names = List.copyOf(names);
  }
}
