package io.fuhe.report;

import io.fuhe.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A template that nothing can be made of. */
public final class UnusableTemplate extends Exception {

  private static final long serialVersionUID = 1L;

  private final String unreadable;
  private final List<String> missing;
  private final List<String> unknown;
  private final List<String> misplaced;

  /** One with the wrong placeholders. */
  public UnusableTemplate(List<String> missing, List<String> unknown, List<String> misplaced) {
    super("missing " + missing + ", unknown " + unknown + ", misplaced " + misplaced);
    this.unreadable = null;
    this.missing = List.copyOf(missing);
    this.unknown = List.copyOf(unknown);
    this.misplaced = List.copyOf(misplaced);
  }

  /**
   * One that is no file of the kind that it should be.
   *
   * @param unreadable the key of the message that says so
   */
  public UnusableTemplate(String unreadable, Throwable cause) {
    super(unreadable, cause);
    this.unreadable = unreadable;
    this.missing = List.of();
    this.unknown = List.of();
    this.misplaced = List.of();
  }

  /** The names of required placeholders that it lacks. */
  public List<String> missing() {
    return missing;
  }

  /** The names of placeholders that there are not, and braces that are left open. */
  public List<String> unknown() {
    return unknown;
  }

  /** The names of placeholders of rows outside the one row that is repeated. */
  public List<String> misplaced() {
    return misplaced;
  }

  /** What is wrong, a sentence each; never empty. */
  public List<String> sentences(Messages messages) {
    List<String> said = new ArrayList<>();
    say(said, messages, "template.missing", missing);
    say(said, messages, "template.unknown", unknown);
    say(said, messages, "template.misplaced", misplaced);
    return said.isEmpty() ? List.of(messages.get(unreadable)) : said;
  }

  private static void say(List<String> said, Messages messages, String key, List<String> names) {
    if (!names.isEmpty()) {
      String separator = messages.get("template.separator");
      said.add(messages.get(key, names.stream().collect(Collectors.joining(separator))));
    }
  }
}
