package io.fuhe.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in one language is said in the other. */
class BundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/fuhe/i18n");
  private static final String CHINESE = "_zh_CN.properties";
  private static final String ENGLISH = "_en.properties";

  /** {@code {0}} of a message, {@code ${DEFAULT-VALUE}} of help. */
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*}|\\$\\{[^}]+}");

  /** Properties that keep every key that was written, twice if it was. */
  private static final class Written extends Properties {

    private static final long serialVersionUID = 1L;

    private final transient List<String> written = new ArrayList<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      written.add((String) key);
      return super.put(key, value);
    }
  }

  static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString().replaceFirst("_(zh_CN|en)\\..*", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(names).contains("cli", "messages", "rules", "settings");
      return names.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeys(String bundle) {
    assertThat(read(bundle + ENGLISH).keySet()).isEqualTo(read(bundle + CHINESE).keySet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesFillInTheSameFigures(String bundle) {
    Properties chinese = read(bundle + CHINESE);
    Properties english = read(bundle + ENGLISH);

    assertThat(chinese.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(arguments(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(chinese.getProperty(key))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwiceInAFile(String bundle) {
    for (String language : List.of(CHINESE, ENGLISH)) {
      Set<String> seen = new HashSet<>();
      assertThat(read(bundle + language).written).as(bundle + language).allMatch(seen::add);
    }
  }

  private static Set<String> arguments(String message) {
    return ARGUMENT.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Written read(String file) {
    try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
      Written found = new Written();
      found.load(in);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
