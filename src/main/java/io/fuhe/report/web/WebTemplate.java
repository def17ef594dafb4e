package io.fuhe.report.web;

import io.fuhe.i18n.Messages;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.IOUtils;
import org.jsoup.nodes.Entities;

/**
 * The page around its data: {@code page.html} with words, looks and script filled in. The browser
 * is told to run this script and to use these looks and nothing else, by their hashes.
 */
final class WebTemplate {

  private static final Pattern OPEN = Pattern.compile("\\{\\{([a-z]+)(?: ([A-Za-z.]+))?}}");

  private static final List<String> SCRIPTS =
      List.of(
          "base.js",
          "pager.js",
          "theme.js",
          "head.js",
          "charts.js",
          "sampling.js",
          "finding.js",
          "findings.js",
          "parts.js",
          "ledger.js",
          "start.js");

  private final Messages messages;

  WebTemplate(Messages messages) {
    this.messages = messages;
  }

  /** Something that is filled in. */
  interface Part {
    void writeTo(Writer page) throws IOException;
  }

  /** Writes the page, with the parts of the data filled in where they are named. */
  void write(Writer page, Map<String, Part> data) throws IOException {
    String template = resource("page.html");
    String looks = resource("light.css") + "\n" + resource("page.css");
    String dark = resource("dark.css");
    String script =
        SCRIPTS.stream()
            .map(WebTemplate::resource)
            .collect(Collectors.joining("", "'use strict';\n", ""));
    Matcher m = OPEN.matcher(template);
    int done = 0;
    while (m.find()) {
      page.write(template, done, m.start() - done);
      done = m.end();
      switch (m.group(1)) {
        case "word" -> page.write(Entities.escape(messages.get(m.group(2))));
        case "lang" -> page.write(messages.language().tag());
        case "policy" -> page.write(policy(script, looks, dark));
        case "looks" -> page.write(looks);
        case "dark" -> page.write(dark);
        case "script" -> page.write(script);
        default -> data.get(m.group(1)).writeTo(page);
      }
    }
    page.write(template, done, template.length() - done);
  }

  private static String policy(String script, String... looks) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src %s; style-src %s"
        .formatted(
            hash(script),
            List.of(looks).stream().map(WebTemplate::hash).collect(Collectors.joining(" ")));
  }

  private static String hash(String text) {
    return "'sha256-" + Base64.encodeBase64String(DigestUtils.sha256(text)) + "'";
  }

  /** Line ends are the browser's: it would hash a page checked out with others differently. */
  private static String resource(String name) {
    try {
      return IOUtils.resourceToString("/io/fuhe/report/page/" + name, StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the page's " + name + " is part of the program", e);
    }
  }
}
