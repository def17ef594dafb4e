package io.fuhe.cli;

import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the language asked for; picocli says it in English. */
final class Misuse {

  /** Of so many letters one may be wrong. */
  private static final int LETTERS_A_SLIP = 3;

  private static final int TOO_MANY = Integer.MAX_VALUE;

  private final Messages messages;

  Misuse(Messages messages) {
    this.messages = messages;
  }

  /** The sentence; what the program itself said of a command line is left as it is. */
  String words(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return messages.get(
          "misuse.missing", joined(missing.getMissing().stream().map(Misuse::name)));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return messages.get("misuse.twice", option(twice.getOverwritten()));
    }
    if (e instanceof MutuallyExclusiveArgsException) {
      return messages.get(
          "misuse.exclusive", joined(exclusive(e.getCommandLine()).map(Misuse::option)));
    }
    if (e.getArgSpec() != null) {
      return messages.get(
          "misuse.value", option(e.getArgSpec()), e.getValue(), kind(e.getArgSpec().type()));
    }
    return e.getValue() != null ? messages.get("misuse.noCommand", e.getValue()) : e.getMessage();
  }

  private String unmatched(UnmatchedArgumentException e) {
    List<String> words = e.getUnmatched();
    if (e.isUnknownOption()) {
      return messages.get("misuse.noOption", words.get(0))
          + likely(words.get(0), e.getCommandLine().getCommandSpec().optionsMap().keySet());
    }
    boolean command = !e.getCommandLine().getSubcommands().isEmpty();
    return command
        ? messages.get("misuse.noCommand", words.get(0))
            + likely(words.get(0), e.getCommandLine().getSubcommands().keySet())
        : messages.get("misuse.superfluous", String.join(" ", words));
  }

  /** The names that are nearest to what was typed, if any is near: few slips, or its beginning. */
  private String likely(String typed, Collection<String> names) {
    String word = typed.replaceFirst("=.*", "");
    Map<String, Integer> slips =
        names.stream()
            .filter(name -> name.length() > 2)
            .collect(Collectors.toMap(name -> name, name -> slips(word, name)));
    int least = slips.values().stream().min(Integer::compare).orElse(TOO_MANY);
    List<String> nearest =
        slips.keySet().stream().filter(name -> slips.get(name) == least).sorted().toList();
    return least >= TOO_MANY
        ? ""
        : messages.get("misuse.likely", String.join(messages.get("misuse.or"), nearest));
  }

  private static int slips(String typed, String name) {
    int most = Math.max(1, name.replaceFirst("^-+", "").length() / LETTERS_A_SLIP);
    int found = new LevenshteinDistance(most).apply(typed, name);
    boolean begun = typed.length() > 2 && name.startsWith(typed);
    if (isOfSameLetters(typed, name)) {
      return 1;
    }
    return found >= 0 ? found : begun ? most + 1 : TOO_MANY;
  }

  /** Letters that changed places are one slip: chekc. */
  private static boolean isOfSameLetters(String typed, String name) {
    return Arrays.equals(typed.chars().sorted().toArray(), name.chars().sorted().toArray());
  }

  private static Stream<ArgSpec> exclusive(CommandLine command) {
    return command.getCommandSpec().argGroups().stream()
        .filter(ArgGroupSpec::exclusive)
        .flatMap(group -> group.args().stream());
  }

  private String joined(Stream<String> names) {
    return names.distinct().collect(Collectors.joining(messages.get("misuse.and")));
  }

  private static String option(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option
        ? option.longestName() + "=" + option.paramLabel()
        : arg.paramLabel();
  }

  private String kind(Class<?> type) {
    if (type.equals(Language.class)) {
      return messages.get("misuse.oneOf", "zh-CN, en");
    }
    if (type.isEnum()) {
      return messages.get(
          "misuse.oneOf",
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    if (type.equals(LocalDate.class)) {
      return messages.get("misuse.date");
    }
    return type.equals(int.class) || type.equals(Integer.class)
        ? messages.get("misuse.number")
        : messages.get("error.setting.kind");
  }
}
