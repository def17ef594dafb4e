package io.fuhe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which settings of its own the program has, as the build wrote them down. */
final class KnownSettings {

  private static final String METADATA = "/META-INF/spring-configuration-metadata.json";
  private static final String OWN = "fuhe.";
  private static final Set<String> NAMES = names();

  private KnownSettings() {}

  /** Whether a name is that of a setting; those of others are not judged. */
  static boolean has(String name) {
    return !name.startsWith(OWN) || NAMES.contains(canonical(name));
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    try (InputStream in = KnownSettings.class.getResourceAsStream(METADATA)) {
      for (JsonNode property : new JsonMapper().readTree(in).get("properties")) {
        names.add(canonical(property.get("name").asString()));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Spring compares names; an element of a list goes by the list's name. */
  private static String canonical(String name) {
    return name.replaceAll("\\[\\d+]$", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
