package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a command line is said in the language asked for, and in no other. */
class MisuseTest {

  private static final Pattern ENGLISH = Pattern.compile("[a-z]{2,} [a-z]{2,}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingest | 缺少 DIR
          ingest a b c | 多出来的内容：b c
          --nope | 没有 --nope 这个选项
          ingst x | 没有 ingst 这个命令。想写的是不是：ingest
          chek x | 没有 chek 这个命令。想写的是不是：check
          xyzzy x | 没有 xyzzy 这个命令
          ingest x --dat y | 没有 --dat 这个选项。想写的是不是：--data
          ingest x --reprots=y | 没有 --reprots=y 这个选项。想写的是不是：--reports
          letters --tempate x | 没有 --tempate 这个选项。想写的是不是：--template
          ingest x --compare-with abc | --compare-with 的值“abc”不能用：应为整数
          letters --due x | --due 的值“x”不能用：应为日期，如 2024-03-15
          letters --due 2024-01-01 --days 3 | --due、--days 只能给其中一个
          ingest x --reports | 缺少 --reports=OUT
          ingest x --lang fr | --lang 的值“fr”不能用：应为 zh-CN, en 之一
          recheck | 缺少 --year=YEAR
          ingest x --data a --data b | --data 只能给一次
          check x --format pdf | --format 的值“pdf”不能用：应为 TEXT, JSONL, SARIF 之一
          help nope | 没有 nope 这个命令
          """)
  void inChinese(String line, String said) {
    Run run = Run.of((Object[]) line.split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("命令有误：" + said);
    assertThat(run.err().lines().findFirst().orElseThrow()).doesNotContainPattern(ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "--nope", "ingest x --compare-with abc", "ingest a b"})
  void inEnglish(String line) {
    Run run = Run.of((Object[]) (line + " --lang en").split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("Not understood: ").doesNotContainPattern("\\p{IsHan}");
  }
}
