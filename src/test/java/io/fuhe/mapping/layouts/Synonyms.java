package io.fuhe.mapping.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The words that the general mapping knows for a column or a label, made of its patterns. */
final class Synonyms {

  private static final int TRIES = 40;

  private final Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();

  private Synonyms() {}

  /** The words of {@code mappings/general.yaml}. */
  @SuppressWarnings("unchecked")
  static Synonyms ofGeneralMapping() {
    try {
      Map<String, Object> file =
          new Yaml().load(Files.readString(Path.of("mappings/general.yaml")));
      Synonyms words = new Synonyms();
      ((Map<String, Object>) file.get("columns")).forEach(words::put);
      words.put("labels", file.get("labels"));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private void put(String group, Object patterns) {
    if (patterns instanceof Map) {
      groups.put(group, (Map<String, List<String>>) patterns);
    }
  }

  /**
   * A word for a role, that means no other role of its group.
   *
   * @param role group and role, as {@code budget.initial}
   */
  String of(String role, Random random) {
    String[] parts = role.split("\\.");
    Map<String, List<String>> group = groups.get(parts[0]);
    List<String> patterns = group.get(parts[1]);
    for (int i = 0; i < TRIES; i++) {
      String pattern = patterns.get(random.nextInt(patterns.size()));
      String word = new Sample(pattern, random).word();
      boolean only =
          group.entrySet().stream()
              .allMatch(e -> e.getKey().equals(parts[1]) == matches(e.getValue(), word));
      if (!word.isEmpty() && only) {
        return word;
      }
    }
    throw new IllegalStateException("no word for " + role);
  }

  private static boolean matches(List<String> patterns, String word) {
    return patterns.stream().anyMatch(pattern -> Pattern.matches(pattern, word));
  }

  /** A word that a pattern of alternatives, groups and options matches; any text is left out. */
  private static final class Sample {

    private final String pattern;
    private final Random random;
    private int at;

    Sample(String pattern, Random random) {
      this.pattern = pattern;
      this.random = random;
    }

    String word() {
      List<String> choices = new ArrayList<>(List.of(""));
      while (at < pattern.length() && pattern.charAt(at) != ')') {
        if (pattern.charAt(at) == '|') {
          at++;
          choices.add("");
        } else {
          int last = choices.size() - 1;
          choices.set(last, choices.get(last) + quantified(atom()));
        }
      }
      at++;
      return choices.get(random.nextInt(choices.size()));
    }

    private String atom() {
      char c = pattern.charAt(at++);
      if (c == '\\') {
        return String.valueOf(pattern.charAt(at++));
      }
      if (c != '(') {
        return c == '.' ? "" : String.valueOf(c);
      }
      boolean looks = pattern.charAt(at) == '?';
      at += looks ? 2 : 0;
      String inner = word();
      return looks ? "" : inner;
    }

    private String quantified(String atom) {
      if (at < pattern.length() && pattern.charAt(at) == '?') {
        at++;
        return random.nextBoolean() ? atom : "";
      }
      if (at < pattern.length() && pattern.charAt(at) == '{') {
        at = pattern.indexOf('}', at) + 1;
      }
      return atom;
    }
  }
}
