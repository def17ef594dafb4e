package io.fuhe.check;

import java.util.Locale;

/** What a rule goes by. Its words are the message {@code ruleKind.NAME}. */
public enum RuleKind {
  /** 数字核对: figures prove it. */
  ARITHMETIC,
  /** 文字判断: it is about words and sense, and an auditor must judge. */
  JUDGEMENT;

  /** How settings name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
