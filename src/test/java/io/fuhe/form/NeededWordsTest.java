package io.fuhe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression finds holds its needed words, whatever the expression is. */
class NeededWordsTest {

  private static final Pattern QUOTED = Pattern.compile("'([^'\n]+)'");
  private static final Pattern WORDS = Pattern.compile("[\\u4e00-\\u9fff]+");
  private static final int TEXTS = 300;
  private static final int PIECES = 12;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(追加|调整)[^。]{0,30}[0-9]元; 追加预算; false",
        "(追加|调整)[^。]{0,30}[0-9]元; 预算5元; false",
        "(追加|调整)[^。]{0,30}[0-9]元; 追加5元; true",
        "(?<![未无])(?:追加|调整); 预算; false",
        "(?<!结构|产业)(预算)?经费; 经费; true",
        "(预算)?经费; 预算; false",
        "预算?经; 预经; true",
        "预算{0,2}经; 预经; true",
        "预算+经; 预经; false",
        "预算|经费; 经费; true",
        "预算|经费; 别的; false",
        "预算|经?; 别的; true",
        "预算[0-9]|(?:追加|调整)经费; 调整资金; false",
        "预算[0-9]|(?:追加|调整)经费; 调整经费; true",
        "(?i)预算; 别的; true",
        "(预算|); 别的; true",
        "目标[((]?(?:年中)?调整; 目标(调整; true",
        "目标[((]?(?:年中)?调整; 调整; false",
        "(?:预算(?:数|金额))完成; 完成; false",
        "(?:预算(?:数|金额))完成; 预算金额完成; true",
        "[^(]预算; (预算; true",
        "\\d预算; 别的; false",
        "\\(?预算\\|; 预算|; true",
        "[\\p{IsHan}&&[^各全]]{2,4}(?:街道|(?<![集])镇(?![区])|乡); 各单位; false",
        "[\\p{IsHan}&&[^各全]]{2,4}(?:街道|(?<![集])镇(?![区])|乡); 望湖街道; true",
        "[\\p{IsHan}&&[^各全]]{2,4}(?:街道|(?<![集])镇(?![区])|乡); 望湖镇; true",
        "(?:预算[0-9](?:追加|调整)?|(?:支出|(?:拨付|支付)[0-9])); 支付; true",
        "(?:预算[0-9](?:追加|调整)?|(?:支出|(?:拨付|支付)[0-9])); 追加; false",
        "(?:预算|[0-9]); 别的; true",
        "(?:预算|支出)?经费; 经费; true",
        "\\p{L}预算; 别的; true",
        "预算\\1; 别的; true"
      })
  void arePassed(String expression, String text, boolean passed) {
    assertThat(NeededWords.of(expression).areIn(text)).isEqualTo(passed);
  }

  @Test
  void nothingThatIsFoundIsPassedOver() throws IOException {
    Random random = new Random(11);
    int found = 0;
    for (String expression : expressions()) {
      List<String> pieces = pieces(expression);
      NeededWords needed = NeededWords.of(expression);
      Pattern pattern = Pattern.compile(expression);
      for (int i = 0; i < TEXTS; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(PIECES); n >= 0; n--) {
          text.append(pieces.get(random.nextInt(pieces.size())));
        }
        if (pattern.matcher(text).find()) {
          found++;
          assertThat(needed.areIn(text.toString())).as(expression + ": " + text).isTrue();
        }
      }
    }
    assertThat(found).isGreaterThan(10_000);
  }

  /** All that mappings and words that come with the program list, and more that is none. */
  private static Set<String> expressions() throws IOException {
    Set<String> all = new LinkedHashSet<>();
    try (var files = Files.list(Path.of("mappings"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        Matcher quoted = QUOTED.matcher(Files.readString(file));
        while (quoted.find()) {
          if (isExpression(quoted.group(1))) {
            all.add(quoted.group(1));
          }
        }
      }
    }
    return all;
  }

  private static boolean isExpression(String words) {
    try {
      Pattern.compile(words);
      return true;
    } catch (PatternSyntaxException none) {
      return false;
    }
  }

  /** Its words whole and cut, figures and signs. */
  private static List<String> pieces(String expression) {
    List<String> pieces =
        new ArrayList<>(List.of("5", "12.5", "元", "万元", "2021", "年", "，", "不", "("));
    Matcher words = WORDS.matcher(expression);
    while (words.find()) {
      pieces.add(words.group());
      pieces.add(words.group().substring(0, 1));
      pieces.add(words.group().substring(words.group().length() - 1));
    }
    return pieces;
  }
}
