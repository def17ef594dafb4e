package io.fuhe.letter;

import io.fuhe.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A template that no letter can be made of. */
public final class UnusableTemplate extends Exception {

  private static final long serialVersionUID = 1L;

  private final List<String> missing;
  private final List<String> unknown;
  private final List<String> misplaced;

  UnusableTemplate(List<String> missing, List<String> unknown, List<String> misplaced) {
    super("missing " + missing + ", unknown " + unknown + ", misplaced " + misplaced);
    this.missing = List.copyOf(missing);
    this.unknown = List.copyOf(unknown);
    this.misplaced = List.copyOf(misplaced);
  }

  UnusableTemplate(Throwable cause) {
    super("not a Word document", cause);
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

  /** The names of placeholders of findings outside the one table row that is repeated. */
  public List<String> misplaced() {
    return misplaced;
  }

  /** What is wrong, a sentence each; never empty. */
  public List<String> sentences(Messages messages) {
    List<String> said = new ArrayList<>();
    say(said, messages, "template.missing", missing);
    say(said, messages, "template.unknown", unknown);
    say(said, messages, "template.misplaced", misplaced);
    return said.isEmpty() ? List.of(messages.get("template.noWord")) : said;
  }

  private static void say(List<String> said, Messages messages, String key, List<String> names) {
    if (!names.isEmpty()) {
      String separator = messages.get("template.separator");
      said.add(messages.get(key, names.stream().collect(Collectors.joining(separator))));
    }
  }
}
