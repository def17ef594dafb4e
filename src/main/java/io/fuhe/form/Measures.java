package io.fuhe.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names of units of measure that mean the same: ㎡ and 平方米. */
final class Measures {

  private static final Map<String, String> FIRST = read();

  private Measures() {}

  /** The first of a unit's names; what has but one stays as it is. */
  static String named(String unit) {
    return FIRST.getOrDefault(unit, unit);
  }

  private static Map<String, String> read() {
    Map<String, String> first = new HashMap<>();
    try (InputStream stream = Measures.class.getResourceAsStream("measures.txt")) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              names -> {
                for (String name : names) {
                  first.put(Folding.fold(name), names[0]);
                }
              });
      return first;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
