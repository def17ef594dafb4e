package io.fuhe.check;

import io.fuhe.form.Form;
import io.fuhe.form.FormPlaces;
import io.fuhe.form.Heading;
import io.fuhe.form.Policy;
import io.fuhe.form.Sense;
import io.fuhe.form.Senses;
import io.fuhe.form.Text;
import io.fuhe.unit.UnitName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The sentences of a form's own texts that tell whose they are: what it says of its aims, its
 * results, their reasons and what is to follow. A sentence is told by its figures, or by a unit
 * that it names; what has neither stands in any form.
 */
public final class Sentences {

  private static final int LONG_ENOUGH = 25;
  private static final int FEWEST_FIGURES = 2;
  private static final int TELLING_DIGITS = 3;

  /** No name of a unit is longer. */
  private static final int LONGEST_NAME = 64;

  private static final Pattern END = Pattern.compile("[。;!?]+");
  private static final Pattern OWN_TEXT =
      Pattern.compile(
          "deviationAnalysis|improvement|executionReason|budgetReason|goals\\[\\d+]\\.text"
              + "|indicators\\[\\d+]\\.(?:actual|explanation)|passages\\[\\d+]");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final Pattern ROUND = Pattern.compile("^0+|0+$");

  private final Form form;
  private final Senses senses;
  private final Optional<UnitName> own;

  private Sentences(Form form, Senses senses) {
    this.form = form;
    this.senses = senses;
    this.own = name(form.heading().unit()).map(UnitName::of);
  }

  /**
   * A sentence.
   *
   * @param path of the text that it stands in
   * @param words folded
   */
  public record Marked(String path, String words, TextMark mark) {}

  /** All sentences of a form that tell whose they are, in their order. */
  public static List<Marked> of(Form form, Policy policy) {
    return of(form, FormPlaces.values(form), policy);
  }

  private static List<Marked> of(Form form, Map<String, Text> values, Policy policy) {
    List<Marked> found = new ArrayList<>();
    Sentences sentences = new Sentences(form, policy.senses());
    values.forEach(
        (path, text) -> {
          if (OWN_TEXT.matcher(path).matches()) {
            sentences.add(found, path, Words.fold(text.value()));
          }
        });
    return found;
  }

  /** The marks of a form, each once: its sentences', and the names of whom its unit belongs to. */
  public static List<TextMark> marks(Form form, Policy policy) {
    return marks(form, FormPlaces.values(form), policy);
  }

  /** The same, where all values of the form by their paths are known. */
  public static List<TextMark> marks(Form form, Map<String, Text> values, Policy policy) {
    Set<TextMark> marks = new LinkedHashSet<>();
    of(form, values, policy).forEach(sentence -> marks.add(sentence.mark()));
    if (!marks.isEmpty()) {
      Heading heading = form.heading();
      Stream.of(heading.department(), heading.implementer())
          .flatMap(text -> name(text).stream())
          .forEach(name -> marks.add(new TextMark(TextMark.Kind.RELATED, name)));
    }
    return List.copyOf(marks);
  }

  private void add(List<Marked> found, String path, String text) {
    for (String words : END.split(text)) {
      if (words.length() >= LONG_ENOUGH && isTelling(words)) {
        boolean namesItself = own.filter(name -> words.contains(name.shortest())).isPresent();
        TextMark.Kind kind = namesItself ? TextMark.Kind.OWN_SENTENCE : TextMark.Kind.SENTENCE;
        found.add(new Marked(path, words, new TextMark(kind, DigestUtils.sha256Hex(words))));
      }
      subject(words, text)
          .ifPresent(
              name ->
                  found.add(new Marked(path, words, new TextMark(TextMark.Kind.SUBJECT, name))));
    }
  }

  /** One figure of three digits, or two of any, are no chance. */
  private boolean isTelling(String words) {
    List<MatchResult> figures = senses.of(Sense.COUNTED).allIn(words);
    return figures.stream().map(MatchResult::group).distinct().count() >= FEWEST_FIGURES
        || figures.stream().anyMatch(figure -> digits(figure.group()) >= TELLING_DIGITS)
        || senses.of(Sense.UNIT_NAMED).foundIn(words);
  }

  private static int digits(String figure) {
    return ROUND.matcher(NO_DIGIT.matcher(figure).replaceAll("")).replaceAll("").length();
  }

  /**
   * The unit of the same sort that a sentence says did something, where the text speaks of no other
   * one, not of its own unit, and the project is not about that other.
   */
  private Optional<String> subject(String words, String text) {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return senses
        .of(Sense.UNIT_ACTING)
        .firstIn(words)
        .filter(acting -> acting.groupCount() > 0 && acting.group(1) != null)
        .map(acting -> acting.group(1))
        .filter(name -> name.length() <= LONGEST_NAME && isForeign(name, text));
  }

  private boolean isForeign(String name, String text) {
    UnitName other = UnitName.of(name);
    String itself = own.orElseThrow().shortest();
    Set<String> named =
        senses.of(Sense.UNIT_NAMED).allIn(text).stream()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    String headed =
        Stream.of(form.heading().title(), form.heading().project())
            .filter(Objects::nonNull)
            .map(head -> Words.fold(head.value()))
            .collect(Collectors.joining());
    return other.isSortOf(own.orElseThrow())
        && !other.core().equals(own.orElseThrow().core())
        && !text.contains(itself)
        && !headed.contains(other.shortest())
        && named.stream().allMatch(each -> each.contains(other.shortest()));
  }

  private static Optional<String> name(Text text) {
    return Optional.ofNullable(text)
        .map(Text::value)
        .filter(words -> !words.isBlank() && words.length() <= LONGEST_NAME);
  }
}
