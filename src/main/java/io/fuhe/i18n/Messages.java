package io.fuhe.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The message bundles in one language. */
public final class Messages {

  private static final List<String> BUNDLES =
      List.of(
          "io.fuhe.i18n.messages",
          "io.fuhe.i18n.rules",
          "io.fuhe.i18n.settings",
          "io.fuhe.i18n.desk",
          "io.fuhe.i18n.api");

  private final Language language;
  private final List<ResourceBundle> bundles;

  /** Of those keys that were asked for: reports say the same things a hundred thousand times. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  public Messages(Language language) {
    this.language = language;
    this.bundles =
        BUNDLES.stream()
            .map(
                name ->
                    ResourceBundle.getBundle(
                        name,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES)))
            .toList();
  }

  public Language language() {
    return language;
  }

  /** Whether there is a message of that key. */
  public boolean has(String key) {
    return bundles.stream().anyMatch(b -> b.containsKey(key));
  }

  /** All messages whose keys begin so, their arguments left open, in the order of the keys. */
  public SortedMap<String, String> under(String prefix) {
    SortedMap<String, String> found = new TreeMap<>();
    for (ResourceBundle bundle : bundles) {
      for (String key : bundle.keySet()) {
        if (key.startsWith(prefix)) {
          found.put(key, get(key, "{0}", "{1}", "{2}"));
        }
      }
    }
    return found;
  }

  /**
   * A message with its arguments filled in.
   *
   * @throws MissingResourceException when there is none of that key
   */
  public String get(String key, Object... arguments) {
    MessageFormat format = formats.computeIfAbsent(key, this::format);
    // A format is not made for several threads at once.
    synchronized (format) {
      return format.format(arguments);
    }
  }

  private MessageFormat format(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), language.locale());
      }
    }
    throw new MissingResourceException("no message " + key, BUNDLES.toString(), key);
  }
}
