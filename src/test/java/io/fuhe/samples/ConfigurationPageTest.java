package io.fuhe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of settings lists every setting that the program has, in both languages. */
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final Messages CHINESE = new Messages(Language.CHINESE);
  private static final Messages ENGLISH = new Messages(Language.ENGLISH);

  @Test
  void thePageIsMadeFromTheMetadata() throws IOException {
    String page = page();
    if (Update.asked()) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("stale: run the test with -Dfuhe.update to write it anew")
        .isEqualTo(page);
  }

  @Test
  void noWordsAreLeftOfSettingsThatAreGone() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    properties().forEach(property -> names.add("setting." + property.get("name").asString()));

    for (Messages messages : List.of(CHINESE, ENGLISH)) {
      assertThat(bundle(messages).keySet().stream().filter(key -> key.startsWith("setting.")))
          .allMatch(key -> names.contains(key.replaceAll("\\.usable$", "")));
    }
    assertThat(bundle(ENGLISH).keySet()).isEqualTo(bundle(CHINESE).keySet());
  }

  private static String page() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# " + both("settingsPage.title", " / "));
    lines.add("");
    lines.add(CHINESE.get("settingsPage.generated"));
    for (Messages messages : List.of(CHINESE, ENGLISH)) {
      lines.add("");
      lines.add(messages.get("settingsPage.intro"));
      lines.add("");
      lines.add("1. " + messages.get("settingsPage.way.line"));
      lines.add("2. " + messages.get("settingsPage.way.environment"));
      lines.add("3. " + messages.get("settingsPage.way.file"));
      lines.add("");
      lines.add(messages.get("settingsPage.wrong"));
    }
    lines.add("");
    lines.add("## " + both("settingsPage.own", " / "));
    lines.add("");
    lines.add(
        row(
            both("settingsPage.name", " "),
            both("settingsPage.type", " "),
            both("settingsPage.default", " "),
            CHINESE.get("settingsPage.meaning"),
            CHINESE.get("settingsPage.usable"),
            ENGLISH.get("settingsPage.meaning")));
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (JsonNode property : properties()) {
      lines.add(own(property));
    }
    lines.add("");
    lines.add("## " + both("settingsPage.spring", " / "));
    lines.add("");
    lines.add(
        CHINESE.get("settingsPage.springIntro") + " " + ENGLISH.get("settingsPage.springIntro"));
    lines.add("");
    lines.add(
        row(
            both("settingsPage.name", " "),
            CHINESE.get("settingsPage.meaning"),
            ENGLISH.get("settingsPage.meaning")));
    lines.add("| --- | --- | --- |");
    for (String key : new TreeSet<>(bundle(CHINESE).keySet())) {
      if (key.startsWith("spring.")) {
        lines.add(
            row("`" + key.substring("spring.".length()) + "`", CHINESE.get(key), ENGLISH.get(key)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String own(JsonNode property) {
    String name = property.get("name").asString();
    String type = property.get("type").asString().replaceAll("[a-z]+\\.", "");
    JsonNode standard = property.get("defaultValue");
    return row(
        "`" + name + "`",
        type.replace("<", "&lt;"),
        standard == null ? "" : "`" + standard.asString() + "`",
        CHINESE.get("setting." + name),
        CHINESE.get("setting." + name + ".usable"),
        ENGLISH.get("setting." + name) + "; " + ENGLISH.get("setting." + name + ".usable"));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String both(String key, String between) {
    return CHINESE.get(key) + between + ENGLISH.get(key);
  }

  private static Iterable<JsonNode> properties() throws IOException {
    try (InputStream in =
        io.fuhe.cli.Fuhe.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return new JsonMapper().readTree(in).get("properties");
    }
  }

  private static ResourceBundle bundle(Messages messages) {
    return ResourceBundle.getBundle(
        "io.fuhe.i18n.settings",
        messages.language().locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
