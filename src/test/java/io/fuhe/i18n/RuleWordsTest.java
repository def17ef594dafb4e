package io.fuhe.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fuhe.Gold;
import io.fuhe.check.Anomaly;
import io.fuhe.check.Basis;
import io.fuhe.check.Rule;
import io.fuhe.check.RuleKind;
import io.fuhe.check.Severity;
import io.fuhe.check.rules.Catalogue;
import io.fuhe.check.rules.cross.CrossCatalogue;
import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import io.fuhe.form.FormKind;
import io.fuhe.form.Parameter;
import io.fuhe.form.Policy;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule, basis, reason and note has its words in both languages, and they can be filled in.
 */
class RuleWordsTest {

  static Stream<ResourceBundle> bundles() {
    return Stream.of(bundle(Locale.SIMPLIFIED_CHINESE), bundle(Locale.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyRuleIsTitledExplainedAndSpoken(ResourceBundle words) {
    assertThat(Catalogue.rules())
        .allSatisfy(
            rule -> {
              String key = "rule." + rule.id();
              assertThat(words.keySet())
                  .contains(
                      key + ".title",
                      key + ".what",
                      key + ".why",
                      key + ".example",
                      key + ".falseAlarms",
                      key + ".verify");
              assertThat(words.keySet())
                  .filteredOn(each -> each.startsWith(key + ".message"))
                  .containsExactlyInAnyOrderElementsOf(
                      rule.declaration().variants().stream()
                          .map(
                              variant ->
                                  key + ".message" + (variant.isEmpty() ? "" : "." + variant))
                          .toList());
            });
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everythingThatMayBeSetIsExplained(ResourceBundle words) {
    assertThat(Catalogue.rules().stream().flatMap(r -> r.declaration().parameters().stream()))
        .isNotEmpty()
        .allSatisfy(
            parameter -> assertThat(words.keySet()).contains("parameter." + parameter.name()));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyConstantHasItsWords(ResourceBundle words) {
    assertThat(words.keySet())
        .containsAll(keys("basis", Basis.values()))
        .containsAll(keys("severity", Severity.values()))
        .containsAll(keys("ruleKind", RuleKind.values()))
        .containsAll(keys("parameter.unit", Parameter.Unit.values()))
        .containsAll(keys("kind", FormKind.values()))
        .containsAll(keys("reason", Reason.values()))
        .containsAll(keys("note", Note.Code.values()))
        .contains("rounding.explains");
  }

  /** An apostrophe would silence the arguments after it. */
  @ParameterizedTest
  @MethodSource("bundles")
  void everyValueParsesAndSaysWhatIsWritten(ResourceBundle words) {
    assertThat(words.keySet())
        .allSatisfy(
            key -> {
              String value = words.getString(key);
              assertThat(value).isNotBlank().doesNotContain("'");
              assertThatCode(() -> new MessageFormat(value, words.getLocale()))
                  .doesNotThrowAnyException();
            });
  }

  @Test
  void everyRuleBetweenFormsHasAnExample() {
    assertThat(CrossCatalogue.rules())
        .extracting(Rule::id)
        .isSubsetOf(CrossExamples.anomalies().stream().map(Anomaly::rule).toList());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void messagesOfRealFindingsLeaveNothingOpen(ResourceBundle words) {
    List<Anomaly> anomalies =
        Stream.concat(
                Gold.in(Gold.CORPORA.resolve("real-excel/gold")).stream()
                    .flatMap(gold -> Catalogue.check(Gold.form(gold), Policy.DEFAULT).stream()),
                CrossExamples.anomalies().stream())
            .toList();

    assertThat(anomalies)
        .isNotEmpty()
        .extracting(anomaly -> message(anomaly, words))
        .allSatisfy(said -> assertThat(said).doesNotContain("{", "null", "“”"));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.fuhe.i18n.rules",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static List<String> keys(String prefix, Enum<?>[] constants) {
    return Arrays.stream(constants).map(c -> prefix + "." + c.name()).toList();
  }

  /** Filled in with what the rule set, and nothing for what it did not. */
  private static String message(Anomaly anomaly, ResourceBundle words) {
    String variant = anomaly.variant().isEmpty() ? "" : "." + anomaly.variant();
    String pattern = words.getString("rule." + anomaly.rule() + ".message" + variant);
    List<Object> arguments = new ArrayList<>();
    arguments.add(anomaly.subject());
    arguments.add(Objects.toString(anomaly.declared()));
    arguments.add(Objects.toString(anomaly.expected()));
    arguments.add(Objects.toString(anomaly.difference()));
    arguments.add(anomaly.addends().isEmpty() ? "null" : "1 + 1 = 2");
    arguments.addAll(anomaly.details());
    return new MessageFormat(pattern, words.getLocale()).format(arguments.toArray());
  }
}
