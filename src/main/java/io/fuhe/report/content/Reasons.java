package io.fuhe.report.content;

import io.fuhe.i18n.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The bureau's reasons for dismissing a finding: lines {@code key.language=words} of a file of
 * properties, in the order in which they are offered. Of what was once decided the key is kept.
 */
public final class Reasons {

  /** What the file is called, in the folder of mappings and built in. */
  public static final String FILE = "reasons.properties";

  /** The key of the reason that says nothing by itself. */
  public static final String OTHER = "other";

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final int LONGEST = 200;

  /** Those of this program; behind what they are read by. */
  public static final Reasons BUILT_IN = builtIn();

  private final Map<String, Map<Language, String>> words;

  private Reasons(Map<String, Map<Language, String>> words) {
    this.words = words;
  }

  /** A file that is no list of reasons. */
  public static final class Unusable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private Unusable(String line) {
      super(line);
    }
  }

  /** Properties in the order in which they stand; none twice. */
  private static final class InOrder extends Properties {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> lines = new LinkedHashMap<>();

    @Override
    public synchronized Object put(Object key, Object value) {
      if (lines.put((String) key, (String) value) != null) {
        throw new Unusable((String) key);
      }
      return null;
    }
  }

  /**
   * Those of a folder of mappings, or the built-in ones where it has no such file.
   *
   * @param folder null for the built-in ones
   * @throws Unusable when the file is no such list, with what is wrong in it
   * @throws IOException when the file cannot be read
   */
  public static Reasons in(Path folder) throws IOException {
    Path file = folder == null ? null : folder.resolve(FILE);
    if (file == null || !Files.exists(file)) {
      return BUILT_IN;
    }
    try (Reader in = Files.newBufferedReader(file)) {
      return read(in);
    }
  }

  /** The keys, in the order in which they are offered. */
  public List<String> keys() {
    return List.copyOf(words.keySet());
  }

  /** A reason in words; where there are none in that language, in another one; else the key. */
  public String words(String key, Language language) {
    Map<Language, String> known = words.getOrDefault(key, BUILT_IN.words.get(key));
    return known == null
        ? key
        : Objects.requireNonNullElseGet(
            known.get(language), () -> known.values().iterator().next());
  }

  /** All words, so that whoever rests on them sees that they changed. */
  @Override
  public String toString() {
    return words.toString();
  }

  static Reasons read(Reader in) throws IOException {
    InOrder properties = new InOrder();
    try {
      properties.load(in);
    } catch (Unusable e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Unusable(e.getMessage());
    }
    Map<String, Map<Language, String>> words = new LinkedHashMap<>();
    properties.lines.forEach(
        (name, text) -> {
          int dot = name.lastIndexOf('.');
          // An editor may begin a file with a mark that nobody sees.
          String key = name.substring(0, Math.max(0, dot)).replace("\uFEFF", "");
          Language language = Language.of(name.substring(dot + 1)).orElse(null);
          String said = text.strip();
          if (!KEY.matcher(key).matches()
              || language == null
              || said.isEmpty()
              || said.length() > LONGEST) {
            throw new Unusable(name + "=" + text);
          }
          words.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(language, said);
        });
    if (words.isEmpty()) {
      throw new Unusable("");
    }
    return new Reasons(words);
  }

  private static Reasons builtIn() {
    try (InputStream in = Reasons.class.getResourceAsStream("/mappings/" + FILE)) {
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
