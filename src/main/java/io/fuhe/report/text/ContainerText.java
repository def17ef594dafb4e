package io.fuhe.report.text;

import io.fuhe.i18n.Messages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in its file a form stands, in words: a sheet's name, 第 3-4 页, 表格 2. */
final class ContainerText {

  private static final Pattern KEYED =
      Pattern.compile("(?<key>container\\.(pages|tables)):(?<number>[\\d-]+):(?<name>.*)");

  private final Messages messages;

  ContainerText(Messages messages) {
    this.messages = messages;
  }

  /** What a note calls a place; anything else is its own word. */
  String of(String word) {
    Matcher m = KEYED.matcher(word);
    if (!m.matches()) {
      return word;
    }
    String numbered = messages.get(m.group("key"), m.group("number"));
    return m.group("name").isEmpty()
        ? numbered
        : messages.get("container.named", numbered, ShownText.brief(m.group("name")));
  }
}
