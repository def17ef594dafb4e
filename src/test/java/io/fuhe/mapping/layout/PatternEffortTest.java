package io.fuhe.mapping.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fuhe.CountedText;
import io.fuhe.CountedText.TooManyLooks;
import io.fuhe.batch.settings.MappingSource;
import io.fuhe.mapping.prose.AmountWords;
import io.fuhe.mapping.prose.FigureReader;
import io.fuhe.mapping.prose.ScoreWords;
import io.fuhe.mapping.table.LabelValues;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every pattern of the program and of the mappings against texts that repeat what it looks for:
 * twice the text may cost twice the work, and no text is too long for the stack.
 */
class PatternEffortTest {

  private static final int SHORT = 300;
  private static final long MOST_LOOKS = 4_000;
  private static final int LONG = 6_000;
  private static final long LOOKS_AT_LONG = 30;
  private static final long SEED = 20240315;

  /**
   * What is held against whole texts or their beginnings, and never searched for: it need not be
   * quick to find from each position.
   */
  private static final Set<String> WHOLE =
      Set.of(
          "CsvCell.FORMULA",
          "CsvCell.LIKE_A_DATE",
          "EnumeratedSum.PRODUCT",
          "EnumeratedSum.TOTAL",
          "FigureReader.SEVERAL",
          "FigureReader.mereFigure",
          "FigureWords.generic",
          "LineFlow.ENDS",
          "LineFlow.ENDS_HALFWAY",
          "LineFlow.GOES_ON",
          "LineFlow.RUNNING",
          "MappingLoader.MISNAMED",
          "PrintedNumber.SEVERAL",
          "Quantity.NO_UNIT",
          "CellReader.AMOUNT",
          "ReportHeading.CLAUSES",
          "ReportWords.headings",
          "TargetComparison.AT_LEAST",
          "TargetComparison.AT_MOST",
          "TargetComparison.REACHED",
          "TextContent.MHTML",
          "TextRow.SENTENCE_END",
          "TitleLines.NO_TITLE",
          "ValueMalformed.BROKEN_NUMBER",
          "ValueMalformed.DATE",
          "Title.words",
          "Vocabulary.SENTENCE",
          "Vocabulary.budget",
          "Vocabulary.funding",
          "Vocabulary.indicators",
          "Vocabulary.items",
          "Vocabulary.otherTable",
          "Vocabulary.overallGoal",
          "Vocabulary.budgetRated",
          "Vocabulary.numbering",
          "Vocabulary.pointsInLabel");

  /** What is held against texts that are short anyway. */
  private static final Set<String> SHORT_TEXTS =
      Set.of("RunningHeads.PAGE_NUMBER", "TableOfContents.DOTTED", "TableOfContents.ENTRY");

  private static final Pattern UNBOUNDED = Pattern.compile("[^(][*+]|\\{\\d+,}");

  private static final List<String> ATOMS =
      List.of(
          "1",
          "1,",
          "1,111",
          ",111",
          "1.",
          ".1",
          "-",
          "+",
          "(",
          ")",
          "((",
          "（",
          "(1分)",
          " ",
          "\n",
          "\t",
          "\n ",
          "\u3000",
          "—",
          "共计",
          "合计",
          "1分",
          "得分",
          "为",
          "20",
          "2020",
          "2020年",
          "2020.1",
          "年度",
          "、",
          "，",
          ",",
          ":",
          "%",
          "%%",
          "≥",
          "万元",
          "1万元",
          "1×1元",
          "a",
          "A1",
          "_x",
          "中",
          "区",
          "县",
          "街道",
          "街",
          "镇",
          "乡",
          "政府",
          "#",
          "# ",
          " #",
          "**",
          "* ",
          "**a",
          "<br>",
          "<",
          "<a",
          "</p>",
          "<p",
          "…",
          ". ",
          "\u202e",
          "\u0000",
          "\ud800",
          "{{",
          "}}",
          "{{a",
          "预算",
          "支出",
          "自评",
          "指标",
          "目标",
          "第",
          "一",
          "一、",
          "十",
          "或",
          "的",
          "/",
          "1/",
          "=",
          "[",
          "\\",
          "<v:shape ",
          "报告",
          "单位",
          "项目",
          "有限公司",
          "/*",
          "{",
          "}",
          ";",
          "a:b;",
          "--",
          "无",
          "效益",
          "3月",
          "1月1日");

  private static final List<String> ENDS = List.of("!", ")");

  private static final List<String> BEGINS = List.of("", "a(");

  private static final Set<String> SEARCHES =
      Set.of("find", "replaceAll", "replaceFirst", "results", "split", "splitAsStream");

  private static final Set<String> wholeOnly = new HashSet<>();

  private static Map<String, Named> patterns;

  private record Named(String name, Pattern pattern) {}

  @BeforeAll
  static void collect() throws Exception {
    patterns = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.fuhe")) {
      for (Field field : type.reflect().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
          field.setAccessible(true);
          String owner = type.getSimpleName();
          if (!searches(type)) {
            wholeOnly.add(owner);
          }
          add(owner + "." + field.getName(), (Pattern) field.get(null));
        }
      }
    }
    Mappings mappings = new MappingLoader().load(MappingSource.files(null));
    Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Mapping mapping :
        Stream.concat(Stream.of(mappings.general()), mappings.layouts().stream()).toList()) {
      Vocabulary words = mapping.vocabulary();
      walk("", words, met);
      walk("", new LabelValues(words), met);
      walk("", new ScoreWords(words.report()), met);
      walk("", new AmountWords(words.report(), words.moneyUnits(), null), met);
      walk("", new FigureReader(words, Set.of()), met);
    }
  }

  @Test
  void twiceTheTextIsTwiceTheWork() {
    assertThat(patterns).hasSizeGreaterThan(90);
    List<String> slow = new ArrayList<>();
    for (Named pattern : patterns.values()) {
      slowOn(pattern).ifPresent(text -> slow.add(pattern + " on " + printed(text)));
    }
    assertThat(slow).as("slow patterns").isEmpty();
  }

  @Test
  void noTextIsTooLongForTheStack() throws Exception {
    List<String> deep = Collections.synchronizedList(new ArrayList<>());
    Runnable work =
        () -> {
          for (Named pattern : patterns.values()) {
            for (String atom : ATOMS) {
              try {
                effort(pattern, repeated(atom, LONG), LOOKS_AT_LONG);
              } catch (StackOverflowError e) {
                deep.add(pattern + " on " + printed(atom));
                break;
              }
            }
          }
        };
    Thread thread = new Thread(null, work, "small stack", 512 << 10);
    thread.start();
    thread.join();
    assertThat(deep).as("patterns that need a deep stack").isEmpty();
  }

  private static Optional<String> slowOn(Named pattern) {
    for (String atom : atoms()) {
      for (String begin : BEGINS) {
        for (String end : ENDS) {
          long once = effort(pattern, begin + repeated(atom, SHORT) + end, MOST_LOOKS);
          long twice = effort(pattern, begin + repeated(atom, 2 * SHORT) + end, MOST_LOOKS);
          if (once > MOST_LOOKS * 2 * SHORT || twice > 5 * once / 2 + 20 * SHORT) {
            return Optional.of(begin + atom + "…" + end + ": " + once + " → " + twice);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static long effort(Named pattern, String text, long looks) {
    CountedText counted = new CountedText(text, looks * text.length());
    try {
      look(pattern, counted);
    } catch (TooManyLooks e) {
      return Long.MAX_VALUE / 4;
    }
    return counted.looks();
  }

  private static void look(Named pattern, CountedText counted) {
    pattern.pattern().matcher(counted).matches();
    if (isSearchedFor(pattern.name())) {
      Matcher m = pattern.pattern().matcher(counted);
      while (m.find()) {
        // Every place is looked for.
      }
    }
  }

  /** What repeats: single words, and pairs that a fixed seed chooses. */
  private static List<String> atoms() {
    List<String> atoms = new ArrayList<>(ATOMS);
    Random random = new Random(SEED);
    for (int i = 0; i < 30; i++) {
      atoms.add(ATOMS.get(random.nextInt(ATOMS.size())) + ATOMS.get(random.nextInt(ATOMS.size())));
    }
    return atoms;
  }

  private static String repeated(String atom, int length) {
    return atom.repeat(length / atom.length() + 1);
  }

  private static String printed(String text) {
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\u0000", "\\0");
  }

  /** A class that never searches holds its patterns against whole texts. */
  private static boolean searches(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .map(JavaMethodCall::getTarget)
        .anyMatch(
            target ->
                (target.getOwner().isEquivalentTo(Matcher.class)
                        || target.getOwner().isEquivalentTo(Pattern.class))
                    && SEARCHES.contains(target.getName()));
  }

  private static boolean isSearchedFor(String name) {
    return !WHOLE.contains(name) && !wholeOnly.contains(name.substring(0, name.indexOf('.')));
  }

  /** What repeats nothing without a bound cannot take long. */
  private static void add(String name, Pattern pattern) {
    String plain = pattern.pattern().replaceAll("\\\\Q.*?\\\\E|\\\\.|\\[[^\\]]*]", "x");
    if (UNBOUNDED.matcher(plain).find() && !SHORT_TEXTS.contains(name)) {
      patterns.putIfAbsent(pattern.pattern() + " " + pattern.flags(), new Named(name, pattern));
    }
  }

  /** Lists of patterns, and of such lists, are known by what they are lists of. */
  private static String fieldName(String name, Object at, Field field) {
    return at instanceof Patterns || at instanceof Meanings
        ? name
        : at.getClass().getSimpleName() + "." + field.getName();
  }

  private static void walk(String name, Object at, Set<Object> met) throws IllegalAccessException {
    if (at == null || !met.add(at)) {
      return;
    }
    if (at instanceof Pattern pattern) {
      add(name, pattern);
    } else if (at instanceof Collection<?> all) {
      for (Object one : all) {
        walk(name, one, met);
      }
    } else if (at instanceof Map<?, ?> all) {
      walk(name, all.values(), met);
    } else if (at.getClass().getName().startsWith("io.fuhe") && !at.getClass().isEnum()) {
      for (Field field : at.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          walk(fieldName(name, at, field), field.get(at), met);
        }
      }
    }
  }
}
